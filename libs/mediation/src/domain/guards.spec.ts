import { type PartyId, type PlainDate, type Refusal, toPlainDate, type UserId } from '@kernel';
import type { Command, Guard } from '@procedure';
import type { AgreementFacts, MediationFacts, PartyFacts } from './facts';
import { jointChoice, jointlyEntrusted } from './facts';
import * as guards from './guards';

const [ours, theirs] = ['1', '2'] as PartyId[];
const [shen, zou] = ['shen', 'zou'] as UserId[];
const day = toPlainDate('2026-11-23');

const party = (id: PartyId | undefined, side: 'A' | 'B', more: Partial<PartyFacts> = {}): PartyFacts => ({
  id: id as PartyId,
  side,
  name: side === 'A' ? '山城雾' : '雾里',
  willing: null,
  moreTime: null,
  choice: null,
  signedOn: null,
  canBeReached: true,
  identity: null,
  ...more,
});
const both = (more: Partial<PartyFacts>, other: Partial<PartyFacts> = more): Partial<MediationFacts> => ({ parties: [party(ours, 'A', more), party(theirs, 'B', other)] });
const agreement = (more: Partial<AgreementFacts> = {}): Partial<MediationFacts> => ({
  agreement: { form: 'written', mediatorSignedOn: null, sealedOn: null, agreedEffectiveOn: null, rulingClauses: [], ...more },
});

const agreedFor = (agreedEffectiveOn: string, sealedOn: PlainDate | null): Partial<MediationFacts> => ({
  channel: 'commercial',
  ...both({ signedOn: day }),
  ...agreement({ mediatorSignedOn: day, sealedOn, agreedEffectiveOn: toPlainDate(agreedEffectiveOn) }),
});

/** Nothing has happened yet. */
const plain: MediationFacts = {
  today: day,
  dates: {},
  flags: {},
  channel: 'people',
  parties: [party(ours, 'A'), party(theirs, 'B')],
  mayExtendConsent: true,
  mediatorId: null,
  conflicts: {},
  openDisclosure: false,
  refusedMediators: [],
  plannedSessions: 0,
  heldSessions: 0,
  agreement: null,
  now: '2026-11-23T09:00:00',
  offers: [],
  records: [],
  obligations: { open: 0, overdue: 0, total: 0 },
  missingForArchive: [],
  fee: null,
  licence: null,
  referral: null,
  narrowAgentOf: [],
};

const asks: Command = { action: 'x', relations: ['applicant'], partyIds: [ours as string] };
const gives = (input: object): Command => ({ ...asks, input: input as Command['input'] });
/** One account for two parties. */
const forBoth: Command = { ...asks, partyIds: [ours as string, theirs as string] };
const official: Command = { action: 'x', relations: ['clerk'], partyIds: [] };

const { saidYes, ...others } = guards;
const ticked = saidYes('agreed');

