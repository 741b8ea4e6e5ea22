import type { AgreementView, MediationView } from '@contract';
import { type Clause, clauseText } from '@documents';
import type { Relation } from '@kernel';
import type { Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { type AsNeeded, caseFileOf } from './domain/case-file';
import { type ClauseWarning, warningsOf } from './domain/agreement-terms';
import { offerFacts, offerTerms } from './offer-columns';
import { draftFrom, type OfferRow, offerViews } from './offer-views';

interface AgreementRow extends Omit<AgreementView, 'text' | 'warnings' | 'signatures' | 'clauses'> {
  clauses: Clause[];
}

interface ViewRow extends Omit<MediationView, 'agreement' | 'offers' | 'draftFrom' | 'identities' | 'caseFile'> {
  offers: OfferRow[];
  agreementMadeAt: Date | null;
  agreement: AgreementRow | null;
  signatures: { role: 'party' | 'mediator' | 'seal'; partyId: string | null; name: string; signedAt: string }[];
  parties: { id: string; name: string; side: string; identity: MediationView['identities'][number] | null }[];
  asNeeded: AsNeeded;
  organisationName: string | null;
  mediatorName: string | null;
}

const BEIJING = `'YYYY-MM-DD"T"HH24:MI'`;

/** One statement for the whole mediation page; row-level security leaves out what the reader's side may not see. */
const VIEW = `
  select
    (select coalesce(json_agg(json_build_object('partyId', p.id, 'partyName', p.name, 'side', p.side, 'willing', m.willing, 'decidedAt', m.answered_at, 'reason', m.reason) order by p.side, p.position), '[]')
      from party p left join mediation_party m on m.dispute_id = p.dispute_id and m.proceeding_id = $2 and m.party_id = p.id where p.dispute_id = $1) as consents,
    (select coalesce(json_agg(json_build_object('id', s.id, 'startsAt', to_char(s.starts_at at time zone 'Asia/Shanghai', ${BEIJING}), 'endsAt', to_char(s.ends_at at time zone 'Asia/Shanghai', ${BEIJING}), 'room', (select r.name from room r where r.id = s.room_id), 'place', s.place, 'onlineLink', s.online_link, 'dialIn', s.dial_in, 'instructions', s.instructions, 'state', s.state, 'record', s.record, 'undisputedFacts', s.undisputed_facts,
        'attendance', (select coalesce(json_agg(json_build_object('partyId', p.id, 'partyName', p.name, 'present', p.id = any(s.present), 'record', (select json_build_object('answer', r.answer, 'objection', r.objection, 'by', r.by_name, 'at', r.at) from record_answer r
          where r.dispute_id = s.dispute_id and r.session_id = s.id and r.party_id = p.id)) order by p.side, p.position), '[]') from party p where p.dispute_id = s.dispute_id)) order by s.starts_at), '[]')
      from mediation_session s where s.dispute_id = $1 and s.proceeding_id = $2) as sessions,
    (select coalesce(json_agg(json_build_object('id', n.id, 'at', n.at, 'authorName', n.author_name, 'audience', n.audience, 'text', n.text) order by n.at desc), '[]') from mediation_note n where n.dispute_id = $1 and n.proceeding_id = $2) as notes,
    (select coalesce(json_agg(json_build_object(${offerFacts}, ${offerTerms}) order by o.at, o.id), '[]') from offer o where o.dispute_id = $1 and o.proceeding_id = $2) as offers,
    (select a.made_at from agreement a where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null) as "agreementMadeAt",
    (select json_build_object('id', a.id, 'revision', a.revision, 'form', a.form, 'facts', a.facts, 'clauses', a.clauses, 'effectiveOn', a.effective_on, 'effectiveRule', a.effective_rule, 'previousAgreementId', a.previous_id)
      from agreement a where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null) as agreement,
    (select coalesce(json_agg(json_build_object('role', s.role, 'partyId', s.party_id, 'name', s.name, 'signedAt', s.signed_at)), '[]') from signature s join agreement a on a.dispute_id = s.dispute_id and a.id = s.agreement_id
      where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null) as signatures,
    (select coalesce(json_agg(json_build_object('id', o.id, 'clause', o.clause, 'what', o.what, 'amountFen', o.amount_fen, 'dueOn', o.due_on, 'state', o.state, 'doneOn', o.done_on, 'remark', o.remark,
        'proof', (select json_build_object('id', f.id, 'name', f.name) from stored_file f where f.id = o.file_id and f.dispute_id = o.dispute_id)) order by o.clause, o.position), '[]') from obligation o join agreement a on a.dispute_id = o.dispute_id and a.id = o.agreement_id
      where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null) as obligations,
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'side', p.side, 'identity', (select json_build_object('partyId', i.party_id, 'how', i.how, 'remark', i.remark, 'at', i.at,
        'file', (select json_build_object('id', f.id, 'name', f.name) from stored_file f where f.id = i.file_id and f.dispute_id = i.dispute_id)) from identity_proof i
      where i.dispute_id = p.dispute_id and i.party_id = p.id order by i.at desc, i.id desc limit 1)) order by p.side, p.position), '[]') from party p where p.dispute_id = $1) as parties,
    (select json_build_object('authorities', (select count(*) from agent g where g.dispute_id = $1 and g.proof_file_id is not null), 'exhibits', (select count(*) from exhibit e where e.dispute_id = $1),
       'proofsOfPerformance', (select count(*) from obligation o where o.dispute_id = $1 and o.file_id is not null),
       'returnVisits', (select count(*) from event_log l where l.dispute_id = $1 and l.proceeding_id = $2 and l.type = $5::text || '.return-visit'),
       'confirmations', (select count(*) from proceeding c where c.dispute_id = $1 and c.procedure = 'SC' and c.state <> 'SC_OPEN'))) as "asNeeded",
    (select o.name from organisation o where o.id = $3) as "organisationName",
    (select u.name from app_user u where u.id = $4) as "mediatorName"`;

export async function mediationView(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<MediationView> {
  const [row] = (await reader.query(VIEW, [proceeding.disputeId, proceeding.id, proceeding.organisationId, proceeding.handlerId, proceeding.procedure])) as [ViewRow];
  const { consents, sessions, notes, offers, obligations, agreement } = row;
  return {
    consents,
    sessions,
    notes,
    offers: offerViews(offers, proceeding, asking),
    draftFrom: draftFrom(offers, row),
    obligations,
    agreement: agreement && agreementView(agreement, row, asking),
    // What staff wrote about a party is theirs.
    identities: row.parties.flatMap(({ identity }) => (identity ? [{ ...identity, remark: asking.relations.some(isStaff) ? identity.remark : null }] : [])),
    caseFile: asking.relations.some(isStaff) && proceeding.number !== null ? catalogue(row, proceeding) : [],
  };
}

/** Of a matter that was taken on, for those who close its file. */
const catalogue = (row: ViewRow, { number }: Proceeding): MediationView['caseFile'] =>
  caseFileOf(
    {
      accepted: number !== null,
      agreed: (row.agreement?.effectiveOn ?? null) !== null,
      heldSessions: row.sessions.filter((session) => session.state === 'held').length,
      parties: row.parties.map(({ name, identity }) => ({ name, identity: identity?.how ?? null })),
    },
    row.asNeeded,
  );

function agreementView(agreement: AgreementRow, row: ViewRow, asking: Asking): AgreementView {
  const warnings: ClauseWarning[] = asking.relations.some(isStaff) ? warningsOf(agreement.clauses) : [];
  return {
    ...agreement,
    clauses: agreement.clauses,
    text: agreement.clauses.map((clause) => ({ zh: clauseText(clause, 'zh'), en: clauseText(clause, 'en') })),
    signatures: signatureLines(row, asking),
    warnings,
  };
}

const isStaff = (relation: Relation): boolean => relation === 'mediator' || relation === 'manager' || relation === 'clerk';

/** One line for each signature the agreement needs, in the order the law wants: parties, mediator, seal (人民调解法 29). */
function signatureLines(row: ViewRow, { relations, partyIds, narrowFor }: Pick<Asking, 'relations' | 'partyIds' | 'narrowFor'>): AgreementView['signatures'] {
  const found = (role: string, partyId: string | null) => row.signatures.find((one) => one.role === role && (partyId === null || one.partyId === partyId));
  const parties = row.parties.map(({ id, name }) => {
    const signed = found('party', id);
    return { role: 'party' as const, partyId: id, name, signedAt: signed?.signedAt ?? null, mayNow: !signed && partyIds.some((mine) => mine === id && !narrowFor.includes(mine)) };
  });
  const allParties = parties.every((party) => party.signedAt !== null);
  const mediator = found('mediator', null);
  const seal = found('seal', null);
  return [
    ...parties,
    {
      role: 'mediator',
      partyId: null,
      name: mediator?.name ?? row.mediatorName ?? '',
      signedAt: mediator?.signedAt ?? null,
      mayNow: allParties && !mediator && relations.includes('mediator'),
    },
    {
      role: 'seal',
      partyId: null,
      name: seal?.name ?? row.organisationName ?? '',
      signedAt: seal?.signedAt ?? null,
      mayNow: mediator !== undefined && !seal && relations.includes('manager'),
    },
  ];
}
