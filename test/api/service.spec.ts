import type { Problem, ProceedingView, ReceiptView, ServicesView } from '@contract';
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
    expect((await cast.applicant.request('POST', `/services/${id}/opening`)).status).toBe(404);
    expect((await cast.clerk.request('POST', `/services/${id}/opening`)).status).toBe(403);
    house.clock.set('2026-11-25T10:00');
    expect((await cast.respondent.request('POST', `/services/${id}/opening`)).status).toBe(204);
    house.clock.set('2026-11-26T10:00');
    expect((await cast.respondent.request('POST', `/services/${id}/opening`)).status).toBe(204);
    expect((await list(cast.clerk)).services[0]).toMatchObject({ deemed: { day: '2026-11-23' }, openedAt: '2026-11-25T02:00:00.000Z' });
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
