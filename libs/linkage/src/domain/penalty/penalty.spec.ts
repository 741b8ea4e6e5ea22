import { ruleInForce } from '@deadlines';
import { toPlainDate, type UserId } from '@kernel';
import { available, decide, type InputValues } from '@procedure';
import { readReferenceTables } from '@reference';
import { evaluateThresholds } from '../thresholds/evaluate';
import { factsEntered } from './amounts-entered';
import type { PenaltyFacts } from './facts';
import { penalty } from './penalty';
import { living } from './states';

const day = toPlainDate;
const facts = (more: Partial<PenaltyFacts> = {}): PenaltyFacts => ({
  today: day('2026-06-10'),
  now: '2026-06-10T10:00',
  dates: {},
  flags: {},
  officers: [],
  handling: 2,
  onCase: true,
  clocks: [],
  informant: false,
  notice: null,
  hearingNoticeBy: null,
  lit: null,
  transferDecided: false,
  transferOpen: false,
  convicted: false,
  ...more,
});
const met: Pick<PenaltyFacts, 'lit'> = { lit: { light: 'MET', lines: [{ zh: '非法经营数额', en: 'turnover' }] } };

const attempt = (action: string, state: string, { input, given, parallel = [] }: { input?: InputValues; given?: Partial<PenaltyFacts>; parallel?: string[] } = {}) => {
  const by = penalty.actions[action]?.by[0] ?? 'system';
  return decide(penalty, { state, parallel }, { action, relations: [by], partyIds: [], ...(input && { input }) }, facts(given));
};
const codeOf = (result: ReturnType<typeof attempt>) => (result.ok ? null : (result.refusal.fields?.[0]?.code ?? result.refusal.code));

const decision = { number: '渝市监处〔2026〕1号', decidedOn: '2026-06-10', kinds: ['fine', 'confiscation'], content: '罚款', fine: 50_000_00 };
const noticed: Partial<PenaltyFacts> = { notice: { hearing: false, heard: false } };

describe('a penalty case', () => {
  it('is the agency’s alone: no step of it is read by anybody else', () => {
    expect(Object.entries(penalty.actions).filter(([, { audience }]) => audience !== 'enforcement')).toEqual([]);
  });

  it('names a rule in force for each clock, and stops what it starts', () => {
    const effects = Object.values(penalty.actions).flatMap(({ deadlines }) => deadlines ?? []);
    const stopped = new Set(effects.flatMap(({ does, rule }) => (does === 'stop' ? [rule] : [])));
    const started = effects.filter(({ does }) => does === 'start' || does === 'restart');
    expect(started.filter(({ rule }) => ruleInForce(rule, day('2026-06-01')) === null)).toEqual([]);
    // The party's own times to ask for review or to sue run out by themselves.
    expect(started.map(({ rule }) => rule).filter((rule) => !stopped.has(rule))).toEqual(['AP-RECONSIDER-60D', 'AP-SUE-6M']);
  });

  it('is filed with two officers, and investigated by those who handle it', () => {
    const input = { cause: '商标侵权', decidedOn: '2026-06-09' };
    expect(codeOf(attempt('file-case', 'AP_VERIFY', { input, given: { handling: 1 } }))).toBe('officers_missing');
    expect(codeOf(attempt('file-case', 'AP_VERIFY', { input: { ...input, decidedOn: '2026-06-11' } }))).toBe('moment_to_come');
    const filed = attempt('file-case', 'AP_VERIFY', { input });
    expect(filed.ok && [filed.value.to, filed.value.deadlines.map(({ does, rule }) => `${does} ${rule}`)]).toEqual(['AP_FILED', ['stop AP-VERIFY-15WD', 'start AP-CLOSE-90D']]);
    expect(codeOf(attempt('investigate', 'AP_FILED', { input: { plan: '现场检查' }, given: { onCase: false } }))).toBe('not_on_case');
  });

  it('stops the clocks that the law stops: testing all three, suspension and hearing the closing limit', () => {
    const paused = (action: string, state: string, input: InputValues, given: Partial<PenaltyFacts> = {}) => {
      const result = attempt(action, state, { input, given });
      return result.ok ? result.value.deadlines.flatMap(({ does, rule }) => (does === 'pause' ? [rule] : [])) : codeOf(result);
    };
    expect(paused('commission-test', 'AP_INVESTIGATION', { institution: '质检院', question: '真伪' })).toEqual(['AP-VERIFY-15WD', 'AP-CLOSE-90D', 'AP-SEIZE-30D']);
    expect(paused('suspend', 'AP_INVESTIGATION', { ground: 'suit', reason: '已起诉' })).toEqual(['AP-CLOSE-90D']);
    const hearing = { requestedOn: '2026-06-09', noticedOn: '2026-06-10', hearingOn: '2026-06-23', chair: '周正' };
    const offered: Partial<PenaltyFacts> = { notice: { hearing: true, heard: false } };
    expect(paused('call-hearing', 'AP_NOTICE', hearing, { ...offered, hearingNoticeBy: day('2026-06-11') })).toEqual(['AP-CLOSE-90D']);
    expect(paused('call-hearing', 'AP_NOTICE', hearing, { ...offered, hearingNoticeBy: day('2026-06-09') })).toBe('hearing_notice_short');
  });

  it('is decided once the party was told, and heard or out of time to ask for it', () => {
    const at = (given: Partial<PenaltyFacts>) => codeOf(attempt('decide-penalty', 'AP_NOTICE', { input: decision, given }));
    const clocks = [{ ruleId: 'AP-HEAR-REQ-5WD', dueOn: day('2026-06-10'), extended: false, atMost: null }];
    const hearing = { hearing: true, heard: false };
    expect([at({}), at({ notice: hearing, clocks }), at({ notice: { ...hearing, heard: true }, clocks }), at(noticed)]).toEqual([
      'penalty_notice_missing',
      'hearing_time_runs',
      null,
      null,
    ]);
    expect(at({ notice: hearing, clocks: [{ ...clocks[0], dueOn: day('2026-06-09') } as PenaltyFacts['clocks'][number]] })).toBeNull();
  });

  it('is extended once by the head within what the law gives, then by the collective', () => {
    const clock = { ruleId: 'AP-CLOSE-90D', dueOn: day('2026-08-10'), extended: false, atMost: day('2026-09-09') };
    const until = (action: string, to: string, more: Partial<typeof clock> = {}) =>
      codeOf(
        attempt(action, 'AP_INVESTIGATION', {
          input: { until: to, reason: '案情复杂', ...(action === 'decide-further-time' && { discussedOn: '2026-06-09' }) },
          given: { clocks: [{ ...clock, ...more }] },
        }),
      );
    expect([until('extend-closing', '2026-09-09'), until('extend-closing', '2026-09-10'), until('extend-closing', '2026-08-10')]).toEqual([
      null,
      'extension_too_long',
      'day_not_later',
    ]);
    expect([
      until('extend-closing', '2026-09-09', { extended: true }),
      until('decide-further-time', '2026-12-01'),
      until('decide-further-time', '2026-12-01', { extended: true }),
    ]).toEqual(['extended_before', 'head_extension_missing', null]);
  });
});

