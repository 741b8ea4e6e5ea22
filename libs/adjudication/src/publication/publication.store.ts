import type { DisputeId, UserId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { Known, Mask, Section } from './masking';
import type { DecisionText } from './public-text';

interface Ids {
  disputeId: DisputeId;
  id: string;
}

export interface DecisionSource extends DecisionText, Known {}

export interface PublicationRow {
  sections: Section[];
  masks: Mask[];
  kept: { texts: string[]; because: string | null };
  preparedBy: UserId;
  preparedByName: string;
  preparedAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  publicId: string | null;
  publishedOn: string | null;
}

/** The decision with the names and homes of everybody who is a natural person; null while nothing is decided. */
export async function findDecisionSource(reader: Reader, { disputeId, id }: Ids): Promise<DecisionSource | null> {
  const [row] = (await reader.query(
    `select q.number, o.name as department, a.right_kind as "rightKind", a.patent_number as "patentNumber", a.decided_on as "decidedOn", coalesce(a.request, '') as request,
       a.infringers, a.stops, a.object, a.reasons,
       (select json_agg(json_build_object('id', p.id, 'name', p.name, 'side', p.side, 'legalRepresentative', p.legal_representative) order by p.side, p.position) from party p where p.dispute_id = a.dispute_id) as parties,
       (select coalesce(json_agg(u.name || case when m.chief then '（组长）' else '' end order by m.chief desc, u.name), '[]') from panel_member m join app_user u on u.id = m.user_id
         where m.dispute_id = a.dispute_id and m.proceeding_id = a.proceeding_id and m.left_at is null) as panel,
       (select coalesce(json_agg(distinct n.name), '[]') from (
          select p.name from party p where p.dispute_id = a.dispute_id and p.kind = 'person' union select p.legal_representative from party p where p.dispute_id = a.dispute_id and p.legal_representative is not null
          union select g.name from agent g where g.dispute_id = a.dispute_id) n) as people,
       (select coalesce(json_agg(p.address), '[]') from party p where p.dispute_id = a.dispute_id and p.kind = 'person' and p.address is not null) as homes
     from adjudication a join proceeding q on q.dispute_id = a.dispute_id and q.id = a.proceeding_id join organisation o on o.id = a.department_id
     where a.dispute_id = $1 and a.proceeding_id = $2 and a.decided_on is not null and q.number is not null`,
    [disputeId, id],
  )) as DecisionSource[];
  return row ?? null;
}

export async function findPublication(reader: Reader, { disputeId, id }: Ids): Promise<PublicationRow | null> {
  const [row] = (await reader.query(
    `select w.sections, w.masks, w.kept, w.prepared_by as "preparedBy", u.name as "preparedByName", w.prepared_at as "preparedAt", c.name as "confirmedBy", w.confirmed_at as "confirmedAt",
       w.public_id as "publicId", w.published_on as "publishedOn"
     from publication w join app_user u on u.id = w.prepared_by left join app_user c on c.id = w.confirmed_by where w.dispute_id = $1 and w.proceeding_id = $2`,
    [disputeId, id],
  )) as PublicationRow[];
  return row ?? null;
}

export interface Prepared {
  sections: readonly Section[];
  masks: readonly Mask[];
  kept: PublicationRow['kept'];
  by: UserId | null;
  at: Date;
}

/** Prepared anew, it is to be confirmed anew. */
export const savePrepared = (tx: Tx, { disputeId, id }: Ids, { sections, masks, kept, by, at }: Prepared): Promise<unknown> =>
  tx.query(
    `insert into publication (dispute_id, proceeding_id, sections, masks, kept, prepared_by, prepared_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (dispute_id, proceeding_id) do update set sections = excluded.sections, masks = excluded.masks, kept = excluded.kept, prepared_by = excluded.prepared_by,
       prepared_at = excluded.prepared_at, confirmed_by = null, confirmed_at = null`,
    [disputeId, id, JSON.stringify(sections), JSON.stringify(masks), JSON.stringify(kept), by, at],
  );

export const saveConfirmed = (tx: Tx, { disputeId, id }: Ids, by: UserId | null, at: Date): Promise<unknown> =>
  tx.query('update publication set confirmed_by = $3, confirmed_at = $4 where dispute_id = $1 and proceeding_id = $2', [disputeId, id, by, at]);

export const savePublished = (tx: Tx, { disputeId, id }: Ids, { publicId, on }: { publicId: string; on: string }): Promise<unknown> =>
  tx.query('update publication set public_id = $3, published_on = $4 where dispute_id = $1 and proceeding_id = $2', [disputeId, id, publicId, on]);

export interface PublicRow {
  id: string;
  number: string;
  title: string;
  department: string;
  rightKind: string;
  patentNumber: string | null;
  decidedOn: string;
  infringement: boolean;
  sections: readonly Section[];
  publishedOn: string;
}

export const insertPublic = (tx: Tx, row: PublicRow): Promise<unknown> =>
  tx.query(
    `insert into published_decision (id, number, title, department, right_kind, patent_number, decided_on, infringement, sections, published_on, body, words)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, search_form(t.text), bigrams(t.text) from (select $11::text as text) t`,
    [
      row.id,
      row.number,
      row.title,
      row.department,
      row.rightKind,
      row.patentNumber,
      row.decidedOn,
      row.infringement,
      JSON.stringify(row.sections),
      row.publishedOn,
      [row.number, row.title, row.department, ...row.sections.map(({ text }) => text)].join(' '),
    ],
  );

export const addPublicChange = (tx: Tx, id: string, change: Readonly<Record<string, unknown>>): Promise<unknown> =>
  tx.query('update published_decision set changes = changes || $2::jsonb where id = $1', [id, JSON.stringify([change])]);

/** The public text goes, the record of what was public stays with the file; it is confirmed again before it returns. */
export async function withdrawPublic(tx: Tx, { disputeId, id }: Ids): Promise<void> {
  await tx.query('delete from published_decision where id = (select public_id from publication where dispute_id = $1 and proceeding_id = $2)', [disputeId, id]);
  await tx.query('update publication set public_id = null, published_on = null, confirmed_by = null, confirmed_at = null where dispute_id = $1 and proceeding_id = $2', [
    disputeId,
    id,
  ]);
}
