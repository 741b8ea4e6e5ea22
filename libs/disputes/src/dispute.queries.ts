import type { DisputeSummary, DisputeView, Page } from '@contract';
import { type Actor, type DisputeId, isId, type PartyId, RefusalError, type Relation, refusal, type UserId } from '@kernel';
import type { Reader } from '@platform';
import { hashAccessCode, plainCode } from './access-code';
import { maskedParty } from './domain/masking';
import { FILE_VIEW } from './file.store';

/** Rows of `dispute_access` that hold now for one of the principals in parameter `n`. */
const heldBy = (n: number) => `a.principal = any($${n}) and (a.until is null or a.until > now())`;

/** What the reader is to party `p`; `$4` is the party it came as, `$5` its account. */
const READER = `case when p.id = $4::uuid or p.user_id = $5::uuid then 'party'
    else (select g.authority || '_agent' from agent g where g.dispute_id = p.dispute_id and g.party_id = p.id and g.user_id = $5::uuid order by g.position limit 1) end`;

const PARTIES = `(select coalesce(json_agg(json_build_object('id', p.id, 'side', p.side, 'kind', p.kind, 'name', p.name, 'identifier', p.identifier, 'identifierKind', p.identifier_kind,
    'legalRepresentative', p.legal_representative, 'phone', p.phone, 'email', p.email, 'address', p.address, 'division', p.division, 'joined', p.joined_at is not null or p.user_id is not null, 'hasAccount', p.user_id is not null, 'reader', ${READER},
    'agents', (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'authority', g.authority, 'phone', g.phone, 'hasProof', g.proof_file_id is not null) order by g.position), '[]')
               from agent g where g.dispute_id = p.dispute_id and g.party_id = p.id)) order by p.position), '[]') from party p where p.dispute_id = d.dispute_id)`;

const RIGHTS = `(select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'kindName', json_build_object('zh', coalesce(k.name_zh, r.kind), 'en', coalesce(k.name_en, r.kind)),
    'number', r.number, 'title', r.title, 'holder', r.holder, 'toBeCompleted', r.to_be_completed) order by r.position), '[]')
    from dispute_right r left join lateral (select v.name_zh, v.name_en from right_kind v where v.code = r.kind order by in_force(v.valid_from, v.valid_to, d.filed_on) desc, v.valid_from desc nulls last limit 1) k on true where r.dispute_id = d.dispute_id)`;

/** Only what one of the reader's relations may see; the policy of the table says the same again. */
const EXHIBITS = `(select coalesce(json_agg(json_build_object('id', e.id, 'side', e.side, 'title', e.title, 'proves', e.proves, 'audience', e.audience, 'file', ${FILE_VIEW}) order by e.added_at, e.position), '[]')
    from exhibit e join stored_file f on f.id = e.file_id where e.dispute_id = d.dispute_id
      and exists (select 1 from audience_relation v where v.audience = e.audience and v.relation = any(h.relations)))`;

const CAUSE = `(select json_build_object('code', c.code, 'name', json_build_object('zh', c.name_zh, 'en', c.name_en)) from cause_of_action c
    where c.code = d.cause_code and c.valid_from is not distinct from d.cause_edition_from limit 1)`;

/** One statement, however many parties and exhibits. @throws RefusalError not_found, also for what isn't the reader's. */
export async function getDisputeFor(reader: Reader, actor: Actor, id: DisputeId): Promise<DisputeView> {
  const rows = (await reader.query(
    `select json_build_object('id', d.dispute_id, 'receiptNumber', d.receipt_number, 'title', d.title, 'disputeType', d.dispute_type, 'cause', ${CAUSE}, 'summary', d.summary, 'claims', d.claims,
       'amountFen', d.amount_fen, 'division', d.division, 'filedAt', d.filed_at, 'source', d.source, 'tags', d.tags, 'foreignRelated', d.foreign_related, 'way', d.way,
       'seriesId', case when h.relations <> '{respondent}' then d.series_id end,
       'progressCode', case when h.relations && '{applicant,clerk,manager,mediator,system}' then d.progress_code end,
       'parties', ${PARTIES}, 'rights', ${RIGHTS}, 'exhibits', ${EXHIBITS}, 'proceedings', '[]'::json, 'relations', h.relations) as dispute
     from (select case when $3 then '{system}'::text[] else array(select distinct a.relation from dispute_access a where a.dispute_id = $1 and ${heldBy(2)} order by 1) end as relations) h
     join dispute d on d.dispute_id = $1 and cardinality(h.relations) > 0`,
    [isId(id) ? id : null, [...actor.principals], actor.kind === 'system', actor.partyId, actor.userId],
  )) as { dispute: DisputeView & { relations: Relation[] } }[];
  const dispute = rows[0]?.dispute;
  if (!dispute) throw new RefusalError(refusal('not_found'));
  return { ...dispute, parties: dispute.parties.map((party) => maskedParty(party, dispute.relations)) };
}

