import type { InputValues } from '@procedure';
import type { MediationFacts } from './facts';
import { draftOf } from './offer-draft';
import { offerAllows, termsMakeSense } from './offer-guards';
import { addressees, answerAudience, buttonRefusal, type OfferFacts, offerSteps, type OfferStep, stateAfter, statusOf, stepRefusal } from './offers';

const NOW = '2026-11-23T09:00:00';
const offer = (more: Partial<OfferFacts> = {}): OfferFacts => ({ id: 'one', by: 'A', audience: 'joint', openUntil: null, state: 'open', acceptedBy: [], ...more });
const codeOf = (step: OfferStep, one: OfferFacts | undefined, who: 'A' | 'B' | 'M' | null, now = NOW) => stepRefusal(step, one, { who, now })?.code ?? null;

describe('to whom an offer is put', () => {
  it.each<[Partial<OfferFacts>, readonly string[]]>([
    [{ by: 'A' }, ['B']],
    [{ by: 'B' }, ['A']],
    [{ by: 'M' }, ['A', 'B']],
    [{ by: 'M', audience: 'caucus_a' }, ['A']],
    [{ by: 'M', audience: 'caucus_b' }, ['B']],
    [{ by: 'A', audience: 'caucus_a' }, []],
    [{ by: 'B', audience: 'caucus_b' }, []],
  ])('%j: %j', (more, to) => expect(addressees(offer(more))).toEqual(to));
});

describe('its time', () => {
  it.each<[string | null, string, string]>([
    [null, '2030-01-01T00:00:00', 'open'],
    ['2026-11-23T09:01', NOW, 'open'],
    ['2026-11-23T09:00', '2026-11-23T08:59:59', 'open'],
    ['2026-11-23T09:00', NOW, 'lapsed'],
    ['2026-11-22T18:00', NOW, 'lapsed'],
  ])('open until %s, at %s: %s', (openUntil, now, status) => expect(statusOf(offer({ openUntil }), now)).toBe(status));

  it('is over with the mediation, and never for what was answered', () => {
    expect(statusOf(offer(), NOW, true)).toBe('lapsed');
    for (const state of ['countered', 'accepted', 'declined', 'withdrawn'] as const) expect(statusOf(offer({ state, openUntil: '2026-11-22T18:00' }), NOW, true)).toBe(state);
  });
});

describe('an answer', () => {
  it('stands for its side; a mediator’s offer to both takes both, and one refusal ends it', () => {
    expect(stateAfter(offer(), 'B', 'accepted')).toBe('accepted');
    const both = offer({ by: 'M' });
    expect(stateAfter(both, 'A', 'accepted')).toBe('open');
    expect(stateAfter({ ...both, acceptedBy: ['A'] }, 'B', 'accepted')).toBe('accepted');
    expect(stateAfter({ ...both, acceptedBy: ['A'] }, 'B', 'declined')).toBe('declined');
  });

  it('to a mediator’s offer to both stays with its side and the mediator', () => {
    expect(answerAudience(offer({ by: 'M' }), 'A')).toBe('caucus_a');
    expect(answerAudience(offer({ by: 'M' }), 'B')).toBe('caucus_b');
    expect(answerAudience(offer({ by: 'A' }), 'B')).toBe('joint');
    expect(answerAudience(offer({ by: 'M', audience: 'caucus_b' }), 'B')).toBe('caucus_b');
  });
});

describe('who may take which step', () => {
  const closed = offer({ by: 'B', audience: 'caucus_b' });
  it.each<[string, OfferStep, OfferFacts | undefined, 'A' | 'B' | 'M' | null, string | null]>([
    ['the other side answers', 'answer-offer', offer(), 'B', null],
    ['nobody answers its own', 'answer-offer', offer(), 'A', 'offer_not_yours'],
    ['the mediator answers for nobody', 'answer-offer', offer(), 'M', 'offer_not_yours'],
    ['the clerk is nobody here', 'answer-offer', offer(), null, 'not_found'],
    ['one that is not there', 'answer-offer', undefined, 'B', 'not_found'],
    ['the other side of a caucus: as if it were not there', 'answer-offer', closed, 'A', 'not_found'],
    ['the other side of a caucus can’t take it back either', 'withdraw-offer', closed, 'A', 'not_found'],
    ['its maker takes it back', 'withdraw-offer', offer(), 'A', null],
    ['not the other side', 'withdraw-offer', offer(), 'B', 'offer_not_yours'],
    ['nor the mediator', 'withdraw-offer', offer(), 'M', 'offer_not_yours'],
    ['the mediator passes on what was told in confidence', 'forward-offer', closed, 'M', null],
    ['so does its maker', 'forward-offer', closed, 'B', null],
    ['an open one has nothing to pass on', 'forward-offer', offer(), 'A', 'offer_not_yours'],
    ['the mediator’s own to one side isn’t passed on', 'forward-offer', offer({ by: 'M', audience: 'caucus_b' }), 'M', 'offer_not_yours'],
    ['a side that has accepted waits', 'answer-offer', offer({ by: 'M', acceptedBy: ['A'] }), 'A', 'offer_half_accepted'],
    ['and makes no counter-offer', 'counter-offer', offer({ by: 'M', acceptedBy: ['A'] }), 'A', 'offer_half_accepted'],
    ['the other one answers', 'answer-offer', offer({ by: 'M', acceptedBy: ['A'] }), 'B', null],
  ])('%s', (_case, step, one, who, code) => expect(codeOf(step, one, who)).toBe(code));

  it.each([
    ['countered', 'offer_countered'],
    ['accepted', 'offer_accepted'],
    ['declined', 'offer_declined'],
    ['withdrawn', 'offer_withdrawn'],
  ] as const)('%s: every step says so', (state, code) => {
    for (const step of ['answer-offer', 'counter-offer'] as const) expect(codeOf(step, offer({ state }), 'B')).toBe(code);
    expect(codeOf('withdraw-offer', offer({ state }), 'A')).toBe(code);
    expect(codeOf('forward-offer', { ...closed, state }, 'M')).toBe(code);
  });

  it('lapsed: every step names the time', () => {
    for (const step of ['answer-offer', 'counter-offer'] as const)
      expect(stepRefusal(step, offer({ openUntil: '2026-11-22T18:00' }), { who: 'B', now: NOW })).toMatchObject({
        code: 'offer_lapsed',
        message: { zh: expect.stringContaining('2026-11-22 18:00') },
      });
    expect(codeOf('withdraw-offer', offer({ openUntil: '2026-11-22T18:00' }), 'A')).toBe('offer_lapsed');
  });
});

