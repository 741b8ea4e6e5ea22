import { randomUUID } from 'node:crypto';
import { organisations, seedPeople } from '../../../apps/ops/src/seed-people';
import { chartFeature, claimFinding, featureFinding } from '../../support/comparison-sheet';
import { completeDraft } from '../../support/walk';
import type { Method } from '../access/visitor';
import type { BadInputWorld, Who } from './bad-input-world';

/** A write that is right but for what a test does to its body. */
export interface Write {
  key: string;
  who: Who;
  path: string;
  body: Record<string, unknown>;
}

const idOf = (username: string): string => seedPeople.find((person) => person.username === username)?.id ?? '';

/** One for each route that reads a body; `access/` sees to it that no route is forgotten there, and the test here that none is here. */
export async function writesOf({ ours, visitors, draft }: BadInputWorld): Promise<Write[]> {
  const view = await ours.cast.clerk.proceeding(ours.id, 'RM');
  const rule = ((await visitors.admin.ask('GET', '/routing-rules')).body as { key: string; kind: string; weight: number; params: object; version: number }[]).find(
    ({ kind }) => kind === 'score',
  );
  const { preferredOrganisationId: _preferred, truthConfirmed: _truth, ...data } = completeDraft();
  const feature = chartFeature('六边形砖体', '六边形砖体', { accusedPins: [{ exhibitId: randomUUID(), page: 3 }] });
  return [
    { key: 'POST /session', who: 'nobody', path: '/session', body: { username: 'somebody', password: 'a long wrong password' } },
    {
      key: 'POST /registrations',
      who: 'nobody',
      path: '/registrations',
      body: { username: `u${randomUUID().slice(0, 8)}`, password: '嘉陵江边上的第三棵黄葛树', name: '张三', phone: '13800000000' },
    },
    { key: 'POST /access-codes', who: 'nobody', path: '/access-codes', body: { code: 'WRONGCODE2' } },
    { key: 'POST /verifications', who: 'nobody', path: '/verifications', body: { code: 'WRONGCOD' } },
    { key: 'POST /channels/mail-bounces', who: 'nobody', path: '/channels/mail-bounces', body: { message: 'no notification' } },
    { key: 'POST /contacts', who: 'applicant', path: '/contacts', body: { channel: 'mail', value: 'somebody@example.test' } },
    { key: 'POST /contacts/:id/verification', who: 'applicant', path: `/contacts/${randomUUID()}/verification`, body: { code: '000000' } },
    {
      key: 'PUT /contacts/preference',
      who: 'applicant',
      path: '/contacts/preference',
      body: { wanted: { deadline: ['mail'], action: ['mail'], news: [] }, quietFrom: '21:00', quietUntil: '08:00', digest: false },
    },
    { key: 'POST /progress', who: 'nobody', path: '/progress', body: { number: '2026-1', code: 'WRONGCODE2' } },
    { key: 'POST /uploads/:id/file', who: 'applicant', path: `/uploads/${randomUUID()}/file`, body: { sha256: 'a'.repeat(64) } },
    { key: 'PUT /password', who: 'agent', path: '/password', body: { current: 'a long wrong password', password: '磁器口石板路上的雨声很好听' } },
    { key: 'POST /drafts', who: 'applicant', path: '/drafts', body: { data: completeDraft() as Record<string, unknown>, onBehalfOf: '某某' } },
    { key: 'PATCH /drafts/:id', who: 'applicant', path: `/drafts/${draft.id}`, body: { baseVersion: 1, data: completeDraft() as Record<string, unknown> } },
    { key: 'POST /disputes/:id/adjudications/check', who: 'applicant', path: `/disputes/${ours.id}/adjudications/check`, body: { answers: { standing: 'patentee' } } },
    {
      key: 'POST /disputes/:id/administrative-mediations/check',
      who: 'applicant',
      path: `/disputes/${ours.id}/administrative-mediations/check`,
      body: { kind: 'AM_REWARD', answers: { agreed: false } },
    },
    { key: 'PUT /disputes/:id/exchange/:target', who: 'clerk', path: `/disputes/${ours.id}/exchange/court-platform`, body: { fields: ['cause'], done: true } },
    {
      key: 'POST /exchange/peers',
      who: 'admin',
      path: '/exchange/peers',
      body: {
        source: `urn:zhihe:${randomUUID()}`,
        name: '重庆市公安局经济犯罪侦查总队',
        organisationId: organisations.cityCommittee,
        baseUrl: 'https://example.test/api',
        suites: ['jws'],
      },
    },
    {
      key: 'PUT /exchange/peers/:id',
      who: 'admin',
      path: `/exchange/peers/${randomUUID()}`,
      body: { name: '某机关', organisationId: organisations.cityCommittee, baseUrl: 'https://example.test/api', suites: ['jws', 'sm2'], state: 'suspended', expectedVersion: 1 },
    },
    {
      key: 'POST /exchange/peers/:id/keys',
      who: 'admin',
      path: `/exchange/peers/${randomUUID()}/keys`,
      body: {
        kid: 'k1',
        publicKey: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
        validFrom: '2026-11-23T00:00:00Z',
        validTo: '2027-11-23T00:00:00Z',
      },
    },
    {
      key: 'PUT /proceedings/:id/claim-chart',
      who: 'mediator',
      path: `/proceedings/${view.id}/claim-chart`,
      body: { expectedVersion: 0, chart: { actOn: '2026-11-20', claims: [{ number: 1, features: [feature] }] } },
    },
    {
      key: 'PUT /proceedings/:id/claim-chart/findings',
      who: 'mediator',
      path: `/proceedings/${view.id}/claim-chart/findings`,
      body: {
        expectedVersion: 0,
        findings: { features: [featureFinding(feature.id)], claims: [claimFinding(1)], respondents: [{ partyId: randomUUID(), part: 'alone', acts: '销售' }] },
      },
    },
    {
      key: 'PUT /proceedings/:id/claim-chart/notes/:partyId',
      who: 'applicant',
      path: `/proceedings/${view.id}/claim-chart/notes/${randomUUID()}`,
      body: { expectedVersion: 0, notes: [{ featureId: feature.id, text: '相同', pins: [{ exhibitId: randomUUID(), page: 1 }] }] },
    },
    {
      key: 'POST /proceedings/:id/claim-chart/notes/:partyId/submission',
      who: 'applicant',
      path: `/proceedings/${view.id}/claim-chart/notes/${randomUUID()}/submission`,
      body: { expectedVersion: 0 },
    },
    {
      key: 'PUT /proceedings/:id/claim-chart/exhibits/:exhibitId',
      who: 'mediator',
      path: `/proceedings/${view.id}/claim-chart/exhibits/${randomUUID()}`,
      body: { expectedVersion: 0, standing: { origin: 'abroad', language: 'foreign', formality: 'done', translation: 'provided' } },
    },
    { key: 'POST /proceedings/:id/views', who: 'mediator', path: `/proceedings/${view.id}/views`, body: { partyId: randomUUID() } },
    { key: 'POST /proceedings/:id/services', who: 'clerk', path: `/proceedings/${view.id}/services`, body: { partyId: randomUUID(), kind: 'rights-notice' } },
    {
      key: 'POST /services/:id/attempts',
      who: 'clerk',
      path: `/services/${randomUUID()}/attempts`,
      body: { method: 'mail', sentOn: '2026-11-23', result: 'served', receivedOn: '2026-11-23', witnesses: '两名', note: '无', proofFileId: randomUUID() },
    },
    {
      key: 'POST /services/:id/attempts/:attemptId/outcome',
      who: 'clerk',
      path: `/services/${randomUUID()}/attempts/${randomUUID()}/outcome`,
      body: { result: 'served', receivedOn: '2026-11-23', proofFileId: randomUUID() },
    },
    { key: 'POST /services/:id/attempts/:attemptId/withdrawal', who: 'clerk', path: `/services/${randomUUID()}/attempts/${randomUUID()}/withdrawal`, body: { reason: '记错' } },
    {
      key: 'POST /disputes/:id/service-addresses',
      who: 'applicant',
      path: `/disputes/${ours.id}/service-addresses`,
      body: { partyId: randomUUID(), address: '某路1号', electronic: true },
    },
    { key: 'POST /calendar/blocks', who: 'mediator', path: '/calendar/blocks', body: { from: '2026-12-01', to: '2026-12-03', note: '培训' } },
    { key: 'POST /rooms', who: 'manager', path: '/rooms', body: { name: '九号调解室', place: '三楼', seats: 6, active: true } },
    { key: 'PUT /rooms/:id', who: 'manager', path: `/rooms/${randomUUID()}`, body: { name: '九号调解室', place: '三楼', seats: 6, active: true } },
    { key: 'POST /drafts/:id/series', who: 'applicant', path: `/drafts/${draft.id}/series`, body: { fileId: randomUUID() } },
    { key: 'POST /drafts/:id/series-check', who: 'applicant', path: `/drafts/${draft.id}/series-check`, body: { fileId: randomUUID() } },
    {
      key: 'POST /series/:id/agreements',
      who: 'mediator',
      path: `/series/${randomUUID()}/agreements`,
      body: { facts: '事实', clauses: [{ kind: 'confirmation' }], rows: [{ proceedingId: randomUUID(), expectedVersion: 1, amountFen: 100 }] },
    },
    {
      key: 'POST /disputes/:id/exhibits',
      who: 'applicant',
      path: `/disputes/${ours.id}/exhibits`,
      body: { fileId: randomUUID(), title: '补充', proves: '权属', audience: 'joint' },
    },
    {
      key: 'POST /proceedings/:id/actions/:action',
      who: 'clerk',
      path: `/proceedings/${view.id}/actions/ask-supplement`,
      body: { expectedVersion: view.version, input: { items: '补正' } },
    },
    { key: 'POST /proceedings/bulk', who: 'clerk', path: '/proceedings/bulk', body: { action: 'archive', rows: [{ id: view.id, expectedVersion: view.version }], input: {} } },
    { key: 'PUT /work/columns', who: 'clerk', path: '/work/columns', body: { columns: ['title'] } },
    { key: 'PUT /work/views', who: 'clerk', path: '/work/views', body: { name: '本周', query: 'filter=week', columns: ['title'], shared: true } },
    {
      key: 'POST /assistance-requests',
      who: 'handler',
      path: '/assistance-requests',
      body: { kind: 'evidence', askedBy: '成都市知识产权局', letterNumber: '成知法协〔2026〕12号', receivedOn: '2026-11-20', ...data },
    },
    { key: 'POST /penalty-cases', who: 'enforcer', path: '/penalty-cases', body: data },
    { key: 'POST /transfers', who: 'enforcer', path: '/transfers', body: data },
    { key: 'POST /designated-adjudications', who: 'handler', path: '/designated-adjudications', body: data },
    { key: 'POST /referrals', who: 'liaison', path: '/referrals', body: { kind: 'entrust', organisationId: organisations.cityCommittee, ...data } },
    {
      key: 'PUT /routing-rules/:key',
      who: 'admin',
      path: `/routing-rules/${rule?.key}`,
      body: { enabled: true, weight: rule?.weight, params: rule?.params, expectedVersion: rule?.version, validFrom: '2026-12-01' },
    },
    { key: 'POST /routing-rules/:key/dry-run', who: 'admin', path: `/routing-rules/${rule?.key}/dry-run`, body: { enabled: true, weight: rule?.weight, params: rule?.params } },
    {
      key: 'POST /deadlines/:id/recount',
      who: 'clerk',
      path: `/deadlines/${randomUUID()}/recount`,
      body: { triggerOn: '2026-11-20', suspendedFrom: '2026-11-24', suspendedTo: '2026-12-01', extendedTo: '2027-01-15' },
    },
    { key: 'POST /proceedings/:id/rehearsal', who: 'clerk', path: `/proceedings/${randomUUID()}/rehearsal`, body: { steps: [{ action: 'pause', input: {}, on: '2026-12-01' }] } },
    {
      key: 'POST /registers/reference/:list/changes',
      who: 'admin',
      path: '/registers/reference/citations/changes',
      body: { action: 'add', values: { law: '法', topic: 't', article: '1' }, rowId: null, expectedVersion: null, day: null },
    },
    {
      key: 'POST /registers/reference-changes/:id/decision',
      who: 'supervisor',
      path: `/registers/reference-changes/${randomUUID()}/decision`,
      body: { approve: true, remark: '同意' },
    },
    {
      key: 'POST /registers/organisations',
      who: 'admin',
      path: '/registers/organisations',
      body: { values: { name: `委员会${randomUUID()}`, kind: 'joint_group', chargesFee: false } },
    },
    {
      key: 'PUT /registers/organisations/:id',
      who: 'admin',
      path: `/registers/organisations/${organisations.jointGroup}`,
      body: { expectedVersion: 1, values: { name: '两江“一庭两所”联动组', kind: 'joint_group', chargesFee: false }, acknowledgeOpenCases: true },
    },
    {
      key: 'POST /registers/people',
      who: 'admin',
      path: '/registers/people',
      body: { values: { username: `p${randomUUID().slice(0, 8)}`, name: '新人', appointments: [{ organisationId: organisations.cityCommittee, role: 'mediator' }] } },
    },
    {
      key: 'PUT /registers/people/:id',
      who: 'admin',
      path: `/registers/people/${idOf('parkmediator')}`,
      body: {
        expectedVersion: 1,
        values: { username: 'parkmediator', name: '江畔', appointments: [{ organisationId: organisations.parkDesk, role: 'mediator' }] },
        acknowledgeOpenCases: true,
      },
    },
    { key: 'POST /registers/people/:id/one-time-password', who: 'admin', path: `/registers/people/${idOf('hmediator')}/one-time-password`, body: { expectedVersion: 1 } },
  ];
}

