import type { NoticeView, Page, Problem, ProceedingView, ReceiptView, ServicesView } from '@contract';
import { type PartyId, systemActor } from '@kernel';
import { getProceedingFor } from '@proceedings';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** 送达: what was tried, what counts, and who may know it. */
let house: RunningHouse;
let receipt: ReceiptView;
let cast: Cast;
let proceeding: ProceedingView;
let respondentId: string;
let kind: string;

beforeAll(async () => {
  house = await startHouse('service');
  receipt = await fileDispute(house);
  cast = await castFor(house, receipt);
  await walkTo(house, receipt.disputeId, cast, { to: 'accepted' });
  proceeding = await cast.respondent.proceeding(receipt.disputeId, 'RM');
  kind = proceeding.documents.find((one) => one.ready)?.kind ?? '';
  respondentId = (await list(cast.respondent)).addresses[0]?.partyId ?? '';
}, 60_000);

afterAll(() => house.stop());

const list = (who: Client) => who.get<ServicesView>(`/proceedings/${proceeding.id}/services`);
const begin = () => cast.clerk.must<{ id: string }>('POST', `/proceedings/${proceeding.id}/services`, { partyId: respondentId, kind });
const attempt = (id: string, body: object) => cast.clerk.request<Problem & { id: string }>('POST', `/services/${id}/attempts`, { sentOn: '2026-11-23', result: 'served', ...body });

