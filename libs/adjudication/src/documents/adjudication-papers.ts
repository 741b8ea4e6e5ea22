import type { PartyView } from '@contract';
import { chineseDate, type DepartmentPaperData, type DepartmentPaperKind, departmentPapers, type PaperBlock, type Party } from '@documents';
import type { PlainDate, Relation } from '@kernel';
import { type PaperDispute, paperParty } from '@mediation';
import type { AdjudicationPartyRow, AdjudicationRow } from '../adjudication-facts.store';

export const ORDER_81 = '《专利纠纷行政裁决和调解办法》（国家知识产权局令第81号）';
export const PATENT_LAW = '《中华人民共和国专利法》';

export interface PaperEvent {
  action: string;
  on: PlainDate;
  actorName: string;
  payload: Readonly<Record<string, unknown>>;
}

/** All that the papers of an adjudication are made of, as this reader may see it. */
export interface AdjudicationPapers {
  dispute: PaperDispute;
  row: AdjudicationRow;
  department: string;
  number: string | null;
  /** Oldest first. */
  events: readonly PaperEvent[];
  evidenceUntil: Readonly<Record<string, PlainDate>>;
  hearingRecord: string | null;
  /** What the decision rests on, feature by feature; empty before it and where the reader may not see it. */
  comparison?: readonly { feature: string; accused: string; finding: string; exhibits: readonly string[] }[];
  absent: readonly string[];
  /** What else the record of the hearing says; null until it is held. */
  heard: { present: string | null; rightsTold: boolean | null; statements: string | null; evidenceHeard: string | null; mediationAttempt: string | null } | null;
  /** The last appraisal that was commissioned. */
  appraisal: {
    institution: string;
    questions: string;
    samples: string | null;
    feeFen: number | null;
    bearer: 'applicant' | 'respondent' | 'shared' | null;
    namedByPanel: boolean;
    on: PlainDate;
    dueOn: PlainDate | null;
  } | null;
  relations: readonly Relation[];
  partyIds: readonly string[];
  today: PlainDate;
}

/** The last step of its kind. */
export const eventOf = ({ events }: Pick<AdjudicationPapers, 'events'>, action: string): PaperEvent | undefined => events.findLast((one) => one.action === action);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a choice of a form is called in a paper. */
export const wordsOf = (choices: readonly (readonly [string, string, string])[], value: unknown): string => choices.find(([code]) => code === value)?.[1] ?? '';

/** `2026年11月2日`; a blank to write on where the day isn't known. */
export const dateText = (day: unknown): string => (typeof day === 'string' && day !== '' ? chineseDate(day.slice(0, 10) as PlainDate) : '　　年　　月　　日');

export const partiesOf = ({ row }: AdjudicationPapers, side: 'A' | 'B'): AdjudicationPartyRow[] => row.parties.filter((one) => one.side === side);

export const namesOf = (papers: AdjudicationPapers, side: 'A' | 'B'): string[] => partiesOf(papers, side).map(({ name }) => name);

/** The reader's own respondent; an official prints it for whoever comes first and still waits for it. */
export function respondentMeant(papers: AdjudicationPapers, waits: (one: AdjudicationPartyRow) => boolean): AdjudicationPartyRow | undefined {
  const respondents = partiesOf(papers, 'B');
  return respondents.find(({ id }) => papers.partyIds.includes(id)) ?? respondents.find(waits) ?? respondents[0];
}

const roles: Readonly<Record<PartyView['side'], string>> = { A: '请求人', B: '被请求人' };

export const partyBlock = ({ dispute }: AdjudicationPapers, sides: readonly PartyView['side'][] = ['A', 'B']): PaperBlock => ({
  kind: 'parties',
  parties: dispute.wholeParties.filter(({ side }) => sides.includes(side)).map((party): Party & { role: string } => ({ ...paperParty(party), role: roles[party.side] })),
});

/** 外观设计专利“联锁生态护坡砖”（专利号 201430187159.X） */
export function patentText({ dispute, row }: AdjudicationPapers): string {
  const right = dispute.rights.find(({ kind }) => kind === row.rightKind);
  return `${right?.kindName.zh ?? '专利'}${right?.title ? `“${right.title}”` : ''}（专利号：${right?.number ?? row.patentNumber ?? '待补全'}）`;
}

/** 甲与乙、丙关于…的专利侵权纠纷 */
export const matterText = (papers: AdjudicationPapers): string =>
  `${namesOf(papers, 'A').join('、')}与${namesOf(papers, 'B').join('、')}关于${patentText(papers)}的专利侵权纠纷一案`;

export const sayings = (...texts: string[]): PaperBlock[] => texts.map((text) => ({ kind: 'say', text }));

type Written = Omit<DepartmentPaperData, 'organisation' | 'title'> & { title?: string };

/** A letter of the department, under its seal. */
export const ofDepartment = (kind: DepartmentPaperKind, papers: AdjudicationPapers, written: Written): DepartmentPaperData => ({
  organisation: papers.department,
  title: departmentPapers[kind].zh,
  seal: { organisation: papers.department },
  ...(papers.number && { number: papers.number }),
  ...written,
});