/** Every guard with what it lets pass and what it stops; a guard without a row fails the last test. */
const table: readonly [guard: Guard<MediationFacts>, what: string, facts: Partial<MediationFacts>, command: Command, code: string | null][] = [
  [guards.otherSideReachable, 'a telephone', {}, asks, null],
  [guards.otherSideReachable, 'only we can be reached', both({}, { canBeReached: false }), asks, 'no_contact_of_other_side'],
  [guards.notAnsweredYet, 'not yet', {}, asks, null],
  [guards.timeToGive, 'not extended yet', {}, official, null],
  [guards.timeToGive, 'extended once', { mayExtendConsent: false }, asks, 'time_given_already'],
  [guards.timeNotAsked, 'we did not', both({}, { moreTime: 'asked' }), asks, null],
  [guards.timeNotAsked, 'we did', both({ moreTime: 'asked' }, {}), asks, 'already_asked_time'],
  [guards.timeNotAsked, 'we were refused', both({ moreTime: 'answered' }, {}), asks, 'already_asked_time'],
  [guards.timeAsked, 'the other side did', both({}, { moreTime: 'asked' }), official, null],
  [guards.timeAsked, 'all are answered', both({}, { moreTime: 'answered' }), official, 'nobody_asked_time'],
  [guards.notAnsweredYet, 'we did', both({ willing: true }, {}), asks, 'already_answered'],
  [guards.notAnsweredYet, 'the other did', both({}, { willing: true }), asks, null],
  [guards.notAnsweredYet, 'somebody who writes it down', both({ willing: true }), official, null],
  [guards.allWilling, 'both', both({ willing: true }), asks, null],
  [guards.allWilling, 'one has not said', both({ willing: true }, { willing: null }), asks, 'not_everyone_willing'],
  [guards.allWilling, 'one refuses', both({ willing: true }, { willing: false }), asks, 'not_everyone_willing'],
  [guards.allWilling, 'nobody is a party', { parties: [] }, asks, 'not_everyone_willing'],
  [guards.oneRefused, 'one refuses', both({ willing: true }, { willing: false }), asks, null],
  [guards.oneRefused, 'silence is no refusal', both({ willing: true }, { willing: null }), asks, 'nobody_refused'],
  [guards.mediatorFree, 'only asking', { conflicts: { shen: ['x'] } }, asks, null],
  [guards.mediatorFree, 'free', { conflicts: { zou: ['x'] } }, gives({ mediatorId: shen }), null],
  [guards.mediatorFree, 'a conflict', { conflicts: { shen: ['曾任代理人'] } }, gives({ mediatorId: shen }), 'mediator_has_conflict'],
  [guards.mediatorFree, 'refused before', { refusedMediators: [shen as UserId] }, gives({ mediatorId: shen }), 'mediator_was_refused'],
  [guards.bothChoseOne, 'both the same', both({ choice: shen }), asks, null],
  [guards.bothChoseOne, 'two different', both({ choice: shen }, { choice: zou }), asks, 'no_joint_choice'],
  [guards.bothChoseOne, 'one has not said', both({ choice: shen }, {}), asks, 'no_joint_choice'],
  [guards.bothChoseOne, 'both leave it to the organisation', both({ choice: 'organisation' }), asks, 'no_joint_choice'],
  [guards.bothChoseOne, 'the same, with a conflict', { ...both({ choice: shen }), conflicts: { shen: ['x'] } }, asks, 'no_joint_choice'],
  [guards.chosenOrEntrusted, 'left to the organisation', both({ choice: 'organisation' }), gives({ mediatorId: zou }), null],
  [guards.chosenOrEntrusted, 'chosen, and this one', both({ choice: shen }), gives({ mediatorId: shen }), null],
  [guards.chosenOrEntrusted, 'chosen, and another', both({ choice: shen }), gives({ mediatorId: zou }), 'no_joint_choice'],
  [guards.chosenOrEntrusted, 'one side only', both({ choice: 'organisation' }, {}), gives({ mediatorId: zou }), 'no_joint_choice'],
  [guards.hasMediator, 'appointed', { mediatorId: shen }, asks, null],
  [guards.hasMediator, 'nobody', {}, asks, 'no_mediator_yet'],
  [guards.disclosureSettled, 'nothing disclosed', {}, asks, null],
  [guards.disclosureSettled, 'not waived', { openDisclosure: true }, asks, 'disclosure_not_waived'],
  [guards.somethingDisclosed, 'not waived', { openDisclosure: true }, asks, null],
  [guards.somethingDisclosed, 'nothing disclosed', {}, asks, 'nothing_disclosed'],
  [guards.sessionPlanned, 'one', { plannedSessions: 1 }, asks, null],
  [guards.sessionPlanned, 'none', { heldSessions: 3 }, asks, 'no_session_planned'],
  [guards.linkIsWeb, 'https', {}, gives({ onlineLink: 'https://meeting.example/1' }), null],
  [guards.linkIsWeb, 'none', {}, asks, null],
  [guards.linkIsWeb, 'script', {}, gives({ onlineLink: 'javascript:alert(1)' }), 'invalid_input'],
  [guards.agreementDrafted, 'drafted', agreement(), asks, null],
  [guards.agreementDrafted, 'none', {}, asks, 'no_agreement_yet'],
  [guards.notSignedYet, 'not yet', both({}, { signedOn: day }), asks, null],
  [guards.notSignedYet, 'signed', both({ signedOn: day }, {}), asks, 'already_signed'],
  [guards.notSignedYet, 'speaks for nobody', {}, official, 'already_signed'],
  [guards.partiesSigned, 'all', both({ signedOn: day }), asks, null],
  [guards.partiesSigned, 'one is missing', both({ signedOn: day }, {}), asks, 'parties_sign_first'],
  [guards.mediatorNotSigned, 'not yet', agreement(), asks, null],
  [guards.mediatorNotSigned, 'signed', agreement({ mediatorSignedOn: day }), asks, 'already_signed'],
  [guards.mediatorNotSigned, 'nothing to sign', {}, asks, 'already_signed'],
  [guards.mediatorSigned, 'signed', agreement({ mediatorSignedOn: day }), asks, null],
  [guards.mediatorSigned, 'not yet', agreement(), asks, 'mediator_signs_first'],
  [guards.mediatorSigned, 'nothing to sign', {}, asks, 'mediator_signs_first'],
  [guards.notSealedYet, 'not yet', agreement(), asks, null],
  [guards.notSealedYet, 'sealed', agreement({ sealedOn: day }), asks, 'already_signed'],
  [guards.takesEffect, 'complete today', { ...both({ signedOn: day }), ...agreement({ mediatorSignedOn: day, sealedOn: day }) }, asks, null],
  [guards.takesEffect, 'no seal', { ...both({ signedOn: day }), ...agreement({ mediatorSignedOn: day }) }, asks, 'agreement_incomplete'],
  [guards.notConcluded, 'nothing agreed', {}, asks, null],
  [guards.notConcluded, 'in force already', { ...both({ signedOn: day }), ...agreement({ mediatorSignedOn: day, sealedOn: day }) }, asks, null],
  [guards.notConcluded, 'the agreed day is to come', agreedFor('2027-01-04', day), asks, 'agreement_concluded'],
  [guards.notConcluded, 'the agreed day is to come, the seal too', agreedFor('2027-01-04', null), asks, null],
  [guards.hasObligations, 'one', { obligations: { open: 1, overdue: 0, total: 1 } }, asks, null],
  [guards.hasObligations, 'none', {}, asks, 'nothing_to_perform'],
  [guards.allPerformed, 'all', { obligations: { open: 0, overdue: 0, total: 3 } }, asks, null],
  [guards.allPerformed, 'two are open', { obligations: { open: 2, overdue: 0, total: 3 } }, asks, 'obligations_open'],
  [guards.somethingOverdue, 'one', { obligations: { open: 1, overdue: 1, total: 1 } }, asks, null],
  [guards.somethingOverdue, 'open, not due', { obligations: { open: 1, overdue: 0, total: 1 } }, asks, 'nothing_overdue'],
  [guards.fileComplete, 'complete', {}, asks, null],
  [guards.fileComplete, 'incomplete', { missingForArchive: [{ zh: '调解记录', en: 'record of mediation' }] }, asks, 'file_incomplete'],
  [guards.identityNotShown, 'not yet', {}, asks, null],
  [guards.identityNotShown, 'one of the two parties still has to', both({ identity: 'copy' }, {}), forBoth, null],
  [guards.identityNotShown, 'shown', both({ identity: 'original_seen' }, {}), asks, 'already_identified'],
  [guards.identityExplained, 'the original was seen', {}, gives({ how: 'original_seen' }), null],
  [guards.identityExplained, 'a copy with its file', {}, gives({ how: 'copy', fileId: 'file' }), null],
  [guards.identityExplained, 'a copy without a file', {}, gives({ how: 'copy' }), 'invalid_input'],
  [guards.identityExplained, 'not to be had, and why', {}, gives({ how: 'unobtainable', remark: '再未联系上' }), null],
  [guards.identityExplained, 'not to be had, without a word', {}, gives({ how: 'unobtainable' }), 'invalid_input'],
  [guards.identityExplained, 'agreed in writing', agreedFor('2026-11-23', day), gives({ how: 'unobtainable', remark: '再未联系上' }), 'identity_of_signatory'],
  [guards.identityExplained, 'agreed by word of mouth', agreement({ form: 'oral' }), gives({ how: 'unobtainable', remark: '再未联系上' }), 'identity_of_signatory'],
  [guards.feePaid, 'no fee', {}, asks, null],
  [guards.feePaid, 'paid', { fee: { amountFen: 1, paidOn: day } }, asks, null],
  [guards.feePaid, 'unpaid', { fee: { amountFen: 1, paidOn: null } }, asks, 'fee_unpaid'],
  [guards.licensed, 'valid to the last day', { licence: { number: '1', validTo: day } }, asks, null],
  [guards.licensed, 'ended yesterday', { licence: { number: '1', validTo: toPlainDate('2026-11-22') } }, asks, 'no_licence'],
  [guards.licensed, 'none', {}, asks, 'no_licence'],
  [guards.licensed, 'none, before the regulation', { today: toPlainDate('2026-04-30') }, asks, null],
  [guards.maySettle, 'the party itself', {}, asks, null],
  [guards.maySettle, 'an agent with general authority', { narrowAgentOf: [ours as PartyId] }, asks, 'authority_too_narrow'],
  [guards.maySettle, 'general authority for somebody else', { narrowAgentOf: [theirs as PartyId] }, asks, null],
  [guards.maySettle, 'general authority for one, special for the other', { narrowAgentOf: [ours as PartyId] }, forBoth, null],
  [guards.mayAccept, 'nothing answered yet', { narrowAgentOf: [ours as PartyId] }, asks, null],
  [guards.mayAccept, 'general authority turns it down', { narrowAgentOf: [ours as PartyId] }, gives({ answer: 'declined' }), null],
  [guards.mayAccept, 'general authority accepts', { narrowAgentOf: [ours as PartyId] }, gives({ answer: 'accepted' }), 'authority_too_narrow'],
  [guards.mayAccept, 'the party itself accepts', {}, gives({ answer: 'accepted' }), null],
  [guards.maySign, 'the party itself', {}, asks, null],
  [guards.maySign, 'an agent with general authority', { narrowAgentOf: [ours as PartyId] }, asks, 'authority_too_narrow'],
  [guards.maySign, 'general authority for one, special for the other', { narrowAgentOf: [ours as PartyId] }, forBoth, null],
  [guards.maySign, 'the one with special authority has signed', { ...both({}, { signedOn: day }), narrowAgentOf: [ours as PartyId] }, forBoth, 'authority_too_narrow'],
  [guards.maySign, 'the one with general authority has signed itself', { ...both({ signedOn: day }, {}), narrowAgentOf: [ours as PartyId] }, forBoth, null],
  [ticked, 'only asking', {}, asks, null],
  [ticked, 'ticked', {}, gives({ agreed: true }), null],
  [ticked, 'not ticked', {}, gives({ agreed: false }), 'must_be_ticked'],
  [ticked, 'left out', {}, gives({}), 'must_be_ticked'],
];

