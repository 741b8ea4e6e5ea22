import type { DisputeDraftData, PartyDraft, RightDraft } from '@contract';
import type { DisputeId } from '@kernel';
import type { Reader } from '@platform';

/**
 * The case as another agency opens it: what 移送书 says of the people and the rights (F-TR-01), and nothing else. Phone numbers and addresses of
 * those concerned go with it, since the police are to find them.
 */
export async function matterOf(reader: Reader, disputeId: DisputeId): Promise<DisputeDraftData> {
  const [row] = (await reader.query(
    `select d.title, d.summary,
       (select coalesce(json_agg(json_strip_nulls(json_build_object('side', p.side, 'kind', p.kind, 'name', p.name, 'identifierKind', p.identifier_kind, 'identifier', p.identifier,
          'legalRepresentative', p.legal_representative, 'phone', p.phone, 'address', p.address)) order by p.position), '[]') from party p where p.dispute_id = d.dispute_id) as parties,
       (select coalesce(json_agg(json_strip_nulls(json_build_object('kind', r.kind, 'number', r.number, 'title', r.title, 'holder', r.holder, 'numberUnknown', case when r.number is null then true end)) order by r.position), '[]')
          from dispute_right r where r.dispute_id = d.dispute_id) as rights
     from dispute d where d.dispute_id = $1`,
    [disputeId],
  )) as { title: string; summary: string; parties: PartyDraft[]; rights: RightDraft[] }[];
  if (!row) throw new Error(`no matter ${disputeId}`);
  return row;
}
