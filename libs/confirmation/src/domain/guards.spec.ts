import { type PartyId, toPlainDate } from '@kernel';
import { available, type Command, decide, type Guard, nextAutomatic } from '@procedure';
import type { ConfirmationFacts, CourtCandidate, JoiningParty } from './facts';
import * as guards from './guards';
import { judicialConfirmation } from './judicial-confirmation';

const today = toPlainDate('2026-11-23');
const [ours, theirs] = ['1', '2'] as PartyId[];

const party = (id: PartyId | undefined, side: 'A' | 'B', joined: boolean): JoiningParty => ({
  id: id as PartyId,
  side,
  name: side === 'A' ? '山城雾' : '雾里',
  joinedOn: joined ? today : null,
});
const joined = (first: boolean, second: boolean): Partial<ConfirmationFacts> => ({ parties: [party(ours, 'A', first), party(theirs, 'B', second)] });
const court = (code: string, competent: boolean): CourtCandidate => ({
  code,
  name: code,
  level: 'basic',
  competent,
  reason: { zh: '辖区之外', en: 'outside' },
  basis: '',
  provisional: true,
});
const item = (ready: boolean) => ({ kind: 'identity', name: { zh: '双方身份证明', en: 'identity' }, ready, why: null });

const plain: ConfirmationFacts = {
  today,
  dates: { lastPerformance: toPlainDate('2027-02-26'), effective: today },
  flags: {},
  parties: [party(ours, 'A', false), party(theirs, 'B', false)],
  rulingClauses: [],
  courts: [court('渝0192', true), court('渝0103', false)],
  chosenCourt: null,
  packet: [item(true)],
  courtNumber: null,
  objectionUntil: null,
  enforceUntil: null,
  departmentKeeper: null,
  departmentAllowed: true,
};

const asks: Command = { action: 'x', relations: ['applicant'], partyIds: [ours as string] };
const liaison: Command = { action: 'x', relations: ['court_liaison'], partyIds: [] };
const gives = (input: object): Command => ({ ...asks, input: input as Command['input'] });
const yesterday = toPlainDate('2026-11-22');

const table: readonly [guard: Guard<ConfirmationFacts>, what: string, facts: Partial<ConfirmationFacts>, command: Command, code: string | null][] = [
  [guards.noRuling, 'money and acts', {}, asks, null],
  [guards.noRuling, 'clause 2 decides a right', { rulingClauses: [2] }, asks, 'ruling_content'],
  [guards.notJoined, 'not yet', {}, asks, null],
  [guards.notJoined, 'joined', joined(true, false), asks, 'already_joined'],
  [guards.notJoined, 'is no party to what was agreed', {}, { ...asks, partyIds: ['3'] }, 'no_party_to_agreement'],
  [guards.departmentAllowed, 'a committee mediated', { departmentAllowed: false }, asks, null],
  [guards.departmentAllowed, 'a department mediated', { departmentKeeper: 'mediating_officer' }, asks, null],
  [guards.departmentAllowed, 'switched off', { departmentKeeper: 'mediating_officer', departmentAllowed: false }, asks, 'administrative_confirmation_off'],
  [guards.keptByOwnStaff, 'a committee its own', {}, { ...liaison, relations: ['clerk'] }, null],
  [guards.keptByOwnStaff, 'an officer its own', { departmentKeeper: 'mediating_officer' }, { ...liaison, relations: ['mediating_officer'] }, null],
  [guards.keptByOwnStaff, 'a party either', { departmentKeeper: 'mediating_officer' }, asks, null],
  [guards.keptByOwnStaff, 'an officer a committee’s', {}, { ...liaison, relations: ['mediating_officer'] }, 'not_your_mediation'],
  [guards.keptByOwnStaff, 'a committee a department’s', { departmentKeeper: 'case_handler' }, { ...liaison, relations: ['clerk', 'mediator'] }, 'not_your_mediation'],
  [guards.allJoined, 'both', joined(true, true), asks, null],
  [guards.allJoined, 'one alone', joined(true, false), asks, 'not_everyone_joined'],
  [guards.allJoined, 'nobody is a party', { parties: [] }, asks, 'not_everyone_joined'],
  [guards.courtCompetent, 'only asking', {}, asks, null],
  [guards.courtCompetent, 'competent', {}, gives({ courtCode: '渝0192' }), null],
  [guards.courtCompetent, 'not competent', {}, gives({ courtCode: '渝0103' }), 'court_not_competent'],
  [guards.courtCompetent, 'no such court', {}, gives({ courtCode: 'constructor' }), 'invalid_input'],
  [guards.courtChosen, 'chosen', { chosenCourt: '渝0192' }, asks, null],
  [guards.courtChosen, 'none', {}, asks, 'no_court_chosen'],
  [guards.packetComplete, 'complete', {}, asks, null],
  [guards.packetComplete, 'something is missing', { packet: [item(true), item(false)] }, asks, 'packet_incomplete'],
  [guards.numberParses, 'only asking', {}, liaison, null],
  [guards.numberParses, 'a number', {}, gives({ courtNumber: '（2026）渝0192民特12号' }), null],
  [guards.numberParses, 'no number', {}, gives({ courtNumber: '十二号' }), 'court_number_format'],
  [guards.registered, 'registered', { courtNumber: '1' }, liaison, null],
  [guards.registered, 'not yet', {}, liaison, 'not_registered_yet'],
  [guards.notRegistered, 'not yet', {}, asks, null],
  [guards.notRegistered, 'registered', { courtNumber: '1' }, asks, 'registered_already'],
  [guards.objectionOpen, 'on the last day', { objectionUntil: today }, asks, null],
  [guards.objectionOpen, 'a day late', { objectionUntil: yesterday }, asks, 'objection_too_late'],
  [guards.objectionOpen, 'the court for an interested person', { objectionUntil: yesterday }, liaison, null],
  [guards.enforceOpen, 'on the last day', { enforceUntil: today }, asks, null],
  [guards.enforceOpen, 'a day late', { enforceUntil: yesterday }, asks, 'enforcement_too_late'],
];

