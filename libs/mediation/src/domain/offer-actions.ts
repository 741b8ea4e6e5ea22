import { clauseKinds } from '@documents';
import type { ActionSpec, InputField } from '@procedure';
import type { MediationFacts } from './facts';
import { choice, date, from as listed, longtext, money, optional, yesNo } from './fields';
import { mayAccept, maySettle, saidYes } from './guards';
import { offerAllows, termsMakeSense } from './offer-guards';

type Actions = Readonly<Record<string, ActionSpec<MediationFacts, string>>>;

/** What somebody may promise to do beside paying: kinds of clauses, so that an accepted offer becomes a draft. */
export const conductKinds = ['stop', 'destroy', 'take_down', 'apology', 'repeat_undertaking', 'withdraw', 'confidentiality'] as const;

const conduct: InputField = {
  name: 'conduct',
  label: { zh: '要做的事', en: 'What is to be done' },
  kind: 'choices',
  options: conductKinds.map((kind) => ({ value: kind, label: clauseKinds[kind].name })),
};

const openUntil: InputField = {
  name: 'openUntil',
  label: { zh: '有效至（北京时间）', en: 'Open until (Beijing time)' },
  kind: 'datetime',
  hint: { zh: '过时未答复，方案自动失效；不填则一直有效，直到答复或者撤回', en: 'Unanswered by then, it lapses; left empty, it stays open until answered or withdrawn' },
};

const terms: readonly InputField[] = [
  optional(money('amountFen', '金额（元）', 'Amount (yuan)')),
  optional(
    choice('payer', '由谁支付（不选则为被申请人）', 'Who pays (empty: the respondent)', [
      ['B', '被申请人付给申请人', 'the respondent pays the applicant'],
      ['A', '申请人付给被申请人', 'the applicant pays the respondent'],
    ]),
  ),
  optional(date('payOn', '付款日期', 'Day of payment')),
  conduct,
  optional(longtext('terms', '方案说明', 'Terms in words')),
  openUntil,
];

const offerId = (list: string): InputField => listed('offerId', '方案', 'Offer', list);

/**
 * Offers while the mediation runs (特邀调解规定 22; 在线调解规则 18). To accept one is not yet an agreement: that is written and
 * signed afterwards (人民调解法 28, 29).
 */
export const offerActions = (during: readonly string[]): Actions => ({
  offer: {
    name: { zh: '提出方案', en: 'Make an offer' },
    from: during,
    by: ['applicant', 'respondent'],
    guards: [maySettle, termsMakeSense],
    audience: 'private',
    input: [yesNo('onlyMediator', '先只给调解员看', 'For the mediator only at first'), ...terms],
    basis: '特邀调解规定第22条；在线调解规则第18条',
  },
  'offer-as-mediator': {
    name: { zh: '提出调解方案', en: 'Put an offer to the parties' },
    from: during,
    by: ['mediator'],
    guards: [termsMakeSense],
    audience: 'private',
    input: [
      choice('audience', '向谁提出', 'To whom', [
        ['joint', '双方（各自的答复在都答复前只有调解员看得到）', 'both sides (each answer is the mediator’s alone until both have answered)'],
        ['caucus_a', '仅申请人一方，对方看不到', 'the applicant side; the other side doesn’t see it'],
        ['caucus_b', '仅被申请人一方，对方看不到', 'the respondent side; the other side doesn’t see it'],
      ]),
      ...terms,
    ],
    basis: '特邀调解规定第22条；在线调解规则第18条',
  },
  'counter-offer': {
    name: { zh: '另提方案', en: 'Make a counter-offer' },
    from: during,
    by: ['applicant', 'respondent'],
    guards: [offerAllows('counter-offer'), maySettle, termsMakeSense],
    audience: 'private',
    input: [offerId('openOffers'), ...terms],
  },
  'answer-offer': {
    name: { zh: '答复方案', en: 'Answer an offer' },
    from: during,
    by: ['applicant', 'respondent'],
    guards: [offerAllows('answer-offer'), mayAccept],
    audience: 'private',
    input: [
      offerId('openOffers'),
      choice('answer', '答复', 'Answer', [
        ['accepted', '接受', 'accept'],
        ['declined', '不接受', 'decline'],
      ]),
      optional(longtext('reason', '说明', 'Remark')),
    ],
  },
  'withdraw-offer': {
    name: { zh: '撤回方案', en: 'Withdraw an offer' },
    from: during,
    by: ['applicant', 'respondent', 'mediator'],
    guards: [offerAllows('withdraw-offer')],
    audience: 'private',
    input: [offerId('ownOffers')],
  },
  'forward-offer': {
    name: { zh: '把方案转给对方', en: 'Pass an offer on' },
    from: during,
    by: ['applicant', 'respondent', 'mediator'],
    guards: [offerAllows('forward-offer'), saidYes('makerAgrees')],
    audience: 'joint',
    input: [offerId('closedOffers'), yesNo('makerAgrees', '提出方同意让对方看到这个方案', 'Whoever made it agrees that the other side sees it')],
  },
});
