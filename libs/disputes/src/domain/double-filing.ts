import { addMonths, type Bilingual, type PlainDate } from '@kernel';

/** What two filings are compared by. Numbers and names are in their comparable form (see normalise.ts). */
export interface FilingTraits {
  filedOn: PlainDate;
  rightNumbers: readonly string[];
  applicants: readonly PartyTraits[];
  respondents: readonly PartyTraits[];
  causeCode: string | null;
}

export interface PartyTraits {
  name: string;
  /** The hash of the identifier, null when it is unknown. */
  identifier: string | null;
}

/** The general limitation of actions (民法典 188): an older filing is more likely a new infringement than the same paper twice. */
const MONTHS = 36;

const reasons = {
  right: { zh: '同一权利号码', en: 'the same right number' },
  respondentNumber: { zh: '同一被申请人（证件号码相同）', en: 'the same respondent (same identifier)' },
  respondentName: { zh: '被申请人名称相同', en: 'a respondent of the same name' },
  applicantNumber: { zh: '同一申请人（证件号码相同）', en: 'the same applicant (same identifier)' },
  applicantName: { zh: '申请人名称相同', en: 'an applicant of the same name' },
  cause: { zh: '案由相同', en: 'the same cause of action' },
} as const satisfies Record<string, Bilingual>;

/**
 * Why two filings look like one; empty when they don't. The respondent must be the same, and with it the right, or
 * (where there is no number to compare: trade secrets, unfair competition) both the applicant and the cause.
 */
export function doubleFilingReasons(a: FilingTraits, b: FilingTraits): Bilingual[] {
  const [earlier, later] = a.filedOn <= b.filedOn ? [a, b] : [b, a];
  if (addMonths(earlier.filedOn, MONTHS) < later.filedOn) return [];
  const respondent = sameParty(a.respondents, b.respondents, reasons.respondentNumber, reasons.respondentName);
  const applicant = sameParty(a.applicants, b.applicants, reasons.applicantNumber, reasons.applicantName);
  const right = a.rightNumbers.some((number) => b.rightNumbers.includes(number));
  const cause = a.causeCode !== null && a.causeCode === b.causeCode;
  if (!respondent || !(right || (applicant && cause))) return [];
  return [...(right ? [reasons.right] : []), respondent, ...(applicant ? [applicant] : []), ...(cause ? [reasons.cause] : [])];
}

/** Identifiers decide when both sides have one: two people may share a name. */
function sameParty(ours: readonly PartyTraits[], theirs: readonly PartyTraits[], byNumber: Bilingual, byName: Bilingual): Bilingual | null {
  const pairs = ours.flatMap((our) => theirs.map((their) => [our, their] as const));
  if (pairs.some(([our, their]) => our.identifier !== null && our.identifier === their.identifier)) return byNumber;
  return pairs.some(([our, their]) => our.name === their.name && (our.identifier === null || their.identifier === null)) ? byName : null;
}

/** Whether both have an applicant with the same identifier: then a warning tells its reader nothing about strangers. */
export const sharesApplicant = (a: FilingTraits, b: FilingTraits): boolean =>
  a.applicants.some((ours) => ours.identifier !== null && b.applicants.some((theirs) => theirs.identifier === ours.identifier));
