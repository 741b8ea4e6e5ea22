import { readSetting } from '@reference';
import type { CourtRow, DivisionRow, JurisdictionRow } from '@reference';
import type { Clause } from '@documents';
import { addMonths, type PartyId, type PlainDate, type ProceedingId, type Relation } from '@kernel';
import { lastPerformanceDay, warningsOf } from '@mediation';
import { beijingDay, instantOf, type Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import type { ConfirmationFacts, CourtCandidate, JoiningParty } from './domain/facts';
import { packetOf, type PacketParty } from './domain/packet';
import { pickCourts } from './domain/pick-court';

/** What a department mediated: read by those of its file, and by the court it was sent to. */
export interface DepartmentAgreement {
  keeper: Relation;
  performBy: PlainDate | null;
  partyIds: PartyId[];
}

export interface ConfirmationRow {
  agreementId: string;
  mediationId: ProceedingId;
  effectiveOn: PlainDate;
  invitingCourt: string | null;
  courtCode: string | null;
  courtNumber: string | null;
  result: string | null;
  ground: string | null;
  decidedOn: PlainDate | null;
  clauses: Clause[];
  obligations: { dueOn: PlainDate | null }[];
  parties: (PacketParty & { id: JoiningParty['id']; division: string | null; joinedAt: string | null })[];
  rights: { kind: string; number: string | null; toBeCompleted: boolean }[];
  exhibitCount: number;
  causeCode: string | null;
  amountFen: number | null;
  organisation: { name: string; division: string | null } | null;
  mediationNumber: string | null;
  department: DepartmentAgreement | null;
  objectionUntil: PlainDate | null;
}

const ROW = `
  select c.agreement_id as "agreementId", c.mediation_id as "mediationId", c.effective_on as "effectiveOn", c.inviting_court as "invitingCourt", c.court_code as "courtCode", c.court_number as "courtNumber",
    c.result, c.ground, c.decided_on as "decidedOn", coalesce(a.clauses, x.clauses) as clauses, d.cause_code as "causeCode", d.amount_fen::float8 as "amountFen",
    (select coalesce(json_agg(json_build_object('dueOn', o.due_on)), '[]') from obligation o where o.dispute_id = c.dispute_id and o.agreement_id = c.agreement_id) as obligations,
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'side', p.side, 'division', p.division, 'hasIdentity', p.identifier is not null, 'hasAddress', p.address is not null and p.phone is not null,
        'agentsWithoutProof', (select count(*) from agent g where g.dispute_id = p.dispute_id and g.party_id = p.id and g.proof_file_id is null), 'joinedAt', j.joined_at) order by p.side, p.position), '[]')
      from party p left join confirmation_party j on j.dispute_id = p.dispute_id and j.proceeding_id = c.proceeding_id and j.party_id = p.id where p.dispute_id = c.dispute_id and (x.party_ids is null or p.id = any(x.party_ids))) as parties,
    (select coalesce(json_agg(json_build_object('kind', r.kind, 'number', r.number, 'toBeCompleted', r.to_be_completed)), '[]') from dispute_right r where r.dispute_id = c.dispute_id) as rights,
    (select count(*)::int from exhibit e where e.dispute_id = c.dispute_id) as "exhibitCount",
    (select json_build_object('name', o.name, 'division', o.districts[1]) from organisation o join proceeding m on m.organisation_id = o.id where m.dispute_id = c.dispute_id and m.id = c.mediation_id) as organisation,
    (select m.number from proceeding m where m.dispute_id = c.dispute_id and m.id = c.mediation_id) as "mediationNumber",
    case when x.keeper is not null then json_build_object('keeper', x.keeper, 'performBy', x.perform_by, 'partyIds', to_json(x.party_ids)) end as department,
    (select due_on from deadline l where l.dispute_id = c.dispute_id and l.proceeding_id = c.proceeding_id and l.rule_id = 'SC-OBJ-15D' order by l.started_at desc limit 1) as "objectionUntil"
  from confirmation c left join agreement a on a.dispute_id = c.dispute_id and a.id = c.agreement_id left join department_agreement x on x.dispute_id = c.dispute_id and x.proceeding_id = c.proceeding_id
    join dispute d on d.dispute_id = c.dispute_id
  where c.dispute_id = $1 and c.proceeding_id = $2 and (a.id is not null or x.keeper is not null)`;

/** Null for whoever doesn't read the agreement itself. */
export async function findConfirmationRow(reader: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<ConfirmationRow | null> {
  const [row] = (await reader.query(ROW, [disputeId, id])) as ConfirmationRow[];
  return row ?? null;
}

export async function loadConfirmationRow(reader: Reader, proceeding: Pick<Proceeding, 'disputeId' | 'id'>): Promise<ConfirmationRow> {
  const row = await findConfirmationRow(reader, proceeding);
  if (!row) throw new Error(`confirmation ${proceeding.id} has no row of its own`);
  return row;
}

/** The tables that say which court hears what, as they stand in the database an administrator edits. */
async function loadCourtTables(reader: Reader, today: PlainDate): Promise<{ courts: CourtRow[]; jurisdictions: JurisdictionRow[]; divisions: DivisionRow[] }> {
  const [tables] = (await reader.query(
    `
    select
      (select json_agg(json_build_object('code', code, 'name', json_build_object('zh', name_zh, 'en', name_en), 'level', level, 'division', division, 'superior', superior, 'sourceNote', source_note)) from court where in_force(valid_from, valid_to, $1)) as courts,
      (select json_agg(json_build_object('scope', scope, 'court', court, 'rightKinds', right_kinds, 'causePrefix', cause_prefix, 'amountMinFen', amount_min_fen, 'amountMaxFen', amount_max_fen, 'divisions', divisions,
         'validFrom', valid_from, 'validTo', valid_to, 'source', source, 'confirmed', confirmed) order by position) from court_jurisdiction) as jurisdictions,
      (select json_agg(json_build_object('code', code, 'name', json_build_object('zh', name_zh, 'en', name_en), 'validFrom', valid_from, 'validTo', valid_to, 'successor', successor, 'codePending', code_pending, 'sourceNote', source_note)) from division) as divisions`,
    [today],
  )) as [{ courts: CourtRow[]; jurisdictions: JurisdictionRow[]; divisions: DivisionRow[] }];
  return tables;
}

export async function courtsFor(reader: Reader, row: ConfirmationRow, today: PlainDate): Promise<CourtCandidate[]> {
  const places = [
    ...row.parties.flatMap((party) => (party.division ? [{ what: { zh: `${party.name}住所地`, en: `${party.name}’s domicile` }, division: party.division }] : [])),
    ...(row.organisation?.division ? [{ what: { zh: '调解组织所在地', en: 'place of the mediation organisation' }, division: row.organisation.division }] : []),
  ];
  return pickCourts(
    { today, invitingCourt: row.invitingCourt, rights: row.rights, causeCode: row.causeCode, amountFen: row.amountFen, places, byDepartment: row.department !== null },
    await loadCourtTables(reader, today),
  );
}

export const packetFor = (row: ConfirmationRow) => packetOf({ ...row, mediatedBy: row.department && (row.organisation?.name ?? null) });

export async function loadConfirmationFacts(reader: Reader, proceeding: Proceeding, { today }: Asking): Promise<ConfirmationFacts> {
  const row = await loadConfirmationRow(reader, proceeding);
  const last = row.department?.performBy ?? lastPerformanceDay(row.obligations) ?? row.effectiveOn;
  return {
    today,
    dates: { lastPerformance: last, effective: row.effectiveOn },
    flags: {},
    parties: row.parties.map(({ id, name, side, joinedAt }) => ({ id, name, side, joinedOn: joinedAt ? beijingDay(instantOf(joinedAt)) : null })),
    rulingClauses: warningsOf(row.clauses).map(({ clause }) => clause),
    courts: await courtsFor(reader, row, today),
    chosenCourt: row.courtCode,
    packet: packetFor(row),
    courtNumber: row.courtNumber,
    objectionUntil: row.objectionUntil,
    enforceUntil: addMonths(last, 24),
    departmentKeeper: row.department?.keeper ?? null,
    departmentAllowed: (await readSetting(reader, 'SC_ADMIN_MEDIATION_ALLOWED', today)) > 0,
  };
}
