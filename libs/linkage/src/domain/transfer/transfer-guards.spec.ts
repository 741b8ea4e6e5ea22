import { ruleInForce } from '@deadlines';
import { type Relation, toPlainDate } from '@kernel';
import { available, type InputValues } from '@procedure';
import {
  codesOf,
  documents,
  explained,
  filed,
  filing,
  handover,
  inputs,
  inSupervision,
  Matter,
  notFiled,
  paper,
  receipted,
  reviewed,
  sent,
  userId,
} from '../../../../../test/support/transfer-walk';
import { hopKinds, hops, peopleOf, sendsHop, signsHop } from './hops';
import { unsignedHops } from './paper-guards';
import { sentStates, states } from './states';
import { transfer } from './transfer';

const reported = () => {
  const matter = new Matter();
  matter.act('appoint-team', 'enforcement_head', inputs.team);
  matter.at('2026-06-01T11:00').act('report', 'enforcement_officer', inputs.report);
  return matter;
};
const approved = () => {
  const matter = reported();
  matter.at('2026-06-02T16:00').act('approve', 'agency_chief', inputs.approve);
  return matter.at('2026-06-03T09:30');
};
const filedAndSigned = () => {
  const matter = filed().at('2026-06-08T16:00');
  matter.sign('filing-notice', '2026-06-08T09:00');
  return matter;
};
const team = (...officers: string[]) => ({ officers, reason: '涉嫌犯罪' });
const [one, two, withoutCard, relative] = [userId(1), userId(2), userId(3), userId(4)];

type Case = [what: string, matter: () => Matter, action: string, by: Relation, input: InputValues, codes: string[]];

const inside: Case[] = [
  ['a team of one', () => new Matter(), 'appoint-team', 'enforcement_head', team(one), ['team_too_small']],
  ['one officer named twice', () => new Matter(), 'appoint-team', 'enforcement_head', team(one, one), ['team_too_small']],
  ['an officer without a card', () => new Matter(), 'appoint-team', 'enforcement_head', team(one, withoutCard), ['team_officer_unfit']],
  ['a relative of a party', () => new Matter(), 'appoint-team', 'enforcement_head', team(one, two, relative), ['team_officer_unfit']],
  ['somebody of another agency', () => new Matter(), 'appoint-team', 'enforcement_head', team(one, userId(9)), ['not_of_agency']],
  ['a changed team of one', reported, 'change-team', 'enforcement_head', team(two), ['team_too_small']],
  ['a report that reaches the chief tomorrow', () => Object.assign(new Matter(), { state: 'TF_TEAM' }), 'report', 'enforcement_officer', inputs.report, ['moment_to_come']],
  ['an approval before the report', reported, 'approve', 'agency_chief', { ...inputs.approve, approvedAt: '2026-06-01T09:59' }, ['before_the_step_before']],
  ['an approval by who is no chief', reported, 'approve', 'enforcement_head', inputs.approve, ['not_your_action']],
  [
    'a late approval without a reason',
    () => reported().at('2026-06-05T09:00'),
    'approve',
    'agency_chief',
    { ...inputs.approve, approvedAt: '2026-06-05T08:00' },
    ['late_needs_reason'],
  ],
  [
    'a late refusal without a reason',
    () => reported().at('2026-06-05T09:00'),
    'refuse-transfer',
    'agency_chief',
    { capacity: 'chief', refusedAt: '2026-06-05T08:00', reason: '无' },
    ['late_needs_reason'],
  ],
  ['a letter sent before the approval', approved, 'send', 'enforcement_officer', { ...inputs.send, sentAt: '2026-06-02T15:29' }, ['before_the_step_before']],
  ['a letter one minute late', () => approved().at('2026-06-03T16:00'), 'send', 'enforcement_officer', { ...inputs.send, sentAt: '2026-06-03T15:31' }, ['late_needs_reason']],
  ['four documents', approved, 'send', 'enforcement_officer', { ...inputs.send, documents: documents.slice(1) }, ['transfer_document_missing']],
  [
    'a document without pages',
    approved,
    'send',
    'enforcement_officer',
    { ...inputs.send, documents: documents.map((row) => ({ ...row, pages: row.kind === 'goods' ? 0 : 2 })) },
    ['transfer_document_missing'],
  ],
  [
    'a letter that doesn’t exist',
    approved,
    'send',
    'enforcement_officer',
    { ...inputs.send, documents: documents.map((row) => (row.kind === 'letter' ? { kind: 'letter', absent: true, reason: '无' } : row)) },
    ['transfer_document_missing'],
  ],
  [
    'an absent inspection without a reason',
    approved,
    'send',
    'enforcement_officer',
    { ...inputs.send, documents: documents.map((row) => (row.kind === 'inspection' ? { kind: 'inspection', absent: true } : row)) },
    ['absent_without_reason'],
  ],
  ['goods without a quantity', approved, 'send', 'enforcement_officer', { ...inputs.send, goods: [{ name: '白酒' }] }, ['goods_without_name']],
  ['one sender', approved, 'send', 'enforcement_officer', { ...inputs.send, senders: [{ name: '石守正', card: '证1' }] }, ['sender_without_card']],
  [
    'two senders on one card',
    approved,
    'send',
    'enforcement_officer',
    {
      ...inputs.send,
      senders: [
        { name: '甲', card: '证1' },
        { name: '乙', card: '证1' },
      ],
    },
    ['sender_without_card'],
  ],
];

