import type { Bilingual, PlainDate } from '@kernel';
import type { Contact, Issued, Party, Seal } from './document-parts';

/** What an official letter is made of, in the order it stands. Text is typed text, never markup. */
export type PaperBlock =
  /** A sentence of the form itself. */
  | { kind: 'say'; text: string }
  /** What somebody wrote: each line is a paragraph. */
  | { kind: 'typed'; text: string }
  | { kind: 'head'; text: string }
  /** Numbered 一、二、三. */
  | { kind: 'points'; items: string[] }
  | { kind: 'parties'; parties: (Party & { role: string })[] }
  /** Ruled lines: what, and its content. */
  | { kind: 'form'; rows: { label: string; text: string }[] }
  | { kind: 'table'; columns: string[]; rows: string[][] };

/** A paper of the department that adjudicates or of a party before it. The wording stands with who knows the law; here is how it looks. */
export interface DepartmentPaperData extends Issued {
  title: string;
  addressees?: string[];
  blocks: PaperBlock[];
  contact?: Contact;
  /** Who signs or stamps by hand, in order; with `signedOn` it is done. */
  signatures?: { role: string; how: string; name?: string; signedOn?: PlainDate }[];
  /** The department's, under a letter. A party's own paper has none. */
  seal?: Seal;
}

/** F-AD-01 … F-AD-16 (forms-and-data 1.3); the certificate of service, F-AD-14, is the house's own. Of an administrative mediation the law names the papers and gives no forms. */
export const departmentPapers = {
  'ad-request': { zh: '专利侵权纠纷处理请求书', en: 'Request for adjudication' },
  'ad-correction-notice': { zh: '补正通知书', en: 'Notice to correct the request' },
  'ad-refusal-notice': { zh: '不予立案通知书', en: 'Notice that the case is not filed' },
  'ad-filing-notice': { zh: '立案通知书', en: 'Notice of filing, with the panel' },
  'ad-answer-notice': { zh: '答辩通知书（附举证通知）', en: 'Notice to answer and to give evidence' },
  'ad-answer': { zh: '答辩书', en: 'Answer' },
  'ad-hearing-notice': { zh: '口头审理通知书', en: 'Notice of the oral hearing' },
  'ad-hearing-record': { zh: '口头审理笔录', en: 'Record of the oral hearing' },
  'ad-suspension-notice': { zh: '中止（恢复）处理通知书', en: 'Notice of suspension or resumption' },
  'ad-appraisal-commission': { zh: '检验鉴定委托书', en: 'Commission of an appraisal' },
  'ad-registered-evidence': { zh: '登记保存清单', en: 'List of registered evidence' },
  'ad-decision': { zh: '行政裁决书', en: 'Decision' },
  'ad-settlement': { zh: '专利侵权纠纷调解协议书', en: 'Settlement agreement' },
  'ad-revocation': { zh: '撤销案件决定书', en: 'Decision to withdraw the case' },
  'ad-urging': { zh: '催告书', en: 'Urging letter' },
  'ad-enforcement-application': { zh: '强制执行申请书', en: 'Application for enforcement' },
  'ad-closing-register': { zh: '结案审批表', en: 'Closing register' },
  'mj-certificate': { zh: '重大影响情形证明', en: 'Certificate of a case of major influence' },
  'as-reply': { zh: '协助事项复函', en: 'Answer to a request for help' },
  'am-request': { zh: '专利纠纷行政调解请求书', en: 'Request for administrative mediation' },
  'am-correction-notice': { zh: '补正通知书', en: 'Notice to correct the request' },
  'am-comment-notice': { zh: '陈述意见通知书', en: 'Notice to comment' },
  'am-filing-notice': { zh: '立案通知书', en: 'Notice of filing, with time and place' },
  'am-acceptance-notice': { zh: '受理通知书', en: 'Notice of acceptance' },
  'am-refusal-notice': { zh: '不予立案通知书', en: 'Notice that the case is not filed' },
  'am-record': { zh: '调解笔录', en: 'Record of the mediation' },
  'am-withdrawn': { zh: '撤回请求记录', en: 'Record of the withdrawal' },
  'am-ending-notice': { zh: '撤销案件通知书', en: 'Notice that the case is ended' },
  'am-agreement': { zh: '专利纠纷调解协议书', en: 'Mediation agreement' },
  'am-cnipa-copy': { zh: '抄送函', en: 'Copy to CNIPA' },
} as const satisfies Record<string, Bilingual>;

export type DepartmentPaperKind = keyof typeof departmentPapers;
