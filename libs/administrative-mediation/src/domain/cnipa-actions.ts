import { type ActionSpec, ask } from '@procedure';
import type { MediationFacts } from './facts';
import { askedWithinTheYear, happened, ownershipOnly, waitedFor } from './guards';

type Actions = Readonly<Record<string, ActionSpec<MediationFacts, string>>>;

export const parallel = { CNIPA_SUSPENDED: { name: { zh: '国家知识产权局程序中止', en: 'Suspended at CNIPA' } } } as const;

const whoever = ['applicant', 'respondent', 'mediating_officer'] as const;
/** CNIPA doesn't wait for this house to be over: what it is told later is entered later. */
const filed = ['AM_FILED', 'AM_MEDIATING', 'AM_AGREED', 'AM_REVOKED', 'AM_WITHDRAWN'] as const;

/** An ownership dispute can stop the procedure at CNIPA, and lets it go on (细则 103; 办法 70). */
export const cnipaActions: Actions = {
  'ask-cnipa-suspension': {
    name: { zh: '登记：已请求国家知识产权局中止程序', en: 'Enter: CNIPA was asked to suspend' },
    from: ['AM_FILED', 'AM_MEDIATING'],
    by: whoever,
    raises: 'CNIPA_SUSPENDED',
    guards: [ownershipOnly, happened('askedOn')],
    input: [ask.date('askedOn', '提出中止请求之日', 'Asked on')],
    deadlines: [{ does: 'start', rule: 'AM-CNIPA-1Y', on: 'askedOn' }],
    basis: '办法第70条第1款；细则第103条',
  },
  'extend-cnipa-suspension': {
    name: { zh: '登记：中止期限获准延长', en: 'Enter: the suspension is prolonged' },
    from: filed,
    by: whoever,
    guards: [ownershipOnly, happened('askedOn'), askedWithinTheYear],
    input: [ask.date('askedOn', '请求延长之日', 'Asked on'), ask.date('until', '延长至', 'Until')],
    deadlines: [{ does: 'extend', rule: 'AM-CNIPA-1Y', until: 'until' }],
    basis: '细则第103条第3款',
  },
  'end-cnipa-suspension': {
    name: { zh: '登记：国家知识产权局已恢复程序', en: 'Enter: CNIPA goes on' },
    from: filed,
    by: whoever,
    lowers: 'CNIPA_SUSPENDED',
    guards: [happened('resumedOn')],
    input: [ask.date('resumedOn', '恢复之日', 'Resumed on')],
    deadlines: [
      { does: 'stop', rule: 'AM-CNIPA-1Y' },
      { does: 'stop', rule: 'AM-CNIPA-RESUME-15D' },
      { does: 'stop', rule: 'AM-NO-AGREE-RESUME' },
    ],
    basis: '办法第70条第2款；细则第103条第3款',
  },
  'take-agreement-to-cnipa': {
    name: { zh: '登记：已凭协议请求恢复程序', en: 'Enter: CNIPA has the agreement' },
    from: ['AM_AGREED'],
    by: whoever,
    guards: [waitedFor('AM-CNIPA-RESUME-15D', ['权属纠纷已达成协议', 'an ownership agreement was reached']), happened('takenOn')],
    input: [ask.date('takenOn', '向国家知识产权局提出之日', 'Taken there on')],
    deadlines: [{ does: 'stop', rule: 'AM-CNIPA-RESUME-15D' }],
    basis: '办法第70条第2款',
  },
  'copy-to-cnipa': {
    name: { zh: '登记：协议已抄送国家知识产权局', en: 'Enter: CNIPA has its copy' },
    from: ['AM_AGREED'],
    by: ['mediating_officer'],
    guards: [waitedFor('AM-CNIPA-COPY-5WD', ['权属纠纷已达成协议', 'an ownership agreement was reached']), happened('sentOn')],
    input: [ask.date('sentOn', '抄送之日', 'Sent on')],
    deadlines: [{ does: 'stop', rule: 'AM-CNIPA-COPY-5WD' }],
    documents: ['am-cnipa-copy'],
    basis: '办法第70条第2款',
  },
  'copy-end-to-cnipa': {
    name: { zh: '登记：撤销案件通知书已抄送国家知识产权局', en: 'Enter: CNIPA has the notice that it ended' },
    from: ['AM_REVOKED'],
    by: ['mediating_officer'],
    guards: [waitedFor('AM-CNIPA-COPY-5WD-END', ['权属纠纷未达成协议', 'an ownership case ended without agreement']), happened('sentOn')],
    input: [ask.date('sentOn', '抄送之日', 'Sent on')],
    deadlines: [{ does: 'stop', rule: 'AM-CNIPA-COPY-5WD-END' }],
    basis: '系统默认步骤：办法第70条第2款只规定抄送协议',
  },
};
