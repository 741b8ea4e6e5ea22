import { adjudicationBinding, majorCertificateBinding } from '@adjudication';
import { administrativeMediationBinding } from '@administrative-mediation';
import { confirmationBinding } from '@confirmation';
import { audiences, canSee, type PlainDate, type Relation } from '@kernel';
import { mediationBindings } from '@mediation';
import { matches } from '@platform';
import { routingProcedure } from '@routing';
import type { Happening, ProceedingNow } from './happening';
import { noticedEvents } from './noticed-events';
import { noticesFor } from './notices-for';

const day = (text: string) => text as PlainDate;

const proceeding = (over: Partial<ProceedingNow> = {}): ProceedingNow => ({
  procedure: { zh: '人民调解', en: 'People’s mediation' },
  number: '（2026）渝知人调字第1号',
  organisation: '重庆市知识产权纠纷人民调解委员会',
  state: 'RM_MEDIATING',
  stateName: { zh: '调解中', en: 'Mediating' },
  closed: false,
  blocker: { who: 'mediator', what: { zh: '推进调解或者拟定协议', en: 'mediate, or draft the agreement' } },
  deadlines: [],
  signatures: null,
  ...over,
});

const happening = (type: string, over: Partial<Happening> = {}): Happening => ({
  type,
  audience: 'procedure',
  from: null,
  to: null,
  payload: {},
  dispute: { receiptNumber: '渝知受〔2026〕1号', title: '“山城雾”商标侵权纠纷' },
  proceeding: proceeding(),
  ...over,
});

const heardBy = (relation: Relation, told: Happening) => noticesFor(told).find((one) => one.to.includes(relation));

const deadline = (rule: string, on: string) => ({ rule, name: { zh: rule, en: rule }, day: day(on) });

describe('who hears what', () => {
  it('an offered organisation: who must act, on what, by when', () => {
    const offered = happening('RT.propose', {
      from: 'RT_PENDING',
      to: 'RT_OFFERED',
      proceeding: proceeding({
        procedure: { zh: '分案', en: 'Routing' },
        number: null,
        state: 'RT_OFFERED',
        stateName: { zh: '待组织接收', en: 'Offered' },
        blocker: { who: 'manager', what: { zh: '在接收期限前接收，或者说明不接收的理由', en: 'accept within the window, or say why not' } },
        deadlines: [deadline('RT-ACCEPT-3WD', '2026-11-26')],
      }),
    });
    expect(noticesFor(offered)).toEqual([
      {
        kind: 'action',
        to: ['manager'],
        title: { zh: '待您办理：分案，待组织接收', en: 'Your turn: Routing, Offered' },
        body: {
          zh: '渝知受〔2026〕1号 “山城雾”商标侵权纠纷：请在接收期限前接收，或者说明不接收的理由，最后一日为 2026-11-26。',
          en: '渝知受〔2026〕1号 “山城雾”商标侵权纠纷: please accept within the window, or say why not, by 2026-11-26 at the latest.',
        },
      },
    ]);
  });

  it('a respondent that is asked, with its last day', () => {
    const asked = happening('RM.inquire', {
      from: 'RM_SUBMITTED',
      to: 'RM_CONSENT_PENDING',
      proceeding: proceeding({
        state: 'RM_CONSENT_PENDING',
        blocker: { who: 'respondent', what: { zh: '表示是否愿意参加调解', en: 'say whether they are willing' } },
        deadlines: [deadline('RM-30D', '2026-11-24'), deadline('RM-CONSENT', '2026-12-02')],
      }),
    });
    expect(heardBy('respondent', asked)?.body.zh).toContain('请表示是否愿意参加，最后一日为 2026-12-02');
    expect(heardBy('applicant', asked)).toBeUndefined();
  });

  it.each([
    ['parties first', { agreementId: 'a', missingParties: 1, mediator: false, seal: false }, null],
    ['then the mediator', { agreementId: 'a', missingParties: 0, mediator: false, seal: false }, 'mediator'],
    ['then the seal', { agreementId: 'a', missingParties: 0, mediator: true, seal: false }, 'manager'],
    ['then nobody', { agreementId: 'a', missingParties: 0, mediator: true, seal: true }, null],
  ] as const)('signing: %s', (_what, signatures, who) => {
    const messages = noticesFor(happening('RM.sign', { audience: 'joint', proceeding: proceeding({ signatures, deadlines: [deadline('SIGN-7D', '2026-12-05')] }) }));
    expect(messages.flatMap((one) => one.to)).toEqual(who ? [who] : []);
    for (const one of messages) expect(one.body.zh).toContain('最后一日为 2026-12-05');
  });

  it('every party, when an agreement was drafted', () => {
    expect(noticesFor(happening('SD.draft-agreement', { audience: 'joint' }))[0]?.to).toEqual(['applicant', 'respondent']);
  });

  it('both sides: the last day to apply for confirmation, again when one has applied, not when it is too late', () => {
    const open = proceeding({ state: 'SC_OPEN', deadlines: [deadline('SC-30D', '2026-12-30')] });
    for (const type of ['SC.opened', 'SC.join']) {
      const told = noticesFor(happening(type, { proceeding: open }))[0];
      expect(told?.to).toEqual(['applicant', 'respondent']);
      expect(told?.body.zh).toContain('最后一日为 2026-12-30');
    }
    expect(noticesFor(happening('SC.join', { proceeding: proceeding({ state: 'SC_PREPARING' }) }))).toEqual([]);
  });

  it('nobody for a step that a later one has overtaken', () => {
    expect(noticesFor(happening('RM.resume', { from: 'RM_PAUSED', to: 'RM_MEDIATING', proceeding: proceeding({ state: 'RM_AGREEMENT_DRAFT' }) }))).toEqual([]);
  });

  it('the other side not, when the matter ends before it was asked', () => {
    const withdrawn = proceeding({ state: 'RM_WITHDRAWN', closed: true, blocker: null });
    const told = (from: string) => noticesFor(happening('RM.withdraw', { from, to: 'RM_WITHDRAWN', proceeding: withdrawn })).flatMap((one) => one.to);
    expect(told('RM_SUBMITTED')).toEqual(['applicant']);
    expect(told('RM_MEDIATING')).toContain('respondent');
  });
});