describe('where a penalty case meets the criminal law', () => {
  it('a crime may be seen in each state up to the end, and below each line: the light is no gate', () => {
    const input = { foundAt: '2026-06-10T09:00', facts: '货值八万元', offences: '假冒注册商标罪', reason: '达到标准' };
    for (const state of living)
      for (const lit of [null, { light: 'BELOW' as const, lines: [] }]) {
        const result = attempt('suspect-crime', state, { input, given: { lit } });
        expect([state, result.ok && result.value.parallel]).toEqual([state, ['TRANSFERRED']]);
      }
    expect(codeOf(attempt('suspect-crime', 'AP_INVESTIGATION', { input, parallel: ['TRANSFERRED'] }))).toBe('standing_already');
  });

  it('a case whose amounts touch a line comes to no end without the decision to transfer or not', () => {
    const ends: [string, string, InputValues][] = [
      ['refuse-to-file', 'AP_VERIFY', { reason: '轻微', decidedOn: '2026-06-09' }],
      ['decide-penalty', 'AP_NOTICE', decision],
      ['decide-no-penalty', 'AP_INVESTIGATION', { number: '1', decidedOn: '2026-06-09', reason: '轻微' }],
      ['enforce', 'AP_SERVED', { enforcedOn: '2026-06-09', outcome: '已缴' }],
      ['archive', 'AP_ENFORCED', { place: '1' }],
    ];
    for (const [action, state, input] of ends) {
      const at = (given: Partial<PenaltyFacts>) => codeOf(attempt(action, state, { input, given: { ...noticed, ...given } }));
      expect([action, at(met), at({ ...met, transferDecided: true }), at({ lit: { light: 'BELOW', lines: [] } })]).toEqual([action, 'transfer_undecided', null, null]);
      expect([action, at({ lit: { light: 'NEAR', lines: [] } })]).toEqual([action, 'transfer_undecided']);
    }
  });

  it('no fine is decided while the case is transferred, nor after a conviction; other penalties are', () => {
    const at = (given: Partial<PenaltyFacts>, input: InputValues = decision) => codeOf(attempt('decide-penalty', 'AP_NOTICE', { input, given: { ...noticed, ...given } }));
    const warned = { ...decision, kinds: ['warning'], fine: undefined };
    expect([at({ transferOpen: true }), at({ convicted: true }), at({ transferOpen: true }, warned), at({})]).toEqual([
      'no_fine_while_transferred',
      'no_fine_after_conviction',
      null,
      null,
    ]);
    // A fine among the kinds without its amount would go round the rule.
    expect(at({ transferOpen: true }, { ...decision, fine: undefined })).toBe('no_fine_while_transferred');
  });

  it('a fine has its amount, and an amount is a fine', () => {
    const at = (input: InputValues) => codeOf(attempt('decide-penalty', 'AP_NOTICE', { input, given: noticed }));
    expect([at({ ...decision, fine: undefined }), at({ ...decision, fine: 0 }), at({ ...decision, kinds: ['warning'] })]).toEqual(['required', 'required', 'fine_not_among_kinds']);
  });

  it('the head records why not only where a line is touched', () => {
    const input = { reason: '没有合理嫌疑' };
    expect([codeOf(attempt('record-no-transfer', 'AP_INVESTIGATION', { input })), codeOf(attempt('record-no-transfer', 'AP_INVESTIGATION', { input, given: met }))]).toEqual([
      'no_threshold_touched',
      null,
    ]);
  });

  it('goes on by itself when the transfer has ended', () => {
    const back = (transferOpen: boolean) => codeOf(attempt('take-back', 'AP_DECIDED', { parallel: ['TRANSFERRED'], given: { transferOpen } }));
    expect([back(true), back(false)]).toEqual(['transfer_goes_on', null]);
    const offered = available(penalty, { state: 'AP_DECIDED', parallel: ['TRANSFERRED'] }, { relations: ['enforcement_head'], partyIds: [] }, facts());
    expect(offered.map(({ action }) => action)).not.toContain('take-back');
  });
});

