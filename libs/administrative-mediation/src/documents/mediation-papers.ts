import { chineseDate, type DepartmentPaperData, type DepartmentPaperKind, departmentPapers, type PaperBlock } from '@documents';
import type { PlainDate } from '@kernel';
import { type PaperDispute, paperParty } from '@mediation';
import { kinds } from '../domain/kinds';
import type { MediationPartyRow, MediationRow } from '../mediation-facts.store';

export const ORDER_81 = '《专利纠纷行政裁决和调解办法》（国家知识产权局令第81号）';
export const RULES = '《中华人民共和国专利法实施细则》';

/** All that the papers of an administrative mediation are made of, as this reader may see it. */
export interface MediationPapers {
  dispute: PaperDispute;
  row: MediationRow;
  department: string;
  number: string | null;
  /** Oldest first. */
  events: readonly { action: string; on: PlainDate; payload: Readonly<Record<string, unknown>> }[];
  partyIds: readonly string[];
}

/** The last step of its kind. */
export const eventOf = ({ events }: Pick<MediationPapers, 'events'>, action: string) => events.findLast((one) => one.action === action);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `2026年11月2日`; a blank to write on where the day isn't known. */
export const dateText = (day: unknown): string => (typeof day === 'string' && day !== '' ? chineseDate(day.slice(0, 10) as PlainDate) : '　　年　　月　　日');

/** `2026年12月8日09时30分` */
export const momentText = (moment: string): string => `${dateText(moment)}${moment.slice(11, 13)}时${moment.slice(14, 16)}分`;

export const partiesOf = ({ row }: Pick<MediationPapers, 'row'>, side: 'A' | 'B'): MediationPartyRow[] => row.parties.filter((one) => one.side === side);

export const namesOf = (papers: Pick<MediationPapers, 'row'>, side: 'A' | 'B'): string[] => partiesOf(papers, side).map(({ name }) => name);

/** Who mediates: the requesters, and the respondents that accepted (办法 66). */
export const participantsOf = ({ row }: Pick<MediationPapers, 'row'>): MediationPartyRow[] => row.parties.filter(({ side, accepts }) => side === 'A' || accepts === true);

/** The reader's own respondent; the officer prints it for whoever comes first and still waits for it. */
export function respondentMeant(papers: MediationPapers, waits: (one: MediationPartyRow) => boolean): MediationPartyRow | undefined {
  const respondents = partiesOf(papers, 'B');
  return respondents.find(({ id }) => papers.partyIds.includes(id)) ?? respondents.find(waits) ?? respondents[0];
}

export const partyBlock = ({ dispute }: MediationPapers): PaperBlock => ({
  kind: 'parties',
  parties: dispute.wholeParties.map((party) => ({ ...paperParty(party), role: party.side === 'A' ? '请求人' : '被请求人' })),
});

/** 外观设计专利“联锁生态护坡砖”（申请号或者专利号：201430187159.X） */
export function rightText({ dispute, row }: MediationPapers): string {
  const right = dispute.rights.find(({ kind }) => kind === row.rightKind);
  return `${right?.kindName.zh ?? '专利'}${right?.title ? `“${right.title}”` : ''}（申请号或者专利号：${row.rightNumber ?? right?.number ?? '待补全'}）`;
}

/** 甲与乙关于…的专利申请权和专利权归属纠纷 */
export const matterText = (papers: MediationPapers): string =>
  `${namesOf(papers, 'A').join('、')}与${namesOf(papers, 'B').join('、')}关于${rightText(papers)}的${papers.row.kind ? kinds[papers.row.kind].name.zh : '专利'}纠纷`;

export const sayings = (...texts: string[]): PaperBlock[] => texts.map((text) => ({ kind: 'say', text }));

type Written = Omit<DepartmentPaperData, 'organisation' | 'title'>;

/** A letter of the department, under its seal. */
export const ofDepartment = (kind: DepartmentPaperKind, papers: MediationPapers, written: Written): DepartmentPaperData => ({
  organisation: papers.department,
  title: departmentPapers[kind].zh,
  seal: { organisation: papers.department },
  ...(papers.number && { number: papers.number }),
  ...written,
});
