import { type ActionSpec, ask, guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { happened } from './guards';
import { openStates } from './states';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const guard = anyGuard<AdjudicationFacts>;

/** Each party for itself; the department only enters what a party said. An agent with a general authority doesn't bind its party. */
const consentAwaited = guard(
  'consent-awaited',
  ['该当事人尚未表示同意', 'this party has not consented yet'],
  ({ settlement: { awaited, notFor } }, { input, partyIds }) => {
    const mine = awaited.filter(({ id }) => (partyIds.length === 0 || partyIds.includes(id)) && (input === undefined || input.party === id));
    if (mine.length === 0) return unless(false, 'consent_given');
    const [unbound] = mine.filter(({ id }) => notFor.includes(id));
    return unless(unbound === undefined || mine.length > 1, 'authority_too_narrow', { name: unbound?.name ?? '' });
  },
  '办法第3条、第35条',
);

const everyPartyConsents = guard(
  'every-party-consents',
  ['每一方当事人均同意调解', 'every party consents'],
  ({ settlement: { awaited } }) => unless(awaited.length === 0, 'consents_missing', { names: awaited.map(({ name }) => name).join('、') }),
  '办法第35条',
);

/** 办法 35: a case may be settled if every party wants that; without an agreement it goes on at once. */
export const settlementActions: Actions = {
  'consent-to-settle': {
    name: { zh: '同意在本案中调解', en: 'Consent to settle in this case' },
    from: openStates,
    by: ['applicant', 'respondent', 'case_handler', 'panel_chief'],
    guards: [consentAwaited],
    input: [ask.from('party', '同意的当事人', 'Who consents', 'consentsAwaited')],
    audience: 'adjudication',
    basis: '办法第3条、第35条',
  },
  'open-talks': {
    name: { zh: '各方同意，开始调解', en: 'Every party consents: talks begin' },
    from: openStates,
    by: ['system'],
    automatic: true,
    raises: 'SETTLEMENT_TALKS',
    guards: [everyPartyConsents],
    basis: '办法第35条、第37条第2款',
  },
  'leave-talks': {
    name: { zh: '不再同意调解', en: 'Leave the talks' },
    from: openStates,
    by: ['applicant', 'respondent'],
    lowers: 'SETTLEMENT_TALKS',
    audience: 'adjudication',
    basis: '办法第3条、第35条',
  },
  'end-talks': {
    name: { zh: '未达成协议，及时处理', en: 'No agreement: the case goes on at once' },
    from: openStates,
    by: ['panel_chief', 'case_handler'],
    lowers: 'SETTLEMENT_TALKS',
    audience: 'adjudication',
    basis: '办法第35条',
  },
  settle: {
    name: { zh: '达成调解协议', en: 'Settle' },
    documents: ['ad-settlement'],
    from: openStates,
    to: 'AD_SETTLED',
    by: ['panel_chief', 'case_handler'],
    lowers: 'SETTLEMENT_TALKS',
    guards: [happened('signedOn')],
    input: [
      ask.date('signedOn', '双方签章、本部门盖章之日', 'Signed and sealed on'),
      ask.longtext('terms', '协议内容', 'Terms'),
      ask.yesNo('notarial', '约定赋予强制执行效力', 'To be given notarial force'),
    ],
    deadlines: [
      { does: 'stop', rule: 'AD-CLOSE-3M' },
      { does: 'stop', rule: 'AD-TARGET-FAIR-24H' },
    ],
    audience: 'adjudication',
    basis: '办法第30条、第35条',
  },
};