describe('amounts as they are entered', () => {
  const amounts: InputValues = {
    offences: ['213', '214'],
    rights: 1,
    acts: [
      { day: '2026-03-01', subject: 'goods', kind: 'turnover', money: 30_000_00 },
      { day: '2026-04-01', subject: 'goods', kind: 'turnover', money: 20_000_00 },
      { day: '2026-01-01', subject: 'goods', kind: 'turnover', money: 90_000_00, dealtWith: true },
      { day: '2026-05-01', subject: 'goods', kind: 'unsold-value', money: 150_000_00 },
    ],
    punishments: [{ day: '2025-09-01', kind: 'administrative', offence: '213' }],
  };

  it('are added up act by act beside the lines in force', () => {
    const lines = readReferenceTables().thresholds;
    const lights = evaluateThresholds(factsEntered(amounts), lines, { on: day('2026-06-10'), nearPercent: 80 });
    const of = (code: string) => lights.find((one) => one.code === code);
    expect([of('213-G-BASE-TURNOVER')?.light, of('213-G-BASE-TURNOVER')?.amount]).toEqual(['MET', 50_000_00]);
    expect(of('213-G-BASE-TURNOVER')?.words.zh).toContain('30,000元（2026-03-01）＋20,000元（2026-04-01）＝50,000元');
    expect(lights.filter(({ offence, light, amount }) => offence === '214' && light === 'MET' && amount === 150_000_00).length).toBeGreaterThan(0);
  });

  it('have money where the kind is money and a number where it is one, each complaint at its cell', () => {
    const at = (row: object) => attempt('enter-amounts', 'AP_INVESTIGATION', { input: { ...amounts, acts: [{ day: '2026-03-01', subject: 'goods', ...row }] } });
    const fieldsOf = (result: ReturnType<typeof at>) => (result.ok ? [] : result.refusal.fields?.map(({ field, code }) => [field, code]));
    expect(fieldsOf(at({ kind: 'turnover', count: 3 }))).toEqual([['acts.0.money', 'required']]);
    expect(fieldsOf(at({ kind: 'pieces', money: 3 }))).toEqual([['acts.0.count', 'required']]);
    expect(fieldsOf(at({ kind: 'nothing', money: 3 }))).toEqual([['acts.0.kind', 'unknown_choice']]);
    expect(fieldsOf(at({ kind: 'pieces', count: 3 }))).toEqual([]);
  });
});

describe('who may be appointed', () => {
  const userId = (n: number) => `01940000-0002-7000-8000-${String(n).padStart(12, '0')}` as UserId;
  const officer = (n: number, card: string | null = `证${n}`) => ({ userId: userId(n), name: `执法人员${n}`, card, conflicts: [] });

  it('are two of the agency, each with a card', () => {
    const officers = [officer(1), officer(2), officer(3, null)];
    const at = (...ids: number[]) => codeOf(attempt('appoint-officers', 'AP_VERIFY', { input: { officers: ids.map(userId) }, given: { officers } }));
    expect([at(1), at(1, 3), at(1, 9), at(1, 2)]).toEqual(['team_too_small', 'team_officer_unfit', 'not_of_agency', null]);
  });
});
