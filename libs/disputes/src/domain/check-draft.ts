import type { DisputeDraftData, RightDraft } from '@contract';
import { type FieldRefusal, fieldRefusal, type PatentNumber, type PlainDate } from '@kernel';
import { checkDivision, checkOwnAgency, checkParties, type Filer, isBlank } from './check-party';
import { disputeTypes, inForce } from '@reference';
import type { DraftReference } from './draft-reference';
import { parseRightNumber } from './normalise';

const patentKindOf: Readonly<Record<string, PatentNumber['kind']>> = { 'PAT-I': 'invention', 'PAT-U': 'utility', 'PAT-D': 'design' };
const patentKindNames: Record<PatentNumber['kind'], { found: string; foundEn: string }> = {
  invention: { found: '发明专利', foundEn: 'patent for invention' },
  utility: { found: '实用新型专利', foundEn: 'utility model patent' },
  design: { found: '外观设计专利', foundEn: 'design patent' },
};

/**
 * Everything that stands between a draft and its receipt number, each at its field. Unknown stays unknown: only what a
 * dispute can't be told without is required.
 * @param today the day in Beijing; lists are asked for what is in force on it.
 */
export function checkDraft(data: DisputeDraftData, reference: DraftReference, today: PlainDate, filer: Filer): FieldRefusal[] {
  return [
    ...checkMatter(data, reference, today),
    ...checkParties(data.parties ?? [], reference, today),
    ...checkOwnAgency(data.parties ?? [], filer),
    ...checkRights(data.rights ?? [], reference),
    ...(data.exhibits ?? []).flatMap((exhibit, index) => (isBlank(exhibit.title) ? [fieldRefusal(`exhibits.${index}.title`, 'required')] : [])),
    ...checkWay(data),
    ...(data.truthConfirmed === true ? [] : [fieldRefusal('truthConfirmed', 'truth_not_confirmed')]),
  ];
}

/** Only a patent's infringement is decided by the department (专利法 65). */
const checkWay = ({ way, rights = [] }: DisputeDraftData): FieldRefusal[] =>
  way !== 'adjudication' || rights.some(({ kind }) => Object.hasOwn(patentKindOf, kind ?? '')) ? [] : [fieldRefusal('way', 'not_a_patent_dispute')];

function checkMatter(data: DisputeDraftData, reference: DraftReference, today: PlainDate): FieldRefusal[] {
  const { disputeType, causeCode, amountFen } = data;
  const claims = (data.claims ?? []).filter((claim) => !isBlank(claim));
  const causeStands = reference.causes.some((cause) => cause.code === causeCode && inForce(cause, today));
  return [
    ...(isBlank(data.summary) ? [fieldRefusal('summary', 'required')] : []),
    ...(claims.length === 0 ? [fieldRefusal('claims', 'required')] : []),
    ...(isBlank(disputeType) || Object.hasOwn(disputeTypes, disputeType ?? '') ? [] : [fieldRefusal('disputeType', 'unknown_choice', { value: disputeType ?? '' })]),
    ...(isBlank(causeCode) || causeStands ? [] : [fieldRefusal('causeCode', 'cause_not_in_force', { value: causeCode ?? '' })]),
    ...(amountFen == null ? [] : checkAmount(amountFen)),
    ...checkDivision(data.division, 'division', reference, today),
  ];
}

const checkAmount = (fen: number): FieldRefusal[] => {
  if (!Number.isSafeInteger(fen)) return [fieldRefusal('amountFen', 'not_number')];
  return fen < 0 ? [fieldRefusal('amountFen', 'out_of_range', { min: 0, max: Number.MAX_SAFE_INTEGER })] : [];
};

const checkRights = (rights: readonly RightDraft[], reference: DraftReference): FieldRefusal[] =>
  rights.length === 0 ? [fieldRefusal('rights', 'required')] : rights.flatMap((right, index) => checkRight(right, `rights.${index}`, reference));

function checkRight(right: RightDraft, at: string, reference: DraftReference): FieldRefusal[] {
  const kind = reference.rightKinds.find((row) => row.code === right.kind);
  if (!kind) return [fieldRefusal(`${at}.kind`, 'unknown_choice', { value: right.kind ?? '' })];
  if (isBlank(right.number)) return kind.registryNumber && !right.numberUnknown ? [fieldRefusal(`${at}.number`, 'right_number_missing')] : [];
  const parsed = parseRightNumber(kind.numberFormat, right.number ?? '');
  if (!parsed.ok) return [{ field: `${at}.number`, code: parsed.refusal.code, message: parsed.refusal.message }];
  const { patentKind } = parsed.value;
  if (patentKind === null || patentKind === patentKindOf[kind.code]) return [];
  return [fieldRefusal(`${at}.number`, 'patent_kind_differs', patentKindNames[patentKind])];
}
