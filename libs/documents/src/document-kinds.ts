import type { Bilingual } from '@kernel';
import { renderSVG } from 'uqr';
import { chineseTime, moneyText } from './chinese-words';
import { clauseText } from './clause-text';
import type { DocumentData, DocumentKind } from './document-data';

interface DocumentSpec<K extends DocumentKind> {
  name: Bilingual;
  /** Raised with every change of the template or of the words it prints; stands in the file's metadata. */
  version: number;
  /** What the template can't work out itself, added to the data. */
  words?: (data: DocumentData[K]) => object;
}

function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [unit, size] = bytes < 1024 ** 2 ? ['KB', bytes / 1024] : ['MB', bytes / 1024 ** 2];
  return `${size.toFixed(1)} ${unit}`;
}

const terms = (data: { clauses: DocumentData['agreement']['clauses'] }) => ({ terms: data.clauses.map((clause) => clauseText(clause)) });

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
  'acceptance-register': { name: { zh: '受理登记表', en: 'Register of acceptance' }, version: 1 },
  'rights-notice': { name: { zh: '权利义务告知书', en: 'Notice of rights and duties' }, version: 1 },
  'mediation-record': {
    name: { zh: '调解笔录', en: 'Record of mediation' },
    version: 1,
    words: (data) => ({ heldAtText: chineseTime(data.heldAt), ...(data.endedAt ? { endedAtText: chineseTime(data.endedAt) } : {}) }),
  },
  agreement: { name: { zh: '调解协议书', en: 'Settlement agreement' }, version: 1, words: terms },
  'termination-notice': { name: { zh: '调解终结告知书', en: 'Notice of termination' }, version: 1 },
  'confirmation-application': {
    name: { zh: '司法确认申请书', en: 'Application for judicial confirmation' },
    version: 1,
    words: (data) => terms({ clauses: data.terms }),
  },
  commitment: { name: { zh: '承诺书', en: 'Commitment' }, version: 1 },
  'conduct-certificate': { name: { zh: '调解组织主持调解证明', en: 'Certificate that the organisation conducted the mediation' }, version: 1 },
  'referral-reply': { name: { zh: '委派（委托）调解复函', en: 'Reply to a court referral' }, version: 1 },
  'court-report': { name: { zh: '调解结果报告', en: 'Report to the court' }, version: 1 },
};
