import type { Bilingual } from '@kernel';

/** What decides whether a file may be closed. */
export interface CompulsoryQuestion {
  /** A matter that was never taken on leaves an application and nothing else. */
  accepted: boolean;
  agreed: boolean;
  heldSessions: number;
  parties: readonly { name: string; identity: string | null }[];
}

/** What is there as needed, by number. */
export interface AsNeeded {
  authorities: number;
  exhibits: number;
  proofsOfPerformance: number;
  returnVisits: number;
  confirmations: number;
}

/** One line of the catalogue. */
export interface CaseFileItem {
  kind: string;
  name: Bilingual;
  compulsory: boolean;
  present: boolean;
  /** Whose is missing; empty when it isn't a matter of persons, or nothing is missing. */
  of: readonly string[];
}

/** The items without which a file isn't closed (司法部《人民调解文书格式》卷宗目录; 人民调解法 27). */
function compulsoryItems({ accepted, agreed, heldSessions, parties }: CompulsoryQuestion) {
  // An explanation was good enough while nothing was agreed.
  const lacks = ({ identity }: { identity: string | null }) => identity === null || (agreed && identity === 'unobtainable');
  const unproven = parties.filter(lacks).map((party) => party.name);
  return {
    application: item('application', '申请书或者受理登记表', 'application or register of acceptance', { compulsory: true, present: true }),
    rights: item('rights-notice', '权利义务告知书', 'notice of rights and duties', { compulsory: accepted, present: accepted }),
    identity: item('identity', '当事人身份证明', 'proof of identity', { compulsory: accepted, present: unproven.length === 0, of: unproven }),
    record: item('mediation-record', '调解记录', 'record of mediation', { compulsory: agreed, present: heldSessions > 0 }),
    agreement: item('agreement', '调解协议书', 'agreement', { compulsory: agreed, present: agreed }),
  };
}

/** The catalogue of a mediation file, in its order. */
export function caseFileOf(question: CompulsoryQuestion, { authorities, exhibits, proofsOfPerformance, returnVisits, confirmations }: AsNeeded): CaseFileItem[] {
  const compulsory = compulsoryItems(question);
  return [
    compulsory.application,
    compulsory.rights,
    compulsory.identity,
    item('authority', '授权委托书', 'agents’ authority', { present: authorities > 0 }),
    item('evidence', '证据材料', 'evidence', { present: exhibits > 0 }),
    compulsory.record,
    compulsory.agreement,
    item('performance', '履行凭证', 'proof of performance', { present: proofsOfPerformance > 0 }),
    item('return-visit', '回访记录', 'return visits', { present: returnVisits > 0 }),
    item('confirmation', '司法确认材料', 'judicial confirmation', { present: confirmations > 0 }),
  ];
}

const item = (kind: string, zh: string, en: string, about: { compulsory?: boolean; present: boolean; of?: readonly string[] }): CaseFileItem => ({
  kind,
  name: { zh, en },
  compulsory: about.compulsory ?? false,
  present: about.present,
  of: about.of ?? [],
});

/** The compulsory items that the file lacks, with the names of those whose it is. */
export const missingForArchive = (question: CompulsoryQuestion): Bilingual[] =>
  Object.values(compulsoryItems(question))
    .filter((one) => one.compulsory && !one.present)
    .map(({ name, of }) => (of.length === 0 ? name : { zh: `${name.zh}（${of.join('、')}）`, en: `${name.en} (${of.join(', ')})` }));
