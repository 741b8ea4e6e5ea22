import { type ActionSpec, ask, guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from './facts';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const guard = anyGuard<AdjudicationFacts>;

/** 办法 23, 24: before the oral hearing. */
const beforeHearing = ['AD_FILED', 'AD_ANSWER', 'AD_EVIDENCE', 'AD_ORAL_SCHEDULED'] as const;

const reasons = [
  ['co_owner', '专利权的共有人（未放弃实体权利）', 'co-owner of the patent who has not waived'],
  ['operator', '个体工商户登记的经营者与实际经营者', 'registered and real operator of a sole trader'],
  ['partner', '个人合伙的合伙人', 'partner'],
  ['joint', '共同实施侵权行为的人', 'joint infringer'],
] as const;

const sides = [
  ['A', '请求人', 'requester'],
  ['B', '被请求人', 'respondent'],
] as const;

const kinds = [
  ['company', '企业', 'company'],
  ['person', '自然人', 'person'],
  ['sole_trader', '个体工商户', 'sole trader'],
  ['organisation', '其他组织', 'other organisation'],
  ['foreign_company', '境外企业', 'foreign company'],
] as const;

const notOfTheCase = guard('not-of-the-case', ['该当事人尚未参加本案', 'not a party of the case yet'], ({ receivers }, { input }) =>
  unless(!receivers.some(({ name }) => name === input?.name), 'party_already'),
);

/** Whoever joins is served and has days of its own, as every respondent has. */
export const partyActions: Actions = {
  'ask-to-add-party': {
    name: { zh: '申请追加当事人', en: 'Ask that a party be added' },
    from: beforeHearing,
    by: ['applicant', 'respondent'],
    input: [ask.text('name', '追加谁', 'Who'), ask.choice('why', '理由', 'Why', reasons), ask.longtext('reason', '说明', 'Explanation')],
    audience: 'adjudication',
    basis: '办法第23条、第24条',
  },
  'add-party': {
    name: { zh: '追加当事人', en: 'Add a party' },
    from: beforeHearing,
    by: ['panel_chief'],
    guards: [notOfTheCase],
    input: [
      ask.choice('side', '作为', 'As', sides),
      ask.choice('kind', '类型', 'Kind', kinds),
      ask.text('name', '名称或者姓名', 'Name'),
      ask.optional(ask.text('address', '地址', 'Address')),
      ask.optional(ask.text('phone', '电话', 'Telephone')),
      ask.choice('why', '理由', 'Why', reasons),
    ],
    audience: 'adjudication',
    basis: '办法第23条、第24条、第43条',
  },
};
