import { type Command, available, decide, faultsOf, nextAutomatic, type Procedure } from '@procedure';
import { ruleInForce } from '@deadlines';
import { rankOrganisations } from './organisation-ranking';
import type { OrganisationProfile } from './organisation-profile';
import { type RoutingFacts, routingProcedure } from './routing-procedure';
import { day, input, organisation } from './samples';

const A = '019aab00-0000-7000-8000-00000000000a';
const B = '019aab00-0000-7000-8000-00000000000b';
const C = '019aab00-0000-7000-8000-00000000000c';

const facts = (more: Partial<RoutingFacts> = {}, organisations: readonly OrganisationProfile[] = [organisation(A)]): RoutingFacts => ({
  today: day('2026-06-01'),
  dates: {},
  flags: {},
  ranking: rankOrganisations(input(organisations)),
  offeredTo: A,
  offeredToActor: true,
  windowOver: true,
  assignable: [A, B],
  barred: { [C]: '没有商事调解执业证书' },
  ...more,
});

const act = (state: string, command: Omit<Command, 'partyIds'>, given = facts()) => {
  const result = decide(routingProcedure, { state }, { partyIds: [], ...command }, given);
  return result.ok ? result.value.to : (result.refusal.fields?.[0]?.code ?? result.refusal.code);
};

const manager = ['manager'] as const;
const supervisor = ['supervisor'] as const;
const override = (organisationId: string, reason = '当事人均在两江新区，就近办理') => ({ action: 'override', relations: supervisor, input: { organisationId, reason } });

describe('the routing table', () => {
  it('is sound, and claims no article', () => {
    expect(faultsOf(routingProcedure as unknown as Procedure)).toEqual([]);
    expect(routingProcedure.law).toEqual([]);
    expect(ruleInForce('RT-ACCEPT-3WD', day('2026-06-01'))?.confirmation).toBe('product_default');
  });

  it('proposes by itself while somebody is eligible, and turns to a person when nobody is', () => {
    expect(nextAutomatic(routingProcedure, { state: 'RT_PENDING' }, facts())).toBe('propose');
    expect(nextAutomatic(routingProcedure, { state: 'RT_PENDING' }, facts({}, []))).toBe('no-candidate');
    expect(nextAutomatic(routingProcedure, { state: 'RT_MANUAL' }, facts())).toBeNull();
  });

  it('starts the window with an offer and ends it with the answer', () => {
    const decision = (state: string, command: Omit<Command, 'partyIds'>) => {
      const result = decide(routingProcedure, { state }, { partyIds: [], ...command }, facts());
      return result.ok ? result.value : null;
    };
    expect(decision('RT_PENDING', { action: 'propose', relations: ['system'], input: {} })?.deadlines).toEqual([
      { does: 'start', rule: 'RT-ACCEPT-3WD', trigger: '2026-06-01', minute: 'now' },
    ]);
    expect(decision('RT_OFFERED', override(B))?.deadlines).toEqual([{ does: 'start', rule: 'RT-ACCEPT-3WD', trigger: '2026-06-01', minute: 'now' }]);
    expect(decision('RT_OFFERED', { action: 'accept', relations: manager, input: {} })).toMatchObject({
      to: 'RT_ACCEPTED',
      closes: true,
      deadlines: [{ does: 'stop', rule: 'RT-ACCEPT-3WD' }],
    });
  });

  it('lets only the organisation it is offered to answer', () => {
    expect(act('RT_OFFERED', { action: 'accept', relations: manager, input: {} }, facts({ offeredToActor: false }))).toBe('offered_to_another');
    expect(act('RT_OFFERED', { action: 'accept', relations: ['clerk'], input: {} })).toBe('not_your_action');
    expect(act('RT_PENDING', { action: 'accept', relations: manager, input: {} })).toBe('wrong_state');
  });

  it('asks for the reason of a refusal', () => {
    expect(act('RT_OFFERED', { action: 'decline', relations: manager, input: { reason: 'no_capacity', text: '本月已满' } })).toBe('RT_PENDING');
    expect(act('RT_OFFERED', { action: 'decline', relations: manager, input: { reason: 'no_capacity' } })).toBe('required');
    expect(act('RT_OFFERED', { action: 'decline', relations: manager, input: { reason: 'lazy', text: '本月已满' } })).toBe('unknown_choice');
  });

  it('lapses only by the system, and only when the window is over', () => {
    expect(act('RT_OFFERED', { action: 'lapse', relations: ['system'], input: {} })).toBe('RT_PENDING');
    expect(act('RT_OFFERED', { action: 'lapse', relations: ['system'], input: {} }, facts({ windowOver: false }))).toBe('window_still_open');
    expect(act('RT_OFFERED', { action: 'lapse', relations: supervisor, input: {} })).toBe('not_your_action');
    expect(available(routingProcedure, { state: 'RT_OFFERED' }, { relations: ['manager'], partyIds: [] }, facts()).map((action) => action.action)).toEqual([
      'accept',
      'decline',
      'override',
      'withdraw',
    ]);
  });

  it.each(['RT_PENDING', 'RT_OFFERED', 'RT_MANUAL'])('lets the bureau assign from %s, with a reason', (state) => {
    expect(act(state, override(B))).toBe('RT_OFFERED');
    expect(act(state, override(B, '就近办理'))).toBe('too_short');
    expect(act(state, override(B, '         就近          '))).toBe('too_short');
    expect(act(state, { action: 'override', relations: supervisor, input: { organisationId: B } })).toBe('required');
    expect(act(state, { ...override(B), relations: manager })).toBe('not_your_action');
  });

  it('lets the bureau overrule a setting, never the law', () => {
    expect(act('RT_MANUAL', override(C))).toBe('organisation_not_assignable');
    expect(act('RT_MANUAL', override('019aab00-0000-7000-8000-0000000000ff'))).toBe('organisation_not_assignable');
    expect(act('RT_OFFERED', override(A))).toBe('organisation_not_assignable');
    expect(act('RT_MANUAL', override(A), facts({ offeredTo: null }))).toBe('RT_OFFERED');
  });

  it('can be withdrawn by the applicant until somebody has accepted', () => {
    for (const state of ['RT_PENDING', 'RT_OFFERED', 'RT_MANUAL']) expect(act(state, { action: 'withdraw', relations: ['applicant'], input: {} })).toBe('RT_WITHDRAWN');
    expect(act('RT_ACCEPTED', { action: 'withdraw', relations: ['applicant'], input: {} })).toBe('wrong_state');
  });
});
