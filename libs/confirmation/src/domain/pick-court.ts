import type { CourtRow, DivisionRow, JurisdictionRow } from '@reference';
import { divisionOn, inForce } from '@reference';
import type { PlainDate } from '@kernel';
import type { CourtCandidate } from './facts';

export interface CourtQuestion {
  today: PlainDate;
  /** The court that entrusted the mediation before filing; null when a committee mediated on its own. */
  invitingCourt: string | null;
  rights: readonly { kind: string }[];
  causeCode: string | null;
  amountFen: number | null;
  /** Where each connecting place lies: a party's domicile, the mediation organisation. */
  places: readonly { what: { zh: string; en: string }; division: string }[];
  /** A department mediated: the court is the one agreed with the courts here, if an administrator has entered it (rule book 4.3). */
  byDepartment?: boolean;
}

export interface CourtTables {
  courts: readonly CourtRow[];
  jurisdictions: readonly JurisdictionRow[];
  divisions: readonly DivisionRow[];
}

const hearsCause = (prefix: string | null, cause: string | null): boolean => prefix === null || cause === null || cause === prefix || cause.startsWith(`${prefix}.`);

const inAmount = (row: JurisdictionRow, amount: number | null): boolean =>
  amount === null || ((row.amountMinFen === null || amount >= row.amountMinFen) && (row.amountMaxFen === null || amount <= row.amountMaxFen));

/**
 * Every basic and intermediate court with the reason it is or isn't competent, competent ones first (民诉法 205;
 * 法释〔2022〕13号). A basic court without IP jurisdiction is never offered as competent. What the jurisdiction table holds
 * unconfirmed stays marked: a person asks the court before relying on it.
 */
export function pickCourts(question: CourtQuestion, tables: CourtTables): CourtCandidate[] {
  const courts = tables.courts.filter((court) => court.level === 'basic' || court.level === 'intermediate');
  const agreed = tables.jurisdictions.filter((row) => row.scope === 'department_mediation' && inForce(row, question.today));
  const candidates = courts.map((court) => {
    if (question.invitingCourt !== null) return invited(court, question.invitingCourt);
    if (!question.byDepartment) return ownInitiative(court, question, tables);
    return agreed.length > 0 ? agreedCourt(court, question, agreed) : { ...ownInitiative(court, question, tables), provisional: true };
  });
  return candidates.sort((a, b) => Number(b.competent) - Number(a.competent) || a.code.localeCompare(b.code));
}

const candidate = (court: CourtRow, competent: boolean, reason: { zh: string; en: string }, more: { basis: string; provisional: boolean }): CourtCandidate => ({
  code: court.code,
  name: court.name.zh,
  level: court.level,
  competent,
  reason,
  ...more,
});

function invited(court: CourtRow, inviting: string): CourtCandidate {
  const basis = '民事诉讼法第205条第1项';
  return court.code === inviting
    ? candidate(court, true, { zh: '委派本次调解的法院', en: 'the court that entrusted this mediation' }, { basis, provisional: false })
    : candidate(court, false, { zh: '本次调解由其他法院委派，应向委派法院申请', en: 'another court entrusted this mediation; apply there' }, { basis, provisional: false });
}

/** Which court confirms what a department mediated stands in no law: the local agreement names it, and stays marked until the court has said so. */
function agreedCourt(court: CourtRow, question: CourtQuestion, agreed: readonly JurisdictionRow[]): CourtCandidate {
  const basis = '民事诉讼法第205条；与人民法院的约定';
  const rows = agreed.filter((row) => row.court === court.code && takes(row, question));
  return rows.length > 0
    ? candidate(
        court,
        true,
        { zh: '与法院约定受理行政调解协议司法确认的法院', en: 'the court agreed on for what a department mediated' },
        { basis, provisional: rows.every((row) => !row.confirmed) },
      )
    : candidate(court, false, { zh: '约定由其他法院受理', en: 'another court is agreed on' }, { basis, provisional: false });
}

const takes = (row: JurisdictionRow, { rights, causeCode, amountFen }: CourtQuestion): boolean =>
  rights.every(({ kind }) => row.rightKinds.length === 0 || row.rightKinds.includes(kind)) && hearsCause(row.causePrefix, causeCode) && inAmount(row, amountFen);

function ownInitiative(court: CourtRow, question: CourtQuestion, { jurisdictions, divisions }: CourtTables): CourtCandidate {
  const rows = jurisdictions.filter((row) => row.court === court.code && row.scope === 'first_instance' && inForce(row, question.today));
  const about = (right: { kind: string }) =>
    rows.filter(
      (row) => (row.rightKinds.length === 0 || row.rightKinds.includes(right.kind)) && hearsCause(row.causePrefix, question.causeCode) && inAmount(row, question.amountFen),
    );
  const covering = question.rights.map(about);
  const basis = court.level === 'intermediate' ? '民事诉讼法第205条第2项；法释〔2022〕13号第1条、第2条' : '民事诉讼法第205条第2项；法释〔2022〕13号第3条';
  if (covering.length === 0 || covering.some((found) => found.length === 0)) {
    return candidate(
      court,
      false,
      { zh: '该院不受理此类知识产权案件，或者级别、金额不符', en: 'this court does not hear this kind of IP dispute, or the level or amount does not fit' },
      { basis, provisional: rows.some((row) => !row.confirmed) },
    );
  }
  const provisional = covering.flat().some((row) => !row.confirmed);
  const served = covering.map((found) => found.flatMap((row) => (row.divisions.length === 0 ? ['*'] : row.divisions)));
  const place = question.places.find(({ division }) => {
    const codes = ['*', division, divisionOn(divisions, division, question.today)?.code];
    return served.every((list) => list.some((code) => codes.includes(code)));
  });
  if (!place)
    return candidate(
      court,
      false,
      { zh: '当事人住所地、调解组织所在地均不在该院辖区', en: 'neither a party’s domicile nor the organisation lies in its area' },
      { basis, provisional },
    );
  const level =
    court.level === 'intermediate'
      ? { zh: '该纠纷由中级人民法院管辖', en: 'the dispute belongs to an intermediate court' }
      : { zh: '有知识产权案件管辖权的基层人民法院', en: 'a basic court with IP jurisdiction' };
  return candidate(court, true, { zh: `${level.zh}；连接点：${place.what.zh}`, en: `${level.en}; connected by ${place.what.en}` }, { basis, provisional });
}
