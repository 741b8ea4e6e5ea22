import { identifierKinds } from '@reference';
import type { ActionSpec, InputField } from '@procedure';
import type { MediationFacts } from './facts';
import { choice, from as listed, longtext, optional, text } from './fields';
import { identityExplained, identityNotShown } from './guards';

const party = (options: string): InputField => listed('partyId', '哪一方当事人', 'Which party', options);

/** Numbers and addresses that the filing left open: letters and a court’s packet need them (民诉法解释 353). */
const details: readonly InputField[] = [
  optional(
    choice(
      'identifierKind',
      '证件类型',
      'Document',
      Object.entries(identifierKinds).map(([code, name]) => [code, name.zh, name.en] as const),
    ),
  ),
  {
    ...optional(text('identifier', '证件号码', 'Number')),
    hint: { zh: '申请时已经填过且无误的，可以不填', en: 'Leave it empty when it was given with the application and is right' },
  },
  optional(text('phone', '联系电话', 'Telephone')),
  {
    ...optional(text('address', '送达地址', 'Address for service')),
    hint: { zh: '司法确认须有双方的送达地址和电话', en: 'Judicial confirmation asks for the address and telephone of both' },
  },
];

/** Who the parties are, shown at any time until the file is closed: its compulsory third item. */
export const identityActions = (open: readonly string[]): Readonly<Record<string, ActionSpec<MediationFacts, string>>> => ({
  'prove-identity': {
    name: { zh: '提交身份证明', en: 'Show who you are' },
    from: open,
    by: ['applicant', 'respondent'],
    guards: [identityNotShown],
    input: [
      party('ownParties'),
      listed('fileId', '身份证、营业执照等证件的照片或者扫描件（对方看不到）', 'Picture or scan of the document (not seen by the other side)', 'files'),
      ...details,
    ],
    basis: '人民调解法第27条',
  },
  'record-identity': {
    name: { zh: '登记身份证明', en: 'Record a party’s identity' },
    from: open,
    by: ['clerk', 'manager', 'mediator'],
    guards: [identityExplained],
    input: [
      party('parties'),
      choice('how', '如何核实', 'How it was checked', [
        ['copy', '留存复印件', 'a copy is kept'],
        ['original_seen', '核对过原件', 'the original was seen'],
        ['public_register', '公开登记信息查询', 'looked up in a public register'],
        ['unobtainable', '无法取得（未达成协议的，记入卷宗情况说明）', 'not to be had (no agreement; explained in the file)'],
      ]),
      optional(listed('fileId', '复印件或者查询结果', 'Copy, or the extract', 'files')),
      optional(longtext('remark', '说明', 'Remark')),
      ...details,
    ],
    basis: '人民调解法第27条',
  },
});
