import { type PartyId, type PlainDate, toPlainDate } from '@kernel';
import fc from 'fast-check';
import { effectOf } from './effective-date';
import type { AgreementFacts, MediationChannel, MediationFacts } from './facts';
import { takesEffect } from './guards';

type Days = { parties: (string | null)[]; mediator?: string | null; seal?: string | null; agreed?: string | null; form?: AgreementFacts['form'] };

const day = (text: string | null | undefined): PlainDate | null => (text ? toPlainDate(text) : null);

/** Only what the effective day asks about; the rest stays out. */
function factsOf(channel: MediationChannel, days: Days, today = '2026-11-30'): MediationFacts {
  const parties = days.parties.map((signed, index) => ({ id: `${index}` as PartyId, side: index === 0 ? 'A' : 'B', name: `${index}`, signedOn: day(signed) }));
  const agreement = { form: days.form ?? 'written', mediatorSignedOn: day(days.mediator), sealedOn: day(days.seal), agreedEffectiveOn: day(days.agreed), rulingClauses: [] };
  return { channel, parties, agreement, today: toPlainDate(today) } as unknown as MediationFacts;
}

const complete: Days = { parties: ['2026-11-23', '2026-11-24'], mediator: '2026-11-25', seal: '2026-11-26' };
const noMediator: Days = { ...complete, mediator: null };
const noSeal: Days = { ...complete, seal: null };
const onePartyMissing: Days = { ...complete, parties: ['2026-11-23', null] };
const oral: Days = { parties: ['2026-11-23', '2026-11-23'], form: 'oral' };

/** The confirmation's thirty days are counted from here: a day too early or too late costs a party its right. */
describe('the day an agreement takes effect', () => {
  it.each<[MediationChannel, string, Days, string | null]>([
    ['people', 'all have signed and the seal is on: the last of these days', complete, '2026-11-26'],
    ['people', 'the mediator signs after the seal', { ...complete, mediator: '2026-11-27' }, '2026-11-27'],
    ['people', 'a party signs last', { ...complete, parties: ['2026-11-28', '2026-11-24'] }, '2026-11-28'],
    ['people', 'without the mediator', noMediator, null],
    ['people', 'without the seal', noSeal, null],
    ['people', 'without one party', onePartyMissing, null],
    ['people', 'told by word of mouth: the day it is reached, without seal', oral, '2026-11-23'],
    ['people', 'an agreed day means nothing here', { ...complete, agreed: '2026-12-31' }, '2026-11-26'],
    ['professional', 'as people’s mediation', complete, '2026-11-26'],
    ['professional', 'without the seal', noSeal, null],
    ['industry', 'all signatures and the seal', complete, '2026-11-26'],
    ['industry', 'without the mediator', noMediator, null],
    ['commercial', 'no day agreed: signatures and seal', complete, '2026-11-26'],
    ['commercial', 'a later day agreed', { ...complete, agreed: '2026-12-31' }, '2026-12-31'],
    ['commercial', 'an earlier day agreed: not before it is complete', { ...complete, agreed: '2026-11-01' }, '2026-11-26'],
    ['commercial', 'the day of the seal agreed', { ...complete, agreed: '2026-11-26' }, '2026-11-26'],
    ['commercial', 'a day agreed and no seal', { ...noSeal, agreed: '2026-12-31' }, null],
    ['referral', 'the parties alone: mediator and seal may follow (特邀调解规定 24(3))', { parties: ['2026-11-23', '2026-11-24'] }, '2026-11-24'],
    ['referral', 'mediator and seal do not put it off', complete, '2026-11-24'],
    ['referral', 'without one party', onePartyMissing, null],
    ['people', 'nobody is a party', { parties: [], mediator: '2026-11-25', seal: '2026-11-25' }, null],
  ])('%s: %s', (channel, _what, days, expected) => expect(effectOf(factsOf(channel, days))?.on ?? null).toBe(expected));

  it('is none without an agreement', () => expect(effectOf({ ...factsOf('people', complete), agreement: null })).toBeNull());

  it.each<[MediationChannel, Days, RegExp]>([
    ['people', complete, /人民调解法第29条第2款/],
    ['people', oral, /人民调解法第30条/],
    ['professional', complete, /人民调解法第29条第2款/],
    ['industry', complete, /待法规部门确认/],
    ['commercial', complete, /商事调解条例第22条/],
    ['referral', complete, /特邀调解规定第24条第3款/],
  ])('%s carries its article', (channel, days, article) => {
    const rule = effectOf(factsOf(channel, days))?.rule;
    expect(rule?.zh).toMatch(article);
    expect(rule?.en).toMatch(/\d/);
  });

  it('is never before the last party signed, whoever else signs when', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
    const channels = fc.constantFrom<MediationChannel>('people', 'industry', 'commercial', 'professional', 'referral');
    fc.assert(
      fc.property(channels, fc.array(days, { minLength: 1, maxLength: 5 }), days, days, fc.option(days), (channel, parties, mediator, seal, agreed) => {
        const on = effectOf(factsOf(channel, { parties, mediator, seal, agreed }))?.on ?? '';
        return parties.every((signed) => on >= signed) && (channel === 'referral' || (on >= mediator && on >= seal));
      }),
    );
  });
});

it.each([
  ['2026-12-30', 'agreement_incomplete'],
  ['2026-12-31', null],
])('on %s an agreement for 31 December is %s', (today, code) => {
  const facts = factsOf('commercial', { ...complete, agreed: '2026-12-31' }, today);
  expect(takesEffect.check(facts, { action: '', relations: [], partyIds: [] })?.code ?? null).toBe(code);
});