it.each(table.map(([guard, what, facts, command, code]) => [guard.id, what, { guard, facts, command, code }] as const))('%s, %s', (_id, _what, { guard, facts, command, code }) => {
  const refusal: Refusal | null = guard.check({ ...plain, ...facts }, command);
  expect(refusal?.code ?? null).toBe(code);
});

it('every guard has a case that passes and one that is stopped', () => {
  for (const guard of [...Object.values(others), ticked]) {
    const codes = table.filter(([one]) => one === guard).map(([, , , , code]) => code === null);
    expect({ guard: guard.id, passes: codes.includes(true), stops: codes.includes(false) }).toEqual({ guard: guard.id, passes: true, stops: true });
  }
});

it('who is missing is told by name', () => {
  expect(guards.allWilling.check({ ...plain, ...both({ willing: true }, {}) }, asks)?.message.zh).toBe('雾里尚未表示愿意调解。');
  expect(guards.partiesSigned.check(plain, asks)?.message.zh).toContain('山城雾、雾里');
});

describe('a joint choice', () => {
  const three = (...choices: (UserId | 'organisation' | null | undefined)[]) => ({
    ...plain,
    parties: choices.map((choice, index) => party(String(index) as PartyId, index === 0 ? 'A' : 'B', { choice: choice ?? null })),
  });

  it('is that of every party, two on one side too', () => {
    expect([jointChoice(three(shen, shen, shen)), jointChoice(three(shen, shen, zou)), jointChoice(three(shen, shen, null)), jointChoice(three())]).toEqual([
      shen,
      null,
      null,
      null,
    ]);
  });

  it('to leave it to the organisation needs both sides', () => {
    expect([jointlyEntrusted(three('organisation', 'organisation')), jointlyEntrusted(three('organisation')), jointlyEntrusted(three('organisation', shen))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
