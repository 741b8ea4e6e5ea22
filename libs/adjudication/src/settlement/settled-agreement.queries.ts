import type { AgreementSource, SignedTerms } from '@confirmation';

const AGREEMENT = `
  select a.settlement as terms, (e.payload ->> 'signedOn')::date as "effectiveOn", null as "performBy",
    (select json_agg(p.id order by p.side, p.position) from party p where p.dispute_id = a.dispute_id) as "partyIds", '{}'::date[] as sessions
  from adjudication a join event_log e on e.dispute_id = a.dispute_id and e.proceeding_id = a.proceeding_id and e.type = 'AD.settle'
  where a.dispute_id = $1 and a.proceeding_id = $2 and a.settlement is not null order by e.seq desc limit 1`;

/** What the parties of an adjudication signed under the department's seal: it may go to a court as well as to a notary (办法 35). */
export const adjudicationSettlements: AgreementSource = {
  procedure: 'AD',
  findSigned: async (reader, { disputeId, id }) => {
    const [row] = (await reader.query(AGREEMENT, [disputeId, id])) as Omit<SignedTerms, 'audience' | 'keeper'>[];
    return row ? { ...row, audience: 'adjudication', keeper: 'case_handler' } : null;
  },
};