const MAX_PAGE = 100;

/**
 * The disputes an actor may see, the newest first. Each principal gives one page by its index, so the hundred thousand
 * disputes of the bureau cost what a party's three do.
 * @param page `after`: the last id of the page before, as `next` gave it.
 */
export async function listDisputesFor(reader: Reader, actor: Actor, page: { after?: string | null; limit?: number } = {}): Promise<Page<DisputeSummary>> {
  const limit = Math.min(Math.max(page.limit ?? 50, 1), MAX_PAGE);
  const rows = (await reader.query(
    `with seen as (
       select distinct a.dispute_id from unnest($1::text[]) as p(principal) cross join lateral (
         select dispute_id from dispute_access where principal = p.principal and (until is null or until > now()) and ($2::uuid is null or dispute_id < $2)
         order by dispute_id desc limit $3) a
       order by a.dispute_id desc limit $3)
     select d.dispute_id as id, d.receipt_number as "receiptNumber", d.title, to_json(d.filed_at)#>>'{}' as "filedAt",
       (select coalesce(string_agg(p.name, '、' order by p.position), '') from party p where p.dispute_id = d.dispute_id and p.side = 'A') as applicants,
       (select coalesce(string_agg(p.name, '、' order by p.position), '') from party p where p.dispute_id = d.dispute_id and p.side = 'B') as respondents,
       null as current
     from seen join dispute d using (dispute_id) order by d.dispute_id desc`,
    [[...actor.principals], isId(page.after) ? page.after : null, limit + 1],
  )) as DisputeSummary[];
  return { items: rows.slice(0, limit), next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
}

export interface PartyRow {
  id: PartyId;
  disputeId: DisputeId;
  side: 'A' | 'B';
  name: string;
  userId: UserId | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  electronicService: boolean;
  joinedAt: Date | null;
}

const PARTY = `select p.id, p.dispute_id as "disputeId", p.side, p.name, p.user_id as "userId", p.phone, p.email, p.address, p.electronic_service as "electronicService", p.joined_at as "joinedAt" from party p`;

/** In the order of the form, unmasked: for documents, notices and checks, not for a screen. */
export async function partiesOf(reader: Reader, disputeId: DisputeId): Promise<PartyRow[]> {
  return (await reader.query(`${PARTY} where p.dispute_id = $1 order by p.position`, [disputeId])) as PartyRow[];
}

/**
 * The dispute that a code opens for a look at its progress: the filing's own code, or any party's. The reader is the
 * system's. Its numbers come along, so that the caller can hold them against the one that was typed.
 */
export async function findDisputeByCode(asSystem: Reader, code: string): Promise<{ disputeId: DisputeId; numbers: string[] } | null> {
  const rows = (await asSystem.query(
    `select d.dispute_id as "disputeId", array_prepend(d.receipt_number, array(select p.number from proceeding p where p.dispute_id = d.dispute_id and p.number is not null)) as numbers from dispute d
     where d.dispute_id in (select dispute_id from dispute where progress_code = $1 union all select dispute_id from party where access_code_hash = $2)`,
    [plainCode(code), hashAccessCode(code)],
  )) as { disputeId: DisputeId; numbers: string[] }[];
  return rows[0] ?? null;
}

/** Whose code this is. The reader is the system's: whoever types a code is nobody yet. */
export async function findPartyByAccessCode(asSystem: Reader, codeHash: string): Promise<PartyRow | null> {
  const rows = (await asSystem.query(`${PARTY} where p.access_code_hash = $1`, [codeHash])) as PartyRow[];
  return rows[0] ?? null;
}
