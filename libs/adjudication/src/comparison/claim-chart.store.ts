import type { ChartExhibit, ChartFindings, ChartNote, ClaimChart, ExhibitStanding } from '@contract';
import { type Actor, principalOf } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { Proceeding } from '@proceedings';
import { countsAsSubmitted } from './exhibit-standing';

type Of = Pick<Proceeding, 'disputeId' | 'id'>;

export interface Saved<T> {
  version: number;
  content: T;
  savedBy: string;
  savedAt: string;
}

export interface SheetRows {
  chart: Saved<ClaimChart> | null;
  findings: Saved<ChartFindings> | null;
  exhibits: ChartExhibit[];
}

export const emptyChart: ClaimChart = { actOn: null, claims: [] };
export const emptyFindings: ChartFindings = { features: [], claims: [], respondents: [] };

const newest = (layer: 'chart' | 'findings') =>
  `(select json_build_object('version', c.version, 'content', c.content, 'savedBy', c.saved_by_name, 'savedAt', c.saved_at) from claim_chart_version c
    where c.dispute_id = $1 and c.proceeding_id = $2 and c.layer = '${layer}' order by c.version desc limit 1)`;

/** Only what the whole file reads can be cited: a pin must not tell one side what another showed a mediator. */
const CITABLE = `('procedure', 'adjudication')`;

/** The newest of each layer that the reader may see, and the exhibits that can be cited. */
export async function readSheet(reader: Reader, { disputeId, id }: Of): Promise<SheetRows> {
  const [row] = (await reader.query(
    `select ${newest('chart')} as chart, ${newest('findings')} as findings,
      (select coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'side', e.side, 'fileId', f.id, 'mime', f.mime, 'standingVersion', coalesce(s.version, 0),
          'standing', case when s.version is not null then json_build_object('origin', s.origin, 'language', s.language, 'formality', s.formality, 'translation', s.translation) end)
          order by e.added_at, e.position, e.id), '[]')
        from exhibit e join stored_file f on f.id = e.file_id
          left join lateral (select version, origin, language, formality, translation from exhibit_standing x where x.dispute_id = e.dispute_id and x.proceeding_id = $2 and x.exhibit_id = e.id order by x.version desc limit 1) s on true
        where e.dispute_id = $1 and e.audience in ${CITABLE}) as exhibits`,
    [disputeId, id],
  )) as [{ chart: SheetRows['chart']; findings: SheetRows['findings']; exhibits: Omit<ChartExhibit, 'submitted'>[] }];
  return { ...row, exhibits: row.exhibits.map((one) => ({ ...one, submitted: countsAsSubmitted(one.standing) })) };
}

export interface NotesRow {
  partyId: string;
  partyName: string;
  version: number;
  submittedAt: string;
  notes: ChartNote[];
}

/** The newest notes each party submitted. */
export const submittedNotes = (reader: Reader, { disputeId, id }: Of): Promise<NotesRow[]> =>
  reader.query(
    `select n.party_id as "partyId", p.name as "partyName", n.version, to_json(n.submitted_at)#>>'{}' as "submittedAt", n.notes from party p
     cross join lateral (select party_id, version, submitted_at, notes from claim_chart_note x where x.dispute_id = p.dispute_id and x.proceeding_id = $2 and x.party_id = p.id order by x.version desc limit 1) n
     where p.dispute_id = $1 order by p.side, p.position`,
    [disputeId, id],
  ) as Promise<NotesRow[]>;

export interface DraftRow {
  partyId: string;
  partyName: string;
  version: number;
  notes: ChartNote[];
  submittedVersion: number | null;
}

/** One's own notes for each party one speaks for, also where nothing is written yet. */
export const draftsOf = (reader: Reader, actor: Actor, { disputeId, id }: Of, partyIds: readonly string[]): Promise<DraftRow[]> =>
  reader.query(
    `select p.id as "partyId", p.name as "partyName", coalesce(d.version, 0) as version, coalesce(d.notes, '[]') as notes, d.submitted_version as "submittedVersion"
     from party p left join claim_chart_draft d on d.dispute_id = p.dispute_id and d.proceeding_id = $2 and d.party_id = p.id and d.owner = $4
     where p.dispute_id = $1 and p.id = any($3) order by p.side, p.position`,
    [disputeId, id, [...partyIds], principalOf(actor)],
  ) as Promise<DraftRow[]>;

interface Keeping {
  proceeding: Of;
  version: number;
  at: Date;
}

const AUDIENCE = { chart: 'adjudication', findings: 'panel' } as const;

export const insertVersion = (tx: Tx, actor: Actor, layer: 'chart' | 'findings', { proceeding, version, at, content }: Keeping & { content: unknown }): Promise<unknown> =>
  tx.query(
    `insert into claim_chart_version (dispute_id, proceeding_id, layer, version, audience, content, saved_by, saved_by_name, saved_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [proceeding.disputeId, proceeding.id, layer, version, AUDIENCE[layer], JSON.stringify(content), principalOf(actor), actor.name, at],
  );

export const saveDraft = (tx: Tx, actor: Actor, { proceeding, version, at, partyId, notes }: Keeping & { partyId: string; notes: readonly ChartNote[] }): Promise<unknown> =>
  tx.query(
    `insert into claim_chart_draft (dispute_id, proceeding_id, party_id, owner, version, notes, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (dispute_id, proceeding_id, party_id, owner) do update set version = excluded.version, notes = excluded.notes, saved_at = excluded.saved_at`,
    [proceeding.disputeId, proceeding.id, partyId, principalOf(actor), version, JSON.stringify(notes), at],
  );

/** @returns the number of the party's submission. */
export async function submitDraft(tx: Tx, actor: Actor, { proceeding, version, at, partyId }: Keeping & { partyId: string }): Promise<number> {
  const [row] = (await tx.query(
    `with d as (update claim_chart_draft set submitted_version = $5 where dispute_id = $1 and proceeding_id = $2 and party_id = $3 and owner = $4 returning notes)
     insert into claim_chart_note (dispute_id, proceeding_id, party_id, version, notes, submitted_by, submitted_at)
     select $1, $2, $3, coalesce((select max(version) from claim_chart_note where dispute_id = $1 and proceeding_id = $2 and party_id = $3), 0) + 1, d.notes, $4, $6 from d returning version`,
    [proceeding.disputeId, proceeding.id, partyId, principalOf(actor), version, at],
  )) as [{ version: number }];
  return row.version;
}

export const insertStanding = (
  tx: Tx,
  actor: Actor,
  { proceeding, version, at, exhibitId, standing }: Keeping & { exhibitId: string; standing: ExhibitStanding },
): Promise<unknown> =>
  tx.query(
    `insert into exhibit_standing (dispute_id, proceeding_id, exhibit_id, version, origin, language, formality, translation, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [proceeding.disputeId, proceeding.id, exhibitId, version, standing.origin, standing.language, standing.formality, standing.translation, principalOf(actor), at],
  );

/** The case is decided: the findings it was decided on are the file’s; the versions before stay the panel’s. */
export const publishFindings = (tx: Tx, { disputeId, id }: Of): Promise<unknown> =>
  tx.query(
    `update claim_chart_version set audience = 'adjudication' where dispute_id = $1 and proceeding_id = $2 and layer = 'findings'
       and version = (select max(version) from claim_chart_version where dispute_id = $1 and proceeding_id = $2 and layer = 'findings')`,
    [disputeId, id],
  );
