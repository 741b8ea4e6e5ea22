import type { DisputeView, PartyView } from '@contract';
import { toPlainDate } from '@kernel';
import type { AgreementRow, MediationPapers, PaperEvent, SignatureRow } from '../../libs/mediation/src/documents/mediation-papers';
import { type PaperDispute, paperDispute } from '../../libs/mediation/src/documents/paper-dispute.queries';

// One invented dispute as the database hands it to the applicant, for the specs of the papers.
const day = toPlainDate;
export const ids = { a: '019a0000-0000-7000-8000-00000000000a', b: '019a0000-0000-7000-8000-00000000000b', agent: '019a0000-0000-7000-8000-0000000000aa' };

const applicant: PartyView = {
  id: ids.a,
  side: 'A',
  kind: 'company',
  name: '重庆嘉陵文创设计有限公司',
  identifier: '91500103MA5U00001G',
  identifierKind: 'social_credit_code',
  legalRepresentative: '罗文静',
  phone: '023-63801122',
  email: 'law@example.cn',
  address: '重庆市渝中区中山四路36号附2号8-3',
  division: '500103',
  joined: true,
  hasAccount: false,
  reader: null,
  agents: [{ id: ids.agent, name: '向远航', authority: 'special', phone: '13808304417', hasProof: true }],
};

/** Masked, as the applicant sees it. */
const respondent: PartyView = {
  id: ids.b,
  side: 'B',
  kind: 'person',
  name: '𠮷䶮',
  identifier: '500*************22',
  identifierKind: 'resident_identity',
  legalRepresentative: null,
  phone: null,
  email: null,
  address: '重庆市沙坪坝区磁器口正街88号',
  division: '500106',
  joined: true,
  hasAccount: false,
  reader: null,
  agents: [],
};

const file = (name: string, storedAt: string) => ({
  id: name,
  name,
  bytes: 1_482_331,
  mime: 'application/pdf',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  storedAt,
});

const identities = [
  { id: ids.a, identifier: '91500103MA5U00001G', phone: '023-63801122', electronicTo: 'law@example.cn', agentPhones: { [ids.agent]: '13808304417' } },
  { id: ids.b, identifier: '500152199003070022', phone: '13996072255', electronicTo: null, agentPhones: {} },
];

export const sampleDispute = (more: Partial<DisputeView> = {}): PaperDispute =>
  paperDispute(
    {
      id: '019a0000-0000-7000-8000-000000000001',
      receiptNumber: '渝知受〔2026〕86号',
      progressCode: null,
      title: '重庆嘉陵文创设计有限公司与𠮷䶮侵害外观设计专利权纠纷',
      disputeType: 'infringement',
      cause: { code: '169.3', name: { zh: '侵害外观设计专利权纠纷', en: 'Infringement of a design patent' } },
      summary: '申请人是外观设计专利“摆件（山城轻轨）”的专利权人。2026年9月，申请人发现被申请人在磁器口门店和网店销售外观近似的摆件，遂公证取证。\n双方对赔偿数额有争议。',
      claims: ['立即停止销售侵权摆件，销毁库存；', '赔偿经济损失及合理开支80000元。'],
      amountFen: 8_000_000,
      division: '500106',
      filedAt: '2026-10-12T09:30:15+08:00',
      source: 'party',
      tags: [],
      foreignRelated: false,
      way: 'mediation',
      seriesId: null,
      parties: [applicant, respondent],
      rights: [
        {
          id: 'r1',
          kind: 'PAT-D',
          kindName: { zh: '外观设计专利', en: 'Design patent' },
          number: 'ZL202330412345.6',
          title: '摆件（山城轻轨）',
          holder: '重庆嘉陵文创设计有限公司',
          toBeCompleted: false,
        },
      ],
      exhibits: [
        { id: 'e1', side: 'A', title: '外观设计专利证书', proves: '权利基础', audience: 'procedure', file: file('证书.pdf', '2026-10-12T09:20:00+08:00') },
        { id: 'e2', side: 'B', title: '进货单', proves: '合法来源', audience: 'procedure', file: file('进货单.pdf', '2026-10-12T09:21:00+08:00') },
        { id: 'e3', side: 'A', title: '补充公证书', proves: null, audience: 'procedure', file: file('公证书.pdf', '2026-11-02T10:00:00+08:00') },
      ],
      proceedings: [],
      relations: ['applicant'],
      ...more,
    },
    identities,
  );