const across: Case[] = [
  [
    'a receipt before the letter was sent',
    () => sent().at('2026-06-03T11:00'),
    'receipt',
    'police_officer',
    { ...inputs.receipt, receivedAt: '2026-06-03T08:59' },
    ['before_it_was_sent'],
  ],
  ['a receipt by the agency itself', () => sent().at('2026-06-03T11:00'), 'receipt', 'enforcement_officer', inputs.receipt, ['not_your_action']],
  ['a paper for others', notFiled, 'sign-for', 'procurator', { hop: 'no-filing-notice:1', receivedAt: '2026-06-05T17:00', signer: '严律' }, ['paper_for_others']],
  ['a paper that was never sent', notFiled, 'sign-for', 'enforcement_officer', { hop: 'no-filing-notice:2', receivedAt: '2026-06-05T17:00', signer: '石守正' }, ['no_such_paper']],
  [
    'a letter that has its own receipt',
    () => sent().at('2026-06-03T11:00'),
    'sign-for',
    'police_officer',
    { hop: 'transfer-letter:1', receivedAt: '2026-06-03T10:00', signer: '雷鸣' },
    ['no_such_paper'],
  ],
  [
    'a paper signed for before it was sent',
    notFiled,
    'sign-for',
    'enforcement_officer',
    { hop: 'no-filing-notice:1', receivedAt: '2026-06-05T15:59', signer: '石守正' },
    ['before_it_was_sent'],
  ],
  ['a paper that comes tomorrow', notFiled, 'sign-for', 'enforcement_officer', { hop: 'no-filing-notice:1', receivedAt: '2026-06-06T09:00', signer: '石守正' }, ['moment_to_come']],
  ['a filing decided before the case came', reviewed, 'file-case', 'police_head', filing('2026-06-02T09:00'), ['before_the_step_before']],
  ['a late filing without a reason', () => reviewed().at('2026-06-09T10:00'), 'file-case', 'police_head', filing('2026-06-09T09:00'), ['late_needs_reason']],
  [
    'a request to reconsider before the notice came',
    () => notFiled().at('2026-06-08T09:00'),
    'ask-reconsideration',
    'enforcement_officer',
    paper('2026-06-08T08:00', { reason: '有误', request: '立案' }),
    ['paper_not_signed_for'],
  ],
  [
    'a suggestion before the notice came',
    () => notFiled().at('2026-06-08T09:00'),
    'suggest-supervision',
    'enforcement_officer',
    paper('2026-06-08T08:00', { reason: '有误', annexes: '全卷' }),
    ['paper_not_signed_for'],
  ],
  ['a second explanation', explained, 'explain', 'police_officer', paper('2026-06-17T08:00', { reason: '同前' }), ['nothing_waited_for']],
  ['a correction with nothing late', inSupervision, 'correct-police', 'procurator', paper('2026-06-10T09:00', { content: '纠正' }), ['nothing_to_correct']],
  ['goods left out', filedAndSigned, 'hand-over', 'enforcement_officer', handover({ goods: [] }), ['goods_unaccounted']],
  ['goods that stay without a reason', filedAndSigned, 'hand-over', 'enforcement_officer', handover({ goods: [{ line: 1, handed: false }] }), ['goods_unaccounted']],
  ['goods before the filing notice came', filed, 'hand-over', 'enforcement_officer', handover({ sentAt: '2026-06-05T17:00' }), ['paper_not_signed_for']],
  [
    'a late hand-over without a reason',
    () => filedAndSigned().at('2026-06-12T10:00'),
    'hand-over',
    'enforcement_officer',
    handover({ sentAt: '2026-06-12T09:00' }),
    ['late_needs_reason'],
  ],
  [
    'a list taken over before it was handed',
    () => Object.assign(filedAndSigned(), { state: 'TF_HANDOVER', hops: [{ key: 'handover-list:1', kind: 'handover-list', sentAt: '2026-06-08T15:00', signedAt: null }] }),
    'take-over',
    'police_officer',
    { receivedAt: '2026-06-08T14:59', signer: '雷鸣' },
    ['before_the_step_before'],
  ],
  [
    'more set off than fined',
    () => Object.assign(filedAndSigned(), { state: 'TF_CRIMINAL' }),
    'enter-judgment',
    'procurator',
    paper('2026-06-08T15:00', { court: '法院', caseNumber: '刑初1号', decidedOn: '2026-06-08', convicted: true, fine: 1_00, setOff: 2_00, content: '罚金' }),
    ['set_off_too_large'],
  ],
];

