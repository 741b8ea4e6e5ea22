import { deadlineRules, ruleInForce } from '@deadlines';
import { type Relation, toPlainDate } from '@kernel';
import { available } from '@procedure';
import { explained, filed, inSupervision, Matter, notFiled, paper, receipted, reviewed, sent } from '../../../../../test/support/transfer-walk';
import { policeClocks } from './clock-effects';
import { hopKinds, hops, peopleOf, sendsHop, signsHop } from './hops';
import { unsignedHops } from './paper-guards';
import { sentStates, states } from './states';
import { transfer } from './transfer';

describe('the table', () => {
  const actions = Object.entries(transfer.actions);
  const sideOf = (by: readonly Relation[]) => Object.entries(peopleOf).find(([, people]) => by.every((relation) => people.includes(relation)))?.[0];

  it('sends each paper by a step of the side it comes from, at a minute of its form', () => {
    for (const [action, kinds] of Object.entries(sendsHop)) {
      const spec = transfer.actions[action];
      expect([action, ...kinds.map((kind) => hops[kind].from)]).toEqual([action, ...kinds.map(() => sideOf(spec?.by ?? []))]);
      expect([action, spec?.input?.some(({ name }) => name === 'sentAt')]).toEqual([action, true]);
    }
    expect(new Set(Object.values(sendsHop).flat())).toEqual(new Set(hopKinds));
    expect(actions.filter(([name, { input }]) => input?.some((field) => field.name === 'sentAt') && !(name in sendsHop)).map(([name]) => name)).toEqual([]);
  });

  it('has each paper signed for at its own side, one way and no other', () => {
    for (const [action, kinds] of Object.entries(signsHop)) for (const kind of kinds) expect(sideOf(transfer.actions[action]?.by ?? [])).toBe(hops[kind].to);
    const matter = sent();
    expect(unsignedHops(matter.facts()).map(({ kind }) => kind)).toEqual(['transfer-copy']);
  });

  it('lets nobody outside the agency read what is before the sending, and no party anything', () => {
    const before = actions.filter(([, { from }]) => from.some((state) => !sentStates.some((sentState) => sentState === state)));
    expect(before.filter(([, { audience }]) => audience !== 'enforcement').map(([name]) => name)).toEqual(['keep-copy', 'send']);
    expect(actions.filter(([, { audience }]) => audience !== 'enforcement' && audience !== 'linkage')).toEqual([]);
  });

  it('names a rule in force for each clock, counts none from the day of entry, and stops what it starts', () => {
    const effects = actions.flatMap(([, { deadlines }]) => deadlines ?? []);
    const started = effects.filter(({ does }) => does === 'start' || does === 'restart');
    const stopped = new Set(effects.flatMap(({ does, rule }) => (does === 'stop' ? [rule] : [])));
    for (const effect of started) {
      expect([effect.rule, ruleInForce(effect.rule, toPlainDate('2026-06-01'))?.id]).toEqual([effect.rule, effect.rule]);
      expect([effect.rule, 'on' in effect && effect.on !== undefined]).toEqual([effect.rule, true]);
      expect([effect.rule, stopped.has(effect.rule)]).toEqual([effect.rule, true]);
    }
  });

  it('asks for no row of one installation once the case is sent, but parties', () => {
    const ids = actions.flatMap(([name, { input, audience }]) =>
      (input ?? []).flatMap(({ kind, optionsFrom }) => (audience === 'linkage' && (kind === 'id' || kind === 'ids') ? [[name, optionsFrom]] : [])),
    );
    expect(ids).toEqual([['enter-judgment', 'parties']]);
  });

  it('says who is next as the papers stand', () => {
    const next = (matter: Matter) => transfer.states[matter.state]?.blockerNow?.(matter.facts())?.what.zh ?? transfer.states[matter.state]?.blocker?.what.zh;
    const unsuspected = new Matter();
    unsuspected.own.suspected = false;
    expect([next(unsuspected), next(new Matter())]).toEqual(['登记涉嫌犯罪的事实和理由', '立即成立专案组']);
    const signedFiling = filed();
    signedFiling.sign('filing-notice', '2026-06-05T17:00');
    expect([next(notFiled()), next(filed()), next(signedFiling)]).toEqual(['签收不予立案通知书', '签收立案通知书', '移交涉案物品和有关材料']);
    const matter = inSupervision();
    expect(next(matter)).toContain('审查');
    matter.act('demand-explanation', 'procurator', paper('2026-06-10T09:30'));
    expect(next(matter)).toBe('签收要求说明不立案理由通知书');
    matter.sign('explanation-demand', '2026-06-10T09:30');
    expect(next(matter)).toBe('说明不立案理由');
    expect(next(explained())).toContain('通知立案');
    const told = explained();
    told.act('notify-to-file', 'procurator', paper('2026-06-17T09:00', { decidedOn: '2026-06-17', reason: '应当立案' }));
    expect(next(told)).toBe('签收通知立案书');
    told.sign('notice-to-file', '2026-06-17T09:00');
    expect(next(told)).toBe('按通知立案书立案');
    told.own.policeFoundRight = true;
    expect(next(told)).toBe('答复移送机关');
  });

  it('a button says the same as its refusal', () => {
    const matter = receipted();
    const offered = available(transfer, matter, { relations: ['police_officer'], partyIds: [] }, matter.facts());
    expect(Object.fromEntries(offered.filter(({ refusal }) => refusal === null).map(({ action }) => [action, true]))).toEqual({
      'ask-supplement': true,
      'find-not-competent': true,
      'return-case': true,
      'begin-review': true,
    });
    expect(Object.keys(states)).toHaveLength(22);
  });

  it('guards each moment that a form asks for, but the day a judgment takes effect', () => {
    const moments = actions.flatMap(([name, { input, guards }]) =>
      (input ?? []).flatMap((field) =>
        field.kind === 'date' || field.kind === 'datetime' ? [[name, field.name, guards?.some(({ id }) => id === `happened-${field.name}`) ?? false]] : [],
      ),
    );
    expect(moments.filter(([, , guarded]) => !guarded)).toEqual([['enter-judgment', 'effectiveOn', false]]);
  });

  it('asks why it is late where a clock ends with the step, and only there', () => {
    const lates = actions.map(([name, { input, guards, deadlines }]) => {
      const asks = input?.some((field) => field.name === 'lateReason') ?? false;
      const rule = guards?.find(({ id }) => id.startsWith('late-with-reason-'))?.id.slice('late-with-reason-'.length);
      // The goods are over when both have signed, a step later.
      const ends = name === 'hand-over' || deadlines?.some((effect) => effect.does === 'stop' && effect.rule === rule);
      return [name, asks, rule === undefined ? false : ends];
    });
    expect(lates.filter(([, asks, ends]) => asks !== ends)).toEqual([]);
  });

  it('does to the working-day reading of three days what it does to the other', () => {
    const known = new Set(deadlineRules.map(({ id }) => id));
    for (const [name, { deadlines = [] }] of actions)
      for (const effect of deadlines.filter(({ rule }) => known.has(`${rule}-WD`))) {
        const sibling = { ...effect, rule: `${effect.rule}-WD`, ...(effect.when && { when: effect.when.replace('calendar', 'workdays') }) };
        expect([name, deadlines]).toEqual([name, expect.arrayContaining([sibling])]);
      }
  });

  it.each(['file-case', 'refuse-to-file', 'forward', 'return-case'])('%s leaves no clock of the police running', (action) => {
    const ends = transfer.actions[action]?.deadlines?.flatMap(({ does, rule }) => (does === 'stop' ? [rule] : [])) ?? [];
    expect(ends).toEqual(expect.arrayContaining([...policeClocks, 'TF-SUPP-NOTICE-24H', 'TF-SUPPLEMENT-3D', 'TF-FORWARD-24H', 'TF-OVERDUE-7D']));
  });

  it.each(['10', '30', '60'])('a review of %s days takes the place of each shorter one, and of none that is longer', (length) => {
    const matter = reviewed();
    matter.own.reviewDays = length === '60' ? 30 : 0;
    const day = toPlainDate('2026-06-08');
    for (const ruleId of policeClocks) matter.running.set(ruleId, { ruleId, dueOn: day, dueAt: null });
    matter.act('extend-review', 'police_head', { length, level: 'one_level_up', approver: '市局', reason: '重大', sentAt: '2026-06-03T10:30' });
    const left = { 10: ['TF-POLICE-10D', 'TF-POLICE-30D', 'TF-POLICE-60D'], 30: ['TF-POLICE-30D', 'TF-POLICE-60D'], 60: ['TF-POLICE-60D'] }[length];
    expect(Object.keys(matter.clocks).sort()).toEqual(left);
    expect(matter.clocks[`TF-POLICE-${length}D`]).not.toBe(day);
  });

  it.each([
    ['go-on-with-penalty', ['TF-RECON-3D', 'TF-PROC-SUGGEST-3D']],
    ['suggest-supervision', ['TF-RECON-3D', 'TF-PROC-SUGGEST-3D']],
    ['find-police-right', ['TF-PROC-EXPLAIN-7D']],
    ['notify-to-file', ['TF-PROC-EXPLAIN-7D']],
    ['file-under-supervision', ['TF-PROC-EXPLAIN-7D', 'TF-PROC-FILE-15D']],
    ['withdraw-case', ['TF-CRIM-3M']],
    ['not-prosecute', ['TF-CRIM-3M']],
    ['enter-judgment', ['TF-CRIM-3M']],
  ])('%s ends what it makes pointless', (action, rules) => {
    expect(transfer.actions[action]?.deadlines?.flatMap(({ does, rule }) => (does === 'stop' ? [rule] : []))).toEqual(expect.arrayContaining(rules));
  });
});
