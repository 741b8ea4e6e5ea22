import type { DisputeDraftData, DraftView, ReceiptView, Side } from '@contract';
import { organisations } from '../../apps/ops/src/seed-people';
import { Client } from './client';
import type { RunningHouse } from './running-house';

/** A complete filing: one company against another over one trade mark. Change what a test is about. */
export const completeDraft = (more: Partial<DisputeDraftData> = {}): DisputeDraftData => ({
  title: '“山城雾”商标侵权纠纷',
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
  preferredOrganisationId: organisations.cityCommittee,
  truthConfirmed: true,
  ...more,
});

export async function fileDispute(house: RunningHouse, data: DisputeDraftData = completeDraft()): Promise<ReceiptView> {
  const applicant = await Client.signedIn(house, 'applicant');
  const draft = await applicant.must<DraftView>('POST', '/drafts', { data });
  return applicant.must<ReceiptView>('POST', `/drafts/${draft.id}/submission`, {});
}

/** Everybody who takes part, signed in once. */
export interface Cast {
  applicant: Client;
  respondent: Client;
  clerk: Client;
  manager: Client;
  mediator: Client;
  liaison: Client;
}

/** The code of the first party of a side that got one. */
export const codeOf = ({ accessCodes }: Pick<ReceiptView, 'accessCodes'>, side: Side): string => accessCodes.find((one) => one.side === side)?.code ?? '';

export async function castFor(house: RunningHouse, receipt: Pick<ReceiptView, 'accessCodes'>): Promise<Cast> {
  return {
    applicant: await Client.signedIn(house, 'applicant'),
    respondent: await Client.withCode(house, codeOf(receipt, 'B')),
    clerk: await Client.signedIn(house, 'clerk'),
    manager: await Client.signedIn(house, 'manager'),
    mediator: await Client.signedIn(house, 'mediator'),
    liaison: await Client.signedIn(house, 'liaison'),
  };
}

const agreement = {
  facts: '双方对销售事实无争议。',
  clauses: [{ kind: 'pay', obligor: '重庆雾里商贸有限公司', payee: '重庆山城雾茶业有限公司', amountFen: 4_000_000, dueOn: '2026-12-31' }, { kind: 'confirmation' }],
};

/** The stages of the main line; each walks on from the one before. */
const stages: readonly { name: string; walk: (house: RunningHouse, id: string, cast: Cast) => Promise<unknown> }[] = [
  { name: 'offered', walk: (house) => house.settle() },
  { name: 'submitted', walk: async (house, id, { manager }) => (await manager.act(id, 'RT', 'accept'), house.settle()) },
  { name: 'consent', walk: (_house, id, { clerk }) => clerk.act(id, 'RM', 'inquire') },
  { name: 'accepted', walk: async (_house, id, { clerk, respondent }) => (await respondent.act(id, 'RM', 'consent', { willing: true }), clerk.act(id, 'RM', 'accept')) },
  {
    name: 'assigned',
    walk: async (_house, id, { manager }) => manager.act(id, 'RM', 'appoint', { mediatorId: (await manager.proceeding(id, 'RM')).choices.mediators?.[0]?.value }),
  },
  {
    name: 'mediating',
    walk: async (_house, id, { mediator }) => {
      await mediator.act(id, 'RM', 'plan-session', { startsAt: '2026-11-25T09:30', place: '一号调解室', duration: 15 });
      const { choices, mediation } = await mediator.proceeding(id, 'RM');
      await mediator.act(id, 'RM', 'hold-session', {
        sessionId: choices.plannedSessions?.[0]?.value,
        rightsTold: true,
        present: mediation?.consents.map((one) => one.partyId),
        record: '双方到场。',
      });
    },
  },
  { name: 'drafted', walk: (_house, id, { mediator }) => mediator.act(id, 'RM', 'draft-agreement', agreement) },
  {
    name: 'signed by parties',
    walk: async (_house, id, { applicant, respondent }) => (await applicant.act(id, 'RM', 'sign', { agreed: true }), respondent.act(id, 'RM', 'sign', { agreed: true })),
  },
  { name: 'signed by mediator', walk: (_house, id, { mediator }) => mediator.act(id, 'RM', 'sign-as-mediator') },
  { name: 'in effect', walk: async (house, id, { manager }) => (await manager.act(id, 'RM', 'seal'), house.settle()) },
  {
    name: 'joined',
    walk: async (_house, id, { applicant, respondent }) => (await applicant.act(id, 'SC', 'join', { truth: true }), respondent.act(id, 'SC', 'join', { truth: true })),
  },
  { name: 'sent', walk: async (_house, id, { clerk }) => (await clerk.act(id, 'SC', 'choose-court', { courtCode: '渝0192' }), clerk.act(id, 'SC', 'send')) },
  {
    name: 'in review',
    walk: async (_house, id, { liaison }) => (
      await liaison.act(id, 'SC', 'accept', { courtNumber: '（2026）渝0192民特12号' }), liaison.act(id, 'SC', 'hear', { heardOn: '2026-11-23' })
    ),
  },
  { name: 'confirmed', walk: (_house, id, { liaison }) => liaison.act(id, 'SC', 'confirm', { decidedOn: '2026-11-23', servedOn: '2026-11-23' }) },
];

export type Stage =
  | 'offered'
  | 'submitted'
  | 'consent'
  | 'accepted'
  | 'assigned'
  | 'mediating'
  | 'drafted'
  | 'signed by parties'
  | 'signed by mediator'
  | 'in effect'
  | 'joined'
  | 'sent'
  | 'in review'
  | 'confirmed';

/** Walks a freshly filed dispute along the main line, up to and including the stage. */
export async function walkTo(house: RunningHouse, id: string, cast: Cast, { to: stage, after = null }: { to: Stage; after?: Stage | null }): Promise<void> {
  const first = stages.findIndex((one) => one.name === after) + 1;
  const last = stages.findIndex((one) => one.name === stage);
  for (const one of stages.slice(first, last + 1)) await one.walk(house, id, cast);
}
