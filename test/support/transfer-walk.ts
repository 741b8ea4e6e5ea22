import { type PlainDate, type Relation, toPlainDate, type UserId } from '@kernel';
import { calendarOf, computeDeadline, countsHours, ruleInForce, stateCouncilSchedules } from '@deadlines';
import { type Decision, decide, type InputValues } from '@procedure';
import { type ClockFacts, flagsOf, type HopFacts, type TransferFacts } from '../../libs/linkage/src/domain/transfer/facts';
import type { OfficerFacts } from '../../libs/linkage/src/domain/officers';
import { hops, peopleOf, sendsHop, signsHop } from '../../libs/linkage/src/domain/transfer/hops';
import { transfer } from '../../libs/linkage/src/domain/transfer/transfer';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const calendar = calendarOf(stateCouncilSchedules);

export const userId = (n: number) => `01940000-0002-7000-8000-${String(n).padStart(12, '0')}` as UserId;

const officer = (n: number, more: Partial<OfficerFacts> = {}): OfficerFacts => ({ userId: userId(n), name: `执法人员${n}`, card: `证${n}`, conflicts: [], ...more });

/** What keeps the rows will do: states, clocks and papers as the decisions order them. */
export class Matter {
  state = 'TF_SUSPECTED';
  hops: HopFacts[] = [];
  running = new Map<string, ClockFacts>();
  now = '2026-06-01T09:00';
  workdays = false;
  own: Partial<TransferFacts> = { officers: [officer(1), officer(2), officer(3, { card: null }), officer(4, { conflicts: ['当事人的近亲属'] })], suspected: true, onTeam: true };
  acceptedOn: PlainDate | null = null;

  facts(input?: InputValues): TransferFacts {
    return {
      today: toPlainDate(this.now.slice(0, 10)),
      now: this.now,
      suspected: false,
      officers: [],
      onTeam: null,
      reachedChiefAt: null,
      approvedAt: null,
      penaltyToCopy: false,
      copy: false,
      clocks: [...this.running.values()],
      hops: this.hops,
      goods: [],
      policeFoundRight: false,
      reviewDays: 0,
      longerReview: true,
      ...this.own,
      dates: { acceptedOn: this.acceptedOn },
      flags: flagsOf({ workdays: this.workdays, hops: this.hops, input }),
    };
  }

  attempt(action: string, by: Relation, input: InputValues = {}) {
    return decide(transfer, this, { action, relations: [by], partyIds: [], input }, this.facts(input));
  }

  /** @throws the refusal's code. */
  act(action: string, by: Relation, input: InputValues = {}): Decision {
    const result = this.attempt(action, by, input);
    if (!result.ok) throw new Error(`${action}: ${codesOf(result).join(' ')}`);
    const { value } = result;
    this.state = value.to;
    for (const order of value.deadlines) {
      this.running.delete(order.rule);
      if (order.does === 'start' || order.does === 'restart') this.start(order.rule, order.minute ?? order.trigger);
    }
    const at = textOf(input.receivedAt);
    for (const kind of sendsHop[action] ?? [])
      this.hops.push({ key: `${kind}:${this.hops.filter((one) => one.kind === kind).length + 1}`, kind, sentAt: textOf(input.sentAt), signedAt: null });
    this.hops = this.hops.map((one) => (one.key === input.hop || (one.signedAt === null && signsHop[action]?.includes(one.kind)) ? { ...one, signedAt: at } : one));
    if (action === 'receipt') this.acceptedOn = toPlainDate(at.slice(0, 10));
    return value;
  }

  private start(ruleId: string, trigger: string) {
    const rule = ruleInForce(ruleId, toPlainDate(trigger.slice(0, 10)));
    if (!rule) throw new Error(`no rule ${ruleId}`);
    const { dueOn, dueAt } = computeDeadline({ rule, trigger: countsHours(rule) ? trigger : trigger.slice(0, 10), calendar });
    this.running.set(ruleId, { ruleId, dueOn, dueAt });
  }

  /** The rules that run, with their last day or minute. */
  get clocks() {
    return Object.fromEntries([...this.running.values()].map(({ ruleId, dueOn, dueAt }) => [ruleId, dueAt ?? dueOn]));
  }

  sign(kind: keyof typeof hops, receivedAt: string) {
    const key = this.hops.findLast((one) => one.kind === kind)?.key;
    const [by] = peopleOf[hops[kind].to];
    return this.act('sign-for', by ?? 'system', { hop: key, receivedAt, signer: '签收人' });
  }