describe('service of a paper', () => {
  it('begins once for a paper and a party', async () => {
    const { id } = await begin();
    expect((await begin()).id).toBe(id);
    expect((await list(cast.clerk)).services).toMatchObject([{ id, partyId: respondentId, kind, deemed: null, next: { method: 'direct' }, attempts: [] }]);
  });

  it('is of a paper that the party may read, and of none else', async () => {
    const body = { partyId: respondentId, kind: 'no-such-paper' };
    expect(await cast.clerk.request('POST', `/proceedings/${proceeding.id}/services`, body)).toMatchObject({ status: 422, body: { fields: [{ code: 'paper_not_for_party' }] } });
    expect((await cast.respondent.request('POST', `/proceedings/${proceeding.id}/services`, { partyId: respondentId, kind })).status).toBe(403);
  });

  it('is electronic only with the consent that the party itself gave', async () => {
    const { id } = await begin();
    expect(await attempt(id, { method: 'electronic' })).toMatchObject({ status: 409, body: { code: 'electronic_service_unagreed' } });
    const said = { partyId: respondentId, address: '重庆市渝中区民生路2号', electronic: true };
    expect((await cast.applicant.request('POST', `/disputes/${receipt.disputeId}/service-addresses`, said)).status).toBe(403);
    expect((await cast.clerk.request('POST', `/disputes/${receipt.disputeId}/service-addresses`, said)).status).toBe(403);
    expect((await cast.respondent.request('POST', `/disputes/${receipt.disputeId}/service-addresses`, said)).status).toBe(204);
    expect((await list(cast.clerk)).services[0]?.next?.method).toBe('electronic');
  });

  it('is neither left nor published in a mediation, and says why', async () => {
    const { id } = await begin();
    expect(await attempt(id, { method: 'notice' })).toMatchObject({ status: 409, body: { code: 'service_not_compulsory' } });
  });

  it('keeps its ladder: proof of staff’s eyes, a mistake struck out and kept', async () => {
    const { id } = await begin();
    const proof = await cast.clerk.upload('退信.txt', Buffer.from('查无此人'));
    const mail = await attempt(id, { method: 'mail', result: 'returned', proofFileId: proof.id });
    expect(mail.status).toBe(200);
    const wrong = await attempt(id, { method: 'direct', receivedOn: '2026-11-23' });
    expect((await list(cast.clerk)).services[0]?.deemed).toMatchObject({ day: '2026-11-23', ruleId: null });
    expect(await attempt(id, { method: 'mail', receivedOn: '2026-11-23' })).toMatchObject({ status: 409, body: { code: 'already_served' } });
    const withdraw = () => cast.clerk.request('POST', `/services/${id}/attempts/${wrong.body.id}/withdrawal`, { reason: '记在了别人名下' });
    expect((await withdraw()).status).toBe(204);
    expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'attempt_already_void' } });
    const [service] = (await list(cast.clerk)).services;
    expect(service).toMatchObject({
      deemed: null,
      attempts: [
        { method: 'mail', proof: { id: proof.id } },
        { method: 'direct', voidReason: '记在了别人名下' },
      ],
    });
    expect((await cast.respondent.request('GET', `/files/${proof.id}`)).status).toBe(404);
  });

  it('through the portal arrives at once, and opening is a fact of its own', async () => {
    const { id } = await begin();
    expect((await attempt(id, { method: 'electronic' })).status).toBe(200);
    const [seen] = (await list(cast.respondent)).services;
    expect(seen).toMatchObject({ id, deemed: { day: '2026-11-23' }, openedAt: null, next: null });
    const fetched = (who: Client) => who.request('GET', `/services/${id}/paper.pdf`);
    expect((await fetched(cast.applicant)).status).toBe(404);
    expect((await fetched(cast.clerk)).status).toBe(200);
    expect((await list(cast.clerk)).services[0]?.openedAt).toBeNull();
    house.clock.set('2026-11-25T10:00');
    expect((await cast.respondent.download(`/services/${id}/paper.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
    house.clock.set('2026-11-26T10:00');
    expect((await fetched(cast.respondent)).status).toBe(200);
    expect((await list(cast.clerk)).services[0]).toMatchObject({ deemed: { day: '2026-11-23' }, openedAt: '2026-11-25T02:00:00.000Z' });
  });

  it('is told once to the party it was served on, with the day and why', async () => {
    await house.settle();
    await house.settle();
    const told = (items: NoticeView[]) => items.filter(({ title }) => title.zh.startsWith('文书已送达')).map(({ body }) => body.zh);
    const heard = told((await cast.respondent.get<Page<NoticeView>>('/notices')).items);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain('自 2026-11-23 起视为送达');
    for (const other of [cast.applicant, cast.clerk]) expect(told((await other.get<Page<NoticeView>>('/notices')).items)).toEqual([]);
  });

  it('is printed as a certificate with the hash of what was put there, and the address as it was confirmed', async () => {
    const { id, sha256 } = (await list(cast.clerk)).services[0] ?? {};
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const who of [cast.clerk, cast.respondent]) {
      expect((await who.download(`/services/${id}/certificate.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
      expect((await who.download(`/proceedings/${proceeding.id}/service-addresses/${respondentId}.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
    }
    for (const path of [`/services/${id}/certificate.pdf`, `/proceedings/${proceeding.id}/service-addresses/${respondentId}.pdf`])
      expect((await cast.applicant.request('GET', path)).status).toBe(404);
  });

  it('can be of a file; what is on its way waits for its receipt, whose result is said once', async () => {
    const file = await cast.clerk.upload('补充通知.txt', Buffer.from('请补充材料。'));
    const body = { partyId: respondentId, fileId: file.id, title: '补充通知' };
    const { id } = await cast.clerk.must<{ id: string }>('POST', `/proceedings/${proceeding.id}/services`, body);
    const sent = await attempt(id, { method: 'mail', result: 'sent', sentOn: '2026-11-25' });
    const one = async () => (await list(cast.clerk)).services.find((service) => service.id === id);
    expect(await one()).toMatchObject({ title: { zh: '补充通知' }, deemed: null, next: { method: null }, attempts: [{ result: 'sent' }] });
    const finish = (outcome: object) => cast.clerk.request<Problem>('POST', `/services/${id}/attempts/${sent.body.id}/outcome`, outcome);
    expect((await finish({ result: 'served' })).body.fields?.[0]?.field).toBe('receivedOn');
    expect((await finish({ result: 'served', receivedOn: '2026-11-24' })).body.fields?.[0]?.code).toBe('received_before_sent');
    const proof = await cast.clerk.upload('回执.txt', Buffer.from('已签收'));
    expect((await finish({ result: 'served', receivedOn: '2026-11-26', proofFileId: proof.id })).status).toBe(200);
    expect((await finish({ result: 'returned' })).body.code).toBe('attempt_has_outcome');
    expect(await one()).toMatchObject({ deemed: { day: '2026-11-26' }, attempts: [{ result: 'served', receivedOn: '2026-11-26', proof: { name: '回执.txt' } }] });
    expect((await cast.respondent.request('GET', `/services/${id}/paper.pdf`)).status).toBe(303);
    expect((await one())?.openedAt).not.toBeNull();
  });

  it('is told to staff and to the party alone', async () => {
    expect(await list(cast.applicant)).toMatchObject({ services: [], addresses: [{ address: null }], mayServe: false });
    expect((await list(cast.respondent)).addresses).toMatchObject([{ partyId: respondentId, electronic: true }]);
    const rows = await house.db.read({ ...systemActor, kind: 'party', partyId: null, principals: [] }, (reader) => reader.query('select 1 from service'));
    expect(rows).toEqual([]);
    expect((await (await Client.signedIn(house, 'smanager')).request('GET', `/proceedings/${proceeding.id}/services`)).status).toBe(404);
  });

  it('answers a procedure that asks since when', async () => {
    const [served, unserved] = await house.db.read(systemActor, async (reader) => {
      const [row] = (await reader.query('select principals from (select array_agg(principal) as principals from dispute_access where dispute_id = $1) a', [receipt.disputeId])) as [
        { principals: string[] },
      ];
      const { proceeding: found } = await getProceedingFor(reader, { ...systemActor, principals: row.principals }, proceeding.id as never);
      const ask = (paper: string) => house.services.serving.servedOn(reader, found, { partyId: respondentId as PartyId, kind: paper });
      return [await ask(kind), await ask('no-such-paper')];
    });
    expect(served?.day).toBe('2026-11-23');
    expect(unserved).toBeNull();
  });
});
