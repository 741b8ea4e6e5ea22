import type { EarlierFilings } from '@contract';
import { type Actor, principalOf } from '@kernel';
import type { Reader } from '@platform';

/** Far enough back to find what somebody files again, and never more than a page to read. */
const DISPUTES = 30;

/**
 * The applicants and rights of the actor's own latest filings, each once, as last told: so that nobody types them twice
 * (R3; 一网通办). Of the applicant side alone, whose details the actor gave itself; agents, their proofs and the
 * consent to electronic service are given anew each time (民诉法 90).
 */
export async function earlierFilings(reader: Reader, actor: Actor): Promise<EarlierFilings> {
  const [row] = (await reader.query(
    `with mine as materialized (select dispute_id from dispute_access where principal = $1 and relation = 'applicant' and until is null order by dispute_id desc limit ${DISPUTES})
     select
       (select coalesce(json_agg(json_strip_nulls(json_build_object('side', 'A', 'kind', p.kind, 'name', p.name, 'identifierKind', p.identifier_kind, 'identifier', p.identifier,
           'legalRepresentative', p.legal_representative, 'phone', p.phone, 'email', p.email, 'division', p.division, 'address', p.address)) order by p.dispute_id desc), '[]')
        from (select distinct on (coalesce(p.identifier_hash, p.name)) p.* from mine join party p using (dispute_id) where p.side = 'A' order by coalesce(p.identifier_hash, p.name), p.dispute_id desc) p) as parties,
       (select coalesce(json_agg(json_strip_nulls(json_build_object('kind', r.kind, 'number', r.number, 'title', r.title, 'holder', r.holder)) order by r.dispute_id desc), '[]')
        from (select distinct on (r.kind, coalesce(r.normalised_number, r.title)) r.* from mine join dispute_right r using (dispute_id) where not r.to_be_completed
          order by r.kind, coalesce(r.normalised_number, r.title), r.dispute_id desc) r) as rights`,
    [principalOf(actor)],
  )) as [EarlierFilings];
  return row;
}