/** Routes whose body nobody reads, that read a file, or a provider's own report behind its secret. */
export const bodiless = [
  'POST /calendar/feed',
  'POST /channels/sms-reports/aliyun',
  'POST /channels/sms-reports/tencent',
  'POST /contact-tasks/:id/done',
  'POST /contacts/:id/code',
  'DELETE /contacts/:id',
  'DELETE /calendar/feed',
  'DELETE /calendar/blocks/:id',
  'POST /disputes/:id/exchange/:target/file',
  'POST /exchange/bundles',
  'POST /exchange/messages',
  'POST /exchange/peers/:id/bundles',
  'PUT /exchange/files/:sha256',
  'POST /exchange/outbox/:id/replay',
  'POST /exchange/peers/:id/confirmation',
  'POST /exchange/peers/:id/keys/:kid/revocation',
  'POST /registers/imports',
  'POST /registers/imports/dry-run',
  'POST /files',
  'POST /disputes/:id/parties/:partyId/access-code',
  'POST /disputes/:id/adjudications',
  'POST /disputes/:id/administrative-mediations',
  'POST /disputes/:id/major-certificates',
  'POST /disputes/:id/mediation',
  'POST /disputes/:id/urgings',
  'POST /uploads',
  'PATCH /uploads/:id',
  'DELETE /uploads/:id',
  'POST /drafts/:id/submission',
  'POST /notices/:id/reading',
  'POST /parked-work/:id/replay',
  'DELETE /session',
  'DELETE /drafts/:id',
  'DELETE /work/views/:id',
];

export const methodOf = ({ key }: Write): Method => key.split(' ')[0] as Method;