it.each(table.map(([guard, what, facts, command, code]) => [guard.id, what, { guard, facts, command, code }] as const))('%s, %s', (_id, _what, { guard, facts, command, code }) => {
  expect(guard.check({ ...plain, ...facts }, command)?.code ?? null).toBe(code);
});

it('every guard has a case that passes and one that is stopped', () => {
  const all = Object.values(guards).filter((one): one is Guard<ConfirmationFacts> => typeof one === 'object');
  for (const guard of all) {
    const codes = table.filter(([one]) => one === guard).map(([, , , , code]) => code === null);
    expect({ guard: guard.id, passes: codes.includes(true), stops: codes.includes(false) }).toEqual({ guard: guard.id, passes: true, stops: true });
  }
});

describe('a clause that decides a right', () => {
  const facts: ConfirmationFacts = { ...plain, ...joined(true, true), rulingClauses: [2], chosenCourt: '渝0192' };
  const everybody = ['applicant', 'respondent', 'clerk', 'manager', 'mediator', 'court_liaison', 'supervisor', 'system'] as const;

  it.each([
    ['SC_OPEN', 'join', { truth: true }],
    ['SC_PREPARING', 'send', {}],
    ['SC_REVIEW', 'confirm', { decidedOn: today, servedOn: today }],
  ])('in %s: nobody may %s, not even the court', (state, action, input) => {
    const decided = decide(
      judicialConfirmation,
      { state },
      { action, input, relations: everybody, partyIds: [ours as string] },
      { ...facts, ...(action === 'join' && joined(false, false)) },
    );
    expect(decided).toMatchObject({ ok: false, refusal: { code: 'ruling_content', basis: '民诉法解释第355条第5项' } });
    const button = available(judicialConfirmation, { state }, { relations: everybody, partyIds: [ours as string] }, facts).find((one) => one.action === action);
    expect(button?.refusal?.code).toMatch(/ruling_content|already_joined/);
  });

  it('no joint application comes about by itself, and the mediator is asked to split it', () => {
    expect(nextAutomatic(judicialConfirmation, { state: 'SC_OPEN' }, facts)).toBeNull();
    expect(nextAutomatic(judicialConfirmation, { state: 'SC_OPEN' }, { ...facts, rulingClauses: [] })).toBe('prepare');
    expect(guards.whoJoins(facts)).toMatchObject({ who: 'mediator', what: { zh: expect.stringContaining('第2条') } });
  });
});

it.each([
  [joined(false, false), 'applicant', '山城雾、雾里申请司法确认'],
  [joined(true, false), 'respondent', '雾里申请司法确认'],
  [joined(false, true), 'applicant', '山城雾申请司法确认'],
])('the blocker names who has not joined', (facts, who, what) => expect(guards.whoJoins({ ...plain, ...facts })).toMatchObject({ who, what: { zh: what } }));

it('confirmed: objection from service, enforcement from the last performance; both court terms stop', () => {
  const command: Command = { action: 'confirm', input: { decidedOn: '2026-11-20', servedOn: '2026-11-23' }, relations: ['court_liaison'], partyIds: [] };
  const decided = decide(judicialConfirmation, { state: 'SC_REVIEW' }, command, plain);
  expect(decided.ok && decided.value.deadlines).toEqual([
    { does: 'stop', rule: 'SC-COURT-15D' },
    { does: 'stop', rule: 'SC-COURT-30D' },
    { does: 'start', rule: 'SC-OBJ-15D', trigger: '2026-11-23' },
    { does: 'start', rule: 'ENF-2Y', trigger: '2027-02-26' },
  ]);
});