export const event = (action: string, on: string, payload: Record<string, unknown> = {}): PaperEvent => ({ action, on: day(on), actorName: '冉小雨', payload });

const signature = (role: SignatureRow['role'], partyId: string | null, name: string, by: string): SignatureRow => ({
  role,
  partyId,
  name,
  by,
  signedOn: day(role === 'party' && partyId === ids.a ? '2026-11-21' : '2026-11-22'),
});

export const signatures = {
  a: signature('party', ids.a, applicant.name, '罗文静'),
  b: signature('party', ids.b, respondent.name, respondent.name),
  mediator: signature('mediator', null, '陈礼容', '陈礼容'),
  seal: signature('seal', null, '重庆市知识产权纠纷人民调解委员会', '周主任'),
};

export const sampleAgreement = (more: Partial<AgreementRow> = {}): AgreementRow => ({
  form: 'written',
  facts: '申请人是外观设计专利ZL202330412345.6的专利权人。被申请人认可销售事实，双方对赔偿数额有争议。',
  clauses: [
    { kind: 'stop', obligor: respondent.name, acts: ['销售', '许诺销售'], product: '与涉案专利近似的摆件', right: '外观设计专利ZL202330412345.6' },
    { kind: 'pay', obligor: respondent.name, payee: applicant.name, amountFen: 3_801_050, purpose: '经济损失及合理开支', dueOn: day('2026-12-31') },
    { kind: 'confidentiality' },
  ],
  madeOn: day('2026-11-20'),
  agreedEffectiveOn: null,
  effectiveOn: null,
  signatures: [],
  ...more,
});

export const inEffect = (): AgreementRow => sampleAgreement({ effectiveOn: day('2026-11-22'), signatures: Object.values(signatures) });

export const samplePapers = (more: Partial<MediationPapers> = {}): MediationPapers => ({
  proceeding: { procedure: 'RM', number: '（2026）渝知人调字第17号', origin: {} },
  openedOn: day('2026-10-14'),
  dispute: sampleDispute(),
  organisation: { name: '重庆市知识产权纠纷人民调解委员会', channel: 'people', phone: '023-63880000' },
  mediatorName: '陈礼容',
  sessions: [
    { heldOn: day('2026-11-05'), startsAt: '2026-11-05T09:30', place: null, online: true, present: [ids.a, ids.b], record: '各方陈述意见。', undisputedFacts: null, answers: [] },
    {
      heldOn: day('2026-11-20'),
      startsAt: '2026-11-20T14:30',
      place: '第三调解室',
      online: false,
      present: [ids.a],
      record: '申请人到场，说明赔偿计算方法。',
      undisputedFacts: '专利权有效。',
      answers: [],
    },
  ],
  agreement: null,
  events: [event('accept', '2026-10-20'), event('hold-session', '2026-11-20')],
  dueOn: null,
  answerBy: null,
  reviewOn: null,
  articles: [{ law: '民事诉讼法', article: '206', validFrom: day('2024-01-01'), validTo: null }],
  seesJoint: true,
  seesStaff: false,
  partyIds: [ids.a],
  ...more,
});

/** The same dispute, sent by a court. */
export const referredPapers = (more: Partial<MediationPapers> = {}): MediationPapers =>
  samplePapers({
    proceeding: {
      procedure: 'SD',
      number: null,
      origin: { referral: 'entrust', courtId: 'court', courtName: '重庆市第一中级人民法院', courtNumber: '（2026）渝01民诉前调1234号' },
    },
    dispute: sampleDispute({ source: 'court' }),
    events: [event('receive', '2026-10-20')],
    dueOn: day('2026-11-19'),
    ...more,
  });
