import type { Bilingual } from '@kernel';
import { renderSVG } from 'uqr';
import { chineseTime, moneyFigures, moneyText } from './chinese-words';
import { clauseText } from './clause-text';
import { type DepartmentPaperKind, departmentPapers } from './department-paper';
import type { DocumentData, DocumentKind } from './document-data';
import type { PerformanceItem } from './notice-data';

interface DocumentSpec<K extends DocumentKind> {
  name: Bilingual;
  /** Raised with every change of the template or of the words it prints; stands in the file's metadata. */
  version: number;
  /** Drawn by another kind's template; by `templates/<kind>.typ` otherwise. */
  template?: string;
  /** What the template can't work out itself, added to the data. */
  words?: (data: DocumentData[K]) => object;
}

function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [unit, size] = bytes < 1024 ** 2 ? ['KB', bytes / 1024] : ['MB', bytes / 1024 ** 2];
  return `${size.toFixed(1)} ${unit}`;
}

const terms = (data: { clauses: DocumentData['agreement']['clauses'] }) => ({ terms: data.clauses.map((clause) => clauseText(clause)) });

const withAmount = (item: PerformanceItem) => (item.amountFen === undefined ? item : { ...item, amountText: moneyFigures(item.amountFen) });

/** They look alike and differ in what they say: one template draws them all. */
const ofDepartment = Object.fromEntries(Object.entries(departmentPapers).map(([kind, name]) => [kind, { name, version: 1, template: 'department-paper' }])) as Record<
  DepartmentPaperKind,
  { name: Bilingual; version: number; template: string }
>;

/** Every document this house issues; `templates/<kind>.typ` draws it. */
export const documentKinds: { readonly [K in DocumentKind]: DocumentSpec<K> } = {
  receipt: {
    name: { zh: '申请回执', en: 'Receipt' },
    version: 2,
    words: (data) => ({
      receivedAtText: chineseTime(data.receivedAt),
      files: data.files.map((file) => ({ name: file.name, size: fileSize(file.sizeBytes), hash: file.sha256.slice(0, 16) })),
      ...(data.progressUrl ? { qrCode: renderSVG(data.progressUrl, { border: 0 }) } : {}),
    }),
  },
  'mediation-application': {
    name: { zh: '调解申请书', en: 'Application for mediation' },
    version: 1,
    words: ({ annex }) => (annex?.amountFen === undefined ? {} : { annex: { ...annex, amountText: moneyText(annex.amountFen) } }),
  },
  'supplement-notice': { name: { zh: '补正通知书', en: 'Notice to supplement' }, version: 1 },
  'rejection-notice': { name: { zh: '不予受理告知书', en: 'Notice of refusal to accept' }, version: 1 },
  'inquiry-letter': { name: { zh: '调解意愿征询函', en: 'Letter asking whether the other side is willing' }, version: 1 },
  'acceptance-register': { name: { zh: '受理登记表', en: 'Register of acceptance' }, version: 1 },
  'rights-notice': { name: { zh: '权利义务告知书', en: 'Notice of rights and duties' }, version: 1 },
  appointment: { name: { zh: '调解员选定（指定）书', en: 'Appointment of the mediator' }, version: 1 },
  'mediation-record': {
    name: { zh: '调解笔录', en: 'Record of mediation' },
    version: 1,
    words: (data) => ({ heldAtText: chineseTime(data.heldAt), ...(data.endedAt ? { endedAtText: chineseTime(data.endedAt) } : {}) }),
  },
  'service-record': { name: { zh: '送达回证', en: 'Certificate of service' }, version: 1 },
  'service-address': { name: { zh: '送达地址确认书', en: 'Confirmation of the address for service' }, version: 1 },
  'deadline-receipt': { name: { zh: '期限说明单', en: 'Receipt of a time limit' }, version: 1 },
  'pause-record': { name: { zh: '暂停调解记录', en: 'Record of a pause' }, version: 1 },
  'extension-consent': { name: { zh: '延长调解期限同意书', en: 'Consent to a longer term' }, version: 1 },
  agreement: { name: { zh: '调解协议书', en: 'Settlement agreement' }, version: 2, words: terms },
  'oral-agreement': { name: { zh: '口头协议登记表', en: 'Record of an oral agreement' }, version: 1, words: terms },
  'termination-notice': { name: { zh: '调解终结告知书', en: 'Notice of termination' }, version: 2 },
  'performance-reminder': {
    name: { zh: '督促履行函', en: 'Reminder to perform' },
    version: 1,
    words: ({ overdue }) => ({ overdue: overdue.map(withAmount) }),
  },
  'return-visit': {
    name: { zh: '回访记录', en: 'Record of return visits' },
    version: 1,
    words: ({ visits }) => ({ visits: visits.map((visit) => ({ ...visit, performance: visit.performance.map(withAmount) })) }),
  },
  'confirmation-application': {
    name: { zh: '司法确认申请书', en: 'Application for judicial confirmation' },
    version: 1,
    words: (data) => terms({ clauses: data.terms }),
  },
  commitment: { name: { zh: '承诺书', en: 'Commitment' }, version: 1 },
  'conduct-certificate': { name: { zh: '调解组织主持调解证明', en: 'Certificate that the organisation conducted the mediation' }, version: 2 },
  ruling: {
    name: { zh: '民事裁定书（确认调解协议）', en: 'Ruling that confirms the agreement' },
    version: 1,
    words: (data) => terms({ clauses: data.terms }),
  },
  'referral-reply': { name: { zh: '委派（委托）调解复函', en: 'Reply to a court referral' }, version: 1 },
  'court-report': { name: { zh: '调解结果报告', en: 'Report to the court' }, version: 1 },
  ...ofDepartment,
};
