import type { AgreementSource, SignedTerms } from '@confirmation';

const AGREEMENT = `
  select a.terms, a.agreed_on as "effectiveOn", a.perform_by as "performBy",
    (select json_agg(p.id order by p.side, p.position) from party p left join administrative_mediation_party x on x.dispute_id = a.dispute_id and x.proceeding_id = a.proceeding_id and x.party_id = p.id
      where p.dispute_id = a.dispute_id and (p.side = 'A' or x.accepts)) as "partyIds",
    (select coalesce(json_agg(distinct e.payload ->> 'heldOn'), '[]') from event_log e where e.dispute_id = a.dispute_id and e.proceeding_id = a.proceeding_id and e.type = 'AM.hold-mediation') as sessions
  from administrative_mediation a where a.dispute_id = $1 and a.proceeding_id = $2 and a.agreed_on is not null`;

/** An agreement is in effect once both sides and the department have signed or sealed it (办法 69(1)); who refused to mediate is no party to it. */
export const administrativeAgreements: AgreementSource = {
  procedure: 'AM',
  findSigned: async (reader, { disputeId, id }) => {
    const [row] = (await reader.query(AGREEMENT, [disputeId, id])) as Omit<SignedTerms, 'audience' | 'keeper'>[];
    return row ? { ...row, audience: 'administrative_mediation', keeper: 'mediating_officer' } : null;
  },
};
