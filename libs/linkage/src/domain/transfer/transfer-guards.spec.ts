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
import { type HopKind, hops } from './hops';
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
    ['out_of_range'],
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
  ['goods without a quantity', approved, 'send', 'enforcement_officer', { ...inputs.send, goods: [{ name: '白酒' }] }, ['required']],
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
    expect(codesOf(Object.assign(matter, { state: 'TF_TEAM' }).attempt('report', 'enforcement_officer', inputs.report))).toEqual(['not_of_team']);
    matter.state = 'TF_APPROVED';
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

  it.each<[string, InputValues]>([
    ['ask-supplement', paper('2026-06-03T11:00', { items: '账册' })],
    ['begin-review', {}],
    ['forward', paper('2026-06-03T11:00', { organ: '渝北分局' })],
    ['return-case', paper('2026-06-03T11:00', { organ: '税务机关', reason: '不属公安管辖' })],
  ])('%s waits until what was supplemented is signed for', (action, input) => {
    const matter = receipted();
    matter.act('find-not-competent', 'police_officer', { foundAt: '2026-06-03T11:00', organ: '渝北分局', reason: '犯罪地' });
    matter.hops.push({ key: 'supplement:1', kind: 'supplement', sentAt: '2026-06-03T10:30', signedAt: null });
    expect(codesOf(matter.attempt(action, 'police_officer', input))).toEqual(['paper_not_signed_for']);
    matter.sign('supplement', '2026-06-03T10:45');
    expect(matter.attempt(action, 'police_officer', input).ok).toBe(true);
  });

  it('a second notice of missing material waits for the answer to the first', () => {
    const matter = receipted();
    matter.hops.push({ key: 'supplement-notice:1', kind: 'supplement-notice', sentAt: '2026-06-03T10:30', signedAt: null });
    expect(codesOf(matter.attempt('ask-supplement', 'police_officer', paper('2026-06-03T11:00', { items: '账册' })))).toEqual(['waited_for_already']);
  });

  it('of two notices to file, of two demands for one delay, the second is refused', () => {
    const matter = explained();
    const notice = paper('2026-06-17T09:00', { decidedOn: '2026-06-17', reason: '应当立案' });
    matter.act('notify-to-file', 'procurator', notice);
    expect(codesOf(matter.attempt('notify-to-file', 'procurator', notice))).toEqual(['waited_for_already']);
    expect(codesOf(matter.attempt('find-police-right', 'procurator', { decidedOn: '2026-06-17', reason: '成立' }))).toEqual(['waited_for_already']);
    const late = reviewed().at('2026-06-09T17:00');
    late.act('complain-overdue', 'enforcement_officer', paper('2026-06-09T16:00', { reason: '逾期' }));
    late.sign('overdue-complaint', '2026-06-09T16:30');
    late.act('demand-overdue', 'procurator', paper('2026-06-09T17:00'));
    expect(codesOf(late.attempt('demand-overdue', 'procurator', paper('2026-06-09T17:00')))).toEqual(['nothing_waited_for']);
    const refuse = paper('2026-06-09T17:00', { decidedOn: '2026-06-09', approver: '关山', reason: '数额不足', returned: '全卷', lateReason: '复杂' });
    expect(codesOf(late.attempt('refuse-to-file', 'police_head', refuse))).toEqual(['paper_not_signed_for']);
    late.sign('overdue-demand', '2026-06-09T17:00');
    late.act('explain-overdue', 'police_officer', paper('2026-06-09T17:00', { reason: '复杂' }));
    expect(codesOf(late.attempt('explain-overdue', 'police_officer', paper('2026-06-09T17:00', { reason: '复杂' })))).toEqual(['nothing_waited_for']);
  });

  it.each<[action: string, state: string, unsigned: HopKind, signed: readonly HopKind[]]>([
    ['explain-overdue', 'TF_POLICE_REVIEW', 'overdue-demand', []],
    ['demand-overdue', 'TF_POLICE_REVIEW', 'overdue-complaint', []],
    ['file-on-reconsideration', 'TF_RECONSIDERATION', 'reconsideration-request', []],
    ['suggest-supervision', 'TF_UPHELD', 'upheld-decision', ['no-filing-notice']],
    ['go-on-with-penalty', 'TF_UPHELD', 'upheld-decision', ['no-filing-notice']],
    ['demand-explanation', 'TF_SUPERVISION', 'supervision-suggestion', []],
    ['explain', 'TF_SUPERVISION', 'explanation-demand', ['supervision-suggestion']],
    ['find-police-right', 'TF_SUPERVISION', 'supervision-suggestion', []],
    ['find-police-right', 'TF_SUPERVISION', 'explanation', ['supervision-suggestion', 'explanation-demand']],
    ['notify-to-file', 'TF_SUPERVISION', 'explanation', ['supervision-suggestion', 'explanation-demand']],
    ['file-under-supervision', 'TF_SUPERVISION', 'explanation-demand', ['supervision-suggestion']],
    ['close', 'TF_CASE_WITHDRAWN', 'withdrawal-decision', []],
    ['close', 'TF_NOT_PROSECUTED', 'non-prosecution', []],
  ])('%s in %s waits until the %s is signed for', (action, state, unsigned, signedKinds) => {
    const matter = Object.assign(new Matter(), { state });
    const hop = (kind: HopKind, signedAt: string | null) => ({ key: `${kind}:1`, kind, sentAt: '2026-06-01T08:00', signedAt });
    const refusalWith = (signedAt: string | null) => {
      matter.hops = [...signedKinds.map((kind) => hop(kind, '2026-06-01T08:30')), hop(unsigned, signedAt)];
      const by = transfer.actions[action]?.by ?? [];
      return available(transfer, matter, { relations: by, partyIds: [] }, matter.facts()).find((offered) => offered.action === action)?.refusal;
    };
    expect(refusalWith(null)).toMatchObject({ code: 'paper_not_signed_for', message: { zh: expect.stringContaining(hops[unsigned].name.zh) } });
    expect(refusalWith('2026-06-01T08:45')).toBeNull();
  });

  it('a second correction, a second urging waits until the first has come', () => {
    const matter = Object.assign(new Matter(), { state: 'TF_SUPERVISION' });
    matter.running.set('TF-PROC-EXPLAIN-7D', { ruleId: 'TF-PROC-EXPLAIN-7D', dueOn: toPlainDate('2026-05-20'), dueAt: null });
    matter.running.set('TF-CRIM-3M', { ruleId: 'TF-CRIM-3M', dueOn: toPlainDate('2026-05-20'), dueAt: null });
    const correct = paper('2026-06-01T09:00', { content: '纠正' });
    matter.act('correct-police', 'procurator', correct);
    expect(codesOf(matter.attempt('correct-police', 'procurator', correct))).toEqual(['paper_not_signed_for']);
    matter.state = 'TF_CRIMINAL';
    const urge = paper('2026-06-01T09:00', { reason: '满三个月' });
    matter.act('urge-investigation', 'procurator', urge);
    expect(codesOf(matter.attempt('urge-investigation', 'procurator', urge))).toEqual(['paper_not_signed_for']);
  });

  it('once the reasons were found to hold, nothing but the reply is left', () => {
    const matter = inSupervision();
    matter.own.policeFoundRight = true;
    expect(codesOf(matter.attempt('demand-explanation', 'procurator', paper('2026-06-10T09:00')))).toEqual(['reasons_found_right']);
    expect(codesOf(matter.attempt('find-police-right', 'procurator', { decidedOn: '2026-06-10', reason: '成立' }))).toEqual(['reasons_found_right']);
    expect(codesOf(matter.attempt('file-under-supervision', 'police_head', filing('2026-06-10T09:00')))).toEqual(['reasons_found_right']);
  });
});