describe('a step is refused, with its code', () => {
  it.each([...inside, ...across])('%s', (_what, matter, action, by, input, codes) => {
    const standing = matter();
    standing.own.goods ??= [{ line: 1, name: '假冒白酒' }];
    standing.own.reachedChiefAt ??= '2026-06-01T10:00';
    standing.own.approvedAt ??= '2026-06-02T15:30';
    expect(codesOf(standing.attempt(action, by, input))).toEqual(codes);
  });

  it('nobody is appointed before the suspicion is on record', () => {
    const matter = new Matter();
    matter.own.suspected = false;
    expect(codesOf(matter.attempt('appoint-team', 'enforcement_head', inputs.team))).toEqual(['suspicion_missing']);
  });

  it('only the team reports and sends; where nobody knows who asks, a step taken over stands', () => {
    const matter = approved();
    matter.own.onTeam = false;
    expect(codesOf(matter.attempt('send', 'enforcement_officer', inputs.send))).toEqual(['not_of_team']);
    matter.own.onTeam = null;
    expect(matter.attempt('send', 'enforcement_officer', inputs.send).ok).toBe(true);
  });

  it('of an inspection report alone it may be said that there is none; goods may stay for a reason; late is late with a reason', () => {
    const absent = documents.map((row) => (row.kind === 'inspection' ? { kind: 'inspection', absent: true, reason: '物品特征明显' } : row));
    expect(approved().attempt('send', 'enforcement_officer', { ...inputs.send, documents: absent }).ok).toBe(true);
    expect(
      approved()
        .at('2026-06-03T16:00')
        .attempt('send', 'enforcement_officer', { ...inputs.send, sentAt: '2026-06-03T15:31', lateReason: '车辆故障' }).ok,
    ).toBe(true);
    const matter = filedAndSigned();
    matter.own.goods = [{ line: 1, name: '假冒白酒' }];
    expect(matter.attempt('hand-over', 'enforcement_officer', handover({ goods: [{ line: 1, handed: false, reason: '易燃，存专用库' }] })).ok).toBe(true);
  });
});

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
    expect([next(notFiled()), next(filed()), next(filedAndSigned())]).toEqual(['签收不予立案通知书', '签收立案通知书', '移交涉案物品和有关材料']);
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
});
