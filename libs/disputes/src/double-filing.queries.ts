import type { DoubleFiling } from '@contract';
import type { Actor, DisputeId } from '@kernel';
import type { Reader } from '@platform';
import { doubleFilingReasons, type FilingTraits, sharesApplicant } from './domain/double-filing';
import { comparableName } from './domain/normalise';

interface Candidate {
  disputeId: DisputeId;
  receiptNumber: string;
  filedAt: string;
  filedOn: FilingTraits['filedOn'];
  causeCode: string | null;
  rightNumbers: string[];
  parties: { side: 'A' | 'B'; name: string; identifier: string | null }[];
  visible: boolean;
}

const CANDIDATES = 50;

/**
 * Earlier filings that look like this one. Read as the system, since the paper filed at a counter is nobody's account:
 * what the actor may not see is told only when an applicant is the same by identifier, and then without a number, so
 * that nobody can ask whether a company is being complained of.
 */
export async function findDoubleFilings(asSystem: Reader, actor: Actor, traits: FilingTraits): Promise<DoubleFiling[]> {
  const identifiers = [...traits.applicants, ...traits.respondents].flatMap((party) => party.identifier ?? []);
  const candidates = (await asSystem.query(
    `with found as (
       select dispute_id from dispute_right where kind || ':' || normalised_number = any($1) and normalised_number = any(select substr(k, strpos(k, ':') + 1) from unnest($1::text[]) as k)
       union select dispute_id from party where identifier_hash = any($2))
     select d.dispute_id as "disputeId", d.receipt_number as "receiptNumber", to_json(d.filed_at)#>>'{}' as "filedAt", d.filed_on::text as "filedOn", d.cause_code as "causeCode",
       array(select r.kind || ':' || r.normalised_number from dispute_right r where r.dispute_id = d.dispute_id and r.normalised_number is not null) as "rightNumbers",
       (select json_agg(json_build_object('side', p.side, 'name', p.name, 'identifier', p.identifier_hash)) from party p where p.dispute_id = d.dispute_id) as parties,
       exists (select 1 from dispute_access a where a.dispute_id = d.dispute_id and a.principal = any($3) and (a.until is null or a.until > now())) as visible
     from found join dispute d using (dispute_id) where d.way is not null order by d.dispute_id desc limit ${CANDIDATES}`,
    [traits.rightNumbers, identifiers, [...actor.principals]],
  )) as Candidate[];
  return candidates.flatMap((candidate) => {
    const theirs = traitsOf(candidate);
    const reasons = doubleFilingReasons(traits, theirs);
    if (reasons.length === 0 || !(candidate.visible || sharesApplicant(traits, theirs))) return [];
    return [{ disputeId: candidate.visible ? candidate.disputeId : null, receiptNumber: candidate.visible ? candidate.receiptNumber : null, filedAt: candidate.filedAt, reasons }];
  });
}

function traitsOf(candidate: Candidate): FilingTraits {
  const side = (wanted: 'A' | 'B') => candidate.parties.filter((party) => party.side === wanted).map(({ name, identifier }) => ({ name: comparableName(name), identifier }));
  return { filedOn: candidate.filedOn, causeCode: candidate.causeCode, rightNumbers: candidate.rightNumbers, applicants: side('A'), respondents: side('B') };
}