describe('an adjudication', () => {
  const adjudicated = proceeding({
    procedure: { zh: '专利侵权纠纷行政裁决', en: 'Adjudication' },
    number: '渝知法裁〔2026〕1号',
    state: 'AD_FILED',
    blocker: { who: 'case_handler', what: { zh: '向被请求人送达请求书', en: 'serve the request' } },
    deadlines: [
      { ...deadline('AD-ANSWER-15D', '2026-12-11'), party: 'first' },
      { ...deadline('AD-ANSWER-30D', '2026-12-30'), party: 'second' },
      deadline('AD-CLOSE-3M', '2027-02-25'),
    ],
  });

  it('tells a respondent its own last day, and nobody another’s', () => {
    const [told] = noticesFor(happening('AD.serve', { payload: { party: 'second' }, from: 'AD_FILED', to: 'AD_FILED', proceeding: adjudicated }));
    expect(told).toMatchObject({ to: ['respondent'], party: 'second' });
    expect(told?.body.zh).toContain('2026-12-30');
    expect(told?.body.zh).not.toContain('2026-12-11');
    const [turn] = noticesFor(happening('AD.file', { from: 'AD_SUBMITTED', to: 'AD_FILED', proceeding: adjudicated })).filter(({ kind }) => kind === 'action');
    expect(turn?.to).toEqual(['case_handler']);
    expect(turn?.body.zh).toContain('2027-02-25');
  });

  it('ends for its sides and its department: who mediates the same dispute isn’t told, nor the other side of a draft', () => {
    const over = proceeding({ state: 'AD_REVOKED', closed: true, blocker: null });
    const told = (from: string) => noticesFor(happening('AD.withdraw-request', { from, to: 'AD_REVOKED', proceeding: over })).flatMap((one) => one.to);
    expect(told('AD_DRAFT')).toEqual(['applicant']);
    expect(told('AD_HEARD')).toEqual(['applicant', 'respondent', 'case_handler', 'panel_chief']);
  });
});

describe('confidence', () => {
  const everyEvent = noticedEvents.flatMap((pattern) => {
    const whole = [adjudicationBinding, administrativeMediationBinding, majorCertificateBinding].find(({ procedure }) => pattern === `${procedure.id}.*`);
    if (whole) return Object.keys(whole.procedure.actions).map((action) => `${whole.procedure.id}.${action}`);
    return pattern.startsWith('*') ? ['RM', 'HM', 'SM', 'SD', 'SC', 'RT'].map((id) => `${id}${pattern.slice(1)}`) : [pattern];
  });
  const secret = '只告诉调解员的底价三万元';
  const payload = { text: secret, terms: secret, amountFen: 3_000_000, reason: secret, what: secret, ground: secret };

  it.each(audiences)('an event for %s is told to nobody else, and says nothing of what it holds', (audience) => {
    for (const type of everyEvent) {
      for (const signatures of [null, { agreementId: 'a', missingParties: 0, mediator: false, seal: false }]) {
        const told = noticesFor(
          happening(type, { audience, payload, from: 'RM_MEDIATING', to: 'RM_TERMINATED', proceeding: proceeding({ state: 'RM_TERMINATED', closed: true, signatures }) }),
        );
        for (const one of told) for (const relation of one.to) expect({ type, relation, sees: canSee([relation], audience) }).toEqual({ type, relation, sees: true });
        expect(JSON.stringify(told)).not.toMatch(/底价|3000000|30000|三万/);
      }
    }
  });

  it('a caucus offer reaches the mediator and its own side, without a word of whose it is', () => {
    const told = noticesFor(happening('RM.offer', { audience: 'caucus_b', payload }));
    expect(told.flatMap((one) => one.to).sort()).toEqual(['mediator', 'respondent']);
    expect(told[0]?.body.zh).toBe('（2026）渝知人调字第1号 “山城雾”商标侵权纠纷：有新的内容，请登录查看。');
  });
});

describe('the list of noticed events', () => {
  const procedures = [
    routingProcedure,
    ...mediationBindings.map((one) => one.procedure),
    confirmationBinding.procedure,
    adjudicationBinding.procedure,
    administrativeMediationBinding.procedure,
    majorCertificateBinding.procedure,
  ];
  /** They move the state, and there is nobody to tell. */
  const silent = new Set(['archive']);
  const isNoticed = (type: string) => noticedEvents.some((pattern) => matches(pattern, type));

  it('has every action that moves a procedure on', () => {
    const moving = procedures.flatMap(({ id, actions }) => Object.entries(actions).flatMap(([name, action]) => (action.to && !silent.has(name) ? [`${id}.${name}`] : [])));
    expect(moving.length).toBeGreaterThan(100);
    expect(moving.filter((type) => !isNoticed(type))).toEqual([]);
  });

  it('has nothing that no procedure does', () => {
    const known = procedures
      .flatMap(({ id, actions }) => [`${id}.opened`, ...Object.keys(actions).map((name) => `${id}.${name}`)])
      .concat(['dispute.filed', 'dispute.party_joined', 'dispute.exhibit_added', 'dispute.urged', 'deadline.moved', 'service.delivered']);
    expect(noticedEvents.filter((pattern) => !known.some((type) => matches(pattern, type)))).toEqual([]);
  });
});