describe('a button without an offer chosen', () => {
  const button = (step: OfferStep, offers: readonly OfferFacts[], who: 'A' | 'B' | 'M' | null) => buttonRefusal(step, offers, { who, now: NOW })?.code ?? null;
  it('is open when one can be taken, else the newest of one’s own says why not', () => {
    expect(button('answer-offer', [offer(), offer({ state: 'withdrawn' })], 'B')).toBeNull();
    expect(button('answer-offer', [offer({ state: 'declined' }), offer({ state: 'withdrawn' })], 'B')).toBe('offer_withdrawn');
    expect(button('answer-offer', [offer()], 'A')).toBe('no_offer_to_answer');
    expect(button('answer-offer', [offer({ audience: 'caucus_a' })], 'B')).toBe('no_offer_to_answer');
    expect(button('withdraw-offer', [], 'M')).toBe('no_offer_to_withdraw');
    expect(button('forward-offer', [], null)).toBe('no_offer_to_forward');
  });

  it('and the guard asks the same with and without input', () => {
    const facts = { offers: [offer()], now: NOW } as unknown as MediationFacts;
    for (const step of offerSteps) {
      const ask = (input?: InputValues) => offerAllows(step).check(facts, { action: step, relations: ['respondent'], partyIds: [], ...(input && { input }) })?.code ?? null;
      expect([step, ask(), ask({ offerId: 'one' }), ask({ offerId: 'two' })]).toEqual(
        step.startsWith('withdraw') || step.startsWith('forward')
          ? [step, step === 'withdraw-offer' ? 'no_offer_to_withdraw' : 'no_offer_to_forward', 'offer_not_yours', 'not_found']
          : [step, null, null, 'not_found'],
      );
    }
  });
});

describe('what an offer must say', () => {
  const complaints = (input: InputValues) =>
    termsMakeSense.check({ now: NOW } as MediationFacts, { action: 'offer', relations: [], partyIds: [], input })?.fields?.map(({ field, code }) => `${field} ${code}`) ?? [];
  it.each<[InputValues, string[]]>([
    [{ terms: '一次付清' }, []],
    [{ amountFen: 100 }, []],
    [{ conduct: ['stop'] }, []],
    [{ amountFen: 100, payOn: '2026-11-23', openUntil: '2026-11-23T09:01' }, []],
    [{ onlyMediator: true }, ['terms offer_says_nothing']],
    [{ terms: 'x', payOn: '2026-11-30' }, ['amountFen pay_day_without_amount']],
    [{ amountFen: 1, payOn: '2026-11-22' }, ['payOn time_is_past']],
    [{ terms: 'x', openUntil: '2026-11-23T09:00' }, ['openUntil time_is_past']],
  ])('%j: %j', (input, expected) => expect(complaints(input)).toEqual(expected));
});

describe('the draft that an accepted offer becomes', () => {
  const sides = { A: '山城雾', B: '雾里' };
  const nothing = { amountFen: null, payer: 'B', payOn: null, conduct: [], terms: null } as const;
  it('stops first, then pays, then the rest, then the words', () => {
    expect(
      draftOf({ amountFen: 300, payer: 'B', payOn: '2026-12-15' as never, conduct: ['destroy', 'stop', 'withdraw', 'confidentiality'], terms: '各自承担费用' }, sides),
    ).toEqual([
      { kind: 'stop', obligor: '雾里' },
      { kind: 'pay', obligor: '雾里', payee: '山城雾', amountFen: 300, dueOn: '2026-12-15' },
      { kind: 'destroy', obligor: '雾里' },
      { kind: 'withdraw', obligor: '山城雾' },
      { kind: 'confidentiality' },
      { kind: 'other', text: '各自承担费用' },
    ]);
  });

  it('pays the way it says, and a sum of nothing is no clause', () => {
    expect(draftOf({ ...nothing, amountFen: 300, payer: 'A' }, sides)).toEqual([{ kind: 'pay', obligor: '山城雾', payee: '雾里', amountFen: 300 }]);
    expect(draftOf({ ...nothing, amountFen: 0 }, sides)).toEqual([]);
  });
});
