import type { DraftView, ReceiptView } from '@contract';
import { organisations } from '../../apps/ops/src/seed-people';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

/**
 * The main line through the HTTP API, from filing to a confirmed agreement: read it as documentation. Everybody acts on
 * what the server shows them; the days are hand-counted.
 */
describe('from filing to a confirmed agreement', () => {
  let house: RunningHouse;
  let disputeId: string;
  let receipt: ReceiptView;

  beforeAll(async () => {
    house = await startHouse('main_line');
  });

  afterAll(() => house.stop());

  it('an applicant fills in a draft, adds a file and submits: the receipt number and the other side’s code come back', async () => {
    const applicant = await Client.signedIn(house, 'applicant');
    const file = await applicant.upload('商标注册证.txt', Buffer.from('第160922号商标注册证（演示）'));
    const draft = await applicant.must<DraftView>('POST', '/drafts', { data: { title: '“山城雾”商标侵权纠纷' } });
    await applicant.must('PATCH', `/drafts/${draft.id}`, {
      baseVersion: draft.version,
      data: {
        disputeType: 'infringement',
        causeCode: '165.2',
        summary: '被申请人在其门店及网店销售带有“山城雾”标识的茶叶，未经许可。',
        claims: ['停止销售并销毁库存', '赔偿 40000 元'],
        amountFen: 4_000_000,
        division: '5001LJ',
        parties: [
          {
            side: 'A',
            kind: 'company',
            name: '重庆山城雾茶业有限公司',
            identifierKind: 'social_credit_code',
            identifier: '91500105MA5U00000A',
            legalRepresentative: '何清源',
            phone: '023-60000001',
            division: '5001LJ',
            address: '重庆市两江新区金渝大道1号',
            electronicService: true,
          },
          {
            side: 'B',
            kind: 'company',
            name: '重庆雾里商贸有限公司',
            identifierKind: 'social_credit_code',
            identifier: '91500103MA5U00001G',
            legalRepresentative: '吴里',
            phone: '023-60000002',
            division: '500103',
            address: '重庆市渝中区民生路2号',
          },
        ],
        rights: [{ kind: 'TM', number: '160922', title: '山城雾', holder: '重庆山城雾茶业有限公司' }],
        exhibits: [{ fileId: file.id, title: '商标注册证', proves: '权利归属' }],
        preferredOrganisationId: organisations.cityCommittee,
        truthConfirmed: true,
      },
    });
    receipt = await applicant.must<ReceiptView>('POST', `/drafts/${draft.id}/submission`, {});
    disputeId = receipt.disputeId;
    expect(receipt.receiptNumber).toBe('渝知受〔2026〕1号');
    expect(receipt.files.map((one) => one.sha256)).toEqual([file.sha256]);
    expect(receipt.accessCodes).toHaveLength(1);
  });

  it('the system offers it to a committee and says why this one and why not the next', async () => {
    await house.settle();
    const manager = await Client.signedIn(house, 'manager');
    const offered = await manager.proceeding(disputeId, 'RT');
    expect(offered.state).toBe('RT_OFFERED');
    expect(offered.routing?.chosen?.name).toBe('重庆市知识产权纠纷人民调解委员会');
    expect(offered.routing?.summary.length).toBeGreaterThan(0);
    expect(offered.blocker?.who).toBe('manager');
    // Monday 11-23: three working days are Tuesday, Wednesday, Thursday.
    expect(offered.deadlines.map((one) => [one.ruleId, one.dueOn])).toEqual([['RT-ACCEPT-3WD', '2026-11-26']]);
    await manager.act(disputeId, 'RT', 'accept');
    await house.settle();
  });

  it('the clerk asks the other side, which answers by its access code alone', async () => {
    const clerk = await Client.signedIn(house, 'clerk');
    expect((await clerk.proceeding(disputeId, 'RM')).state).toBe('RM_SUBMITTED');
    await clerk.act(disputeId, 'RM', 'inquire');
    const respondent = await Client.withCode(house, receipt.accessCodes[0]?.code ?? '');
    expect((await respondent.proceeding(disputeId, 'RM')).blocker?.who).toBe('respondent');
    await respondent.act(disputeId, 'RM', 'consent', { willing: true });
    await clerk.act(disputeId, 'RM', 'accept');
    const accepted = await clerk.proceeding(disputeId, 'RM');
    expect(accepted.state).toBe('RM_ACCEPTED');
    expect(accepted.number).toBe('（2026）渝知人调字第1号');
    expect(accepted.deadlines.filter((one) => one.state === 'running').map((one) => [one.ruleId, one.dueOn])).toEqual([
      ['RM-1M', '2026-12-23'],
      ['RM-30D', '2026-12-23'],
    ]);
  });

  it('the manager appoints, the mediator holds a session and drafts the agreement', async () => {
    const manager = await Client.signedIn(house, 'manager');
    const offered = await manager.proceeding(disputeId, 'RM');
    const first = offered.choices.mediators?.[0];
    expect(first?.label.zh).toMatch(/^沈知和/);
    await manager.act(disputeId, 'RM', 'appoint', { mediatorId: first?.value });
    const mediator = await Client.signedIn(house, 'mediator');
    await mediator.act(disputeId, 'RM', 'plan-session', { startsAt: '2026-11-25T09:30', place: '一号调解室' });
    const planned = await mediator.proceeding(disputeId, 'RM');
    const parties = planned.mediation?.consents.map((one) => one.partyId) ?? [];
    await mediator.act(disputeId, 'RM', 'hold-session', {
      sessionId: planned.choices.plannedSessions?.[0]?.value,
      rightsTold: true,
      present: parties,
      record: '双方到场，同意停止销售并分三期付款。',
    });
    await mediator.act(disputeId, 'RM', 'note', { audience: 'caucus_b', text: '被申请人底线三万元' });
    await mediator.act(disputeId, 'RM', 'draft-agreement', {
      facts: '被申请人销售带有“山城雾”标识的茶叶，双方对事实无争议。',
      clauses: [
        { kind: 'stop', obligor: '重庆雾里商贸有限公司', acts: ['销售'], product: '带有“山城雾”标识的茶叶', right: '第160922号“山城雾”商标' },
        {
          kind: 'pay',
          obligor: '重庆雾里商贸有限公司',
          payee: '重庆山城雾茶业有限公司',
          amountFen: 4_000_000,
          instalments: [
            { amountFen: 1_500_000, dueOn: '2026-12-31' },
            { amountFen: 1_500_000, dueOn: '2027-01-29' },
            { amountFen: 1_000_000, dueOn: '2027-02-26' },
          ],
        },
        { kind: 'confirmation' },
      ],
    });
    expect((await mediator.proceeding(disputeId, 'RM')).state).toBe('RM_AGREEMENT_DRAFT');
  });

  it('notes for one side stay there', async () => {
    const applicant = await Client.signedIn(house, 'applicant');
    expect((await applicant.proceeding(disputeId, 'RM')).mediation?.notes).toEqual([]);
    const respondent = await Client.withCode(house, receipt.accessCodes[0]?.code ?? '');
    expect((await respondent.proceeding(disputeId, 'RM')).mediation?.notes.map((one) => one.text)).toEqual(['被申请人底线三万元']);
  });

  it('parties sign, then the mediator, then the seal; the last one brings it into force', async () => {
    const mediator = await Client.signedIn(house, 'mediator');
    const early = await mediator.proceeding(disputeId, 'RM');
    expect(early.actions.find((one) => one.action === 'sign-as-mediator')?.refusal?.code).toBe('parties_sign_first');
    const applicant = await Client.signedIn(house, 'applicant');
    await applicant.act(disputeId, 'RM', 'sign', { agreed: true });
    const respondent = await Client.withCode(house, receipt.accessCodes[0]?.code ?? '');
    await respondent.act(disputeId, 'RM', 'sign', { agreed: true });
    await mediator.act(disputeId, 'RM', 'sign-as-mediator');
    const manager = await Client.signedIn(house, 'manager');
    await manager.act(disputeId, 'RM', 'seal');
    const signed = await manager.proceeding(disputeId, 'RM');
    expect(signed.state).toBe('RM_PERFORMING');
    expect(signed.mediation?.agreement?.effectiveOn).toBe('2026-11-23');
    expect(signed.mediation?.agreement?.signatures.map((one) => one.role)).toEqual(['party', 'party', 'mediator', 'seal']);
    expect(signed.mediation?.obligations.map((one) => [one.amountFen, one.dueOn])).toEqual([
      [1_500_000, '2026-12-31'],
      [1_500_000, '2027-01-29'],
      [1_000_000, '2027-02-26'],
    ]);
  });

  it('both apply for confirmation within thirty days; the court’s liaison accepts and confirms', async () => {
    await house.settle();
    const applicant = await Client.signedIn(house, 'applicant');
    const open = await applicant.proceeding(disputeId, 'SC');
    // Effective Monday 11-23: day 1 is 11-24, day 30 is Wednesday 12-23.
    expect(open.deadlines.map((one) => [one.ruleId, one.dueOn])).toEqual([['SC-30D', '2026-12-23']]);
    await applicant.act(disputeId, 'SC', 'join', { truth: true });
    const respondent = await Client.withCode(house, receipt.accessCodes[0]?.code ?? '');
    await respondent.act(disputeId, 'SC', 'join', { truth: true });
    const clerk = await Client.signedIn(house, 'clerk');
    const preparing = await clerk.proceeding(disputeId, 'SC');
    expect(preparing.state).toBe('SC_PREPARING');
    expect(preparing.confirmation?.packet.filter((item) => !item.ready)).toEqual([]);
    const court = preparing.confirmation?.courts.find((one) => one.code === '渝0192');
    expect(court?.competent).toBe(true);
    await clerk.act(disputeId, 'SC', 'choose-court', { courtCode: '渝0192' });
    await clerk.act(disputeId, 'SC', 'send');
    const liaison = await Client.signedIn(house, 'liaison');
    await liaison.act(disputeId, 'SC', 'accept', { courtNumber: '（2026）渝0192民特12号' });
    await liaison.act(disputeId, 'SC', 'hear', { heardOn: '2026-11-23' });
    await liaison.act(disputeId, 'SC', 'confirm', { decidedOn: '2026-11-23', servedOn: '2026-11-23' });
    const confirmed = await liaison.proceeding(disputeId, 'SC');
    expect(confirmed.state).toBe('SC_CONFIRMED');
    expect(confirmed.number).toBe('（2026）渝0192民特12号');
    expect(confirmed.mediation).toBeNull();
    // Objection: 15 days from service. Enforcement: two years from the last instalment, 2027-02-26.
    expect(confirmed.deadlines.filter((one) => one.state === 'running').map((one) => [one.ruleId, one.dueOn])).toEqual([
      ['SC-OBJ-15D', '2026-12-08'],
      ['ENF-2Y', '2029-02-26'],
    ]);
  });
});