  at(now: string) {
    this.now = now;
    return this;
  }
}

type Result = ReturnType<Matter['attempt']>;
/** The code of a refusal, or those of its fields. */
export const codesOf = (result: Result): string[] => (result.ok ? [] : (result.refusal.fields?.map(({ code }) => code) ?? [result.refusal.code]));

export const documents = ['letter', 'report', 'goods', 'inspection', 'other'].map((kind) => ({ kind, copies: 1, pages: 3 }));
const senders = [
  { name: '石守正', card: '证1' },
  { name: '袁晓岚', card: '证2' },
];
const goods = [{ name: '假冒白酒', quantity: '120瓶' }];

export const inputs = {
  team: { officers: [userId(1), userId(2)], reason: '涉嫌犯罪' },
  report: { facts: '制售假冒注册商标的商品', offences: '假冒注册商标罪', evidence: '现场笔录', reachedChiefAt: '2026-06-01T10:00' },
  approve: { capacity: 'chief', approvedAt: '2026-06-02T15:30', opinion: '同意' },
  send: {
    number: '渝两江市监移〔2026〕1号',
    police: '公安机关',
    procuratorate: '人民检察院',
    sentAt: '2026-06-03T09:00',
    offences: '假冒注册商标罪',
    facts: '制售假冒商品',
    articles: '刑法第213条',
    documents,
    goods,
    senders,
  },
  receipt: { receivedAt: '2026-06-03T10:00', signer: '雷鸣', caseNumber: '渝公两江受〔2026〕1号', complete: true },
} as const;

/** To a state on the way, by the steps of the agency and the receipt of the police. */
export function sent(): Matter {
  const matter = new Matter();
  matter.act('appoint-team', 'enforcement_head', inputs.team);
  matter.at('2026-06-01T11:00').act('report', 'enforcement_officer', inputs.report);
  matter.at('2026-06-02T16:00').act('approve', 'agency_chief', inputs.approve);
  matter.at('2026-06-03T09:30').act('send', 'enforcement_officer', inputs.send);
  return matter;
}
export function receipted(complete = true): Matter {
  const matter = sent().at('2026-06-03T11:00');
  matter.act('receipt', 'police_officer', { ...inputs.receipt, complete });
  return matter;
}
export const paper = (sentAt: string, more: InputValues = {}): InputValues => ({ number: '文号', sentAt, ...more });
export function reviewed(): Matter {
  const matter = receipted();
  matter.act('begin-review', 'police_officer');
  return matter;
}
export function notFiled(): Matter {
  const matter = reviewed().at('2026-06-05T17:00');
  matter.act('refuse-to-file', 'police_head', paper('2026-06-05T16:00', { decidedOn: '2026-06-05', approver: '关山', reason: '数额不足', returned: '全卷' }));
  return matter;
}
export function filed(): Matter {
  const matter = reviewed().at('2026-06-05T17:00');
  matter.act('file-case', 'police_head', paper('2026-06-05T16:00', { caseNumber: '渝公立字1号', decidedOn: '2026-06-05', approver: '关山' }));
  return matter;
}
export function inSupervision(): Matter {
  const matter = notFiled().at('2026-06-08T09:30');
  matter.sign('no-filing-notice', '2026-06-08T09:00');
  matter.at('2026-06-09T10:00').act('suggest-supervision', 'enforcement_officer', paper('2026-06-09T09:00', { reason: '应当立案', annexes: '全卷' }));
  matter.at('2026-06-10T09:30').sign('supervision-suggestion', '2026-06-10T09:00');
  return matter;
}
export function explained(): Matter {
  const matter = inSupervision();
  matter.act('demand-explanation', 'procurator', paper('2026-06-10T09:30'));
  matter.at('2026-06-11T09:00').sign('explanation-demand', '2026-06-11T09:00');
  matter.at('2026-06-16T09:00').act('explain', 'police_officer', paper('2026-06-16T09:00', { reason: '数额不足' }));
  matter.at('2026-06-17T09:00').sign('explanation', '2026-06-17T09:00');
  return matter;
}
export const filing = (sentAt: string) => paper(sentAt, { caseNumber: '渝公立字1号', decidedOn: sentAt.slice(0, 10), approver: '关山' });
export const handover = (more: InputValues = {}) => paper('2026-06-08T15:00', { goods: [{ line: 1, handed: true }], material: '账册', signer: '石守正', ...more });
