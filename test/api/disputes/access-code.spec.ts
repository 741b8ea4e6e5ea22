import type { ActionResultView, PartyCode, TimelineEntry } from '@contract';
import { randomUUID } from 'node:crypto';
import { organisations } from '../../../apps/ops/src/seed-people';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { type Cast, castFor, completeDraft, fileDispute, walkTo } from '../../support/walk';

describe('a new code for a party', () => {
  let house: RunningHouse;
  let cast: Cast;
  let disputeId: string;
  let respondent: string;
  let applicant: string;
  const path = (party: string, dispute = disputeId) => `/disputes/${dispute}/parties/${party}/access-code`;

  beforeAll(async () => {
    house = await startHouse('access_code');
    const receipt = await fileDispute(house);
    disputeId = receipt.disputeId;
    cast = await castFor(house, receipt);
    await walkTo(house, disputeId, cast, { to: 'mediating' });
    const consents = (await cast.clerk.proceeding(disputeId, 'RM')).mediation?.consents ?? [];
    [applicant, respondent] = ['A', 'B'].map((side) => consents.find((one) => one.side === side)?.partyId ?? '') as [string, string];
  });

  afterAll(() => house.stop());

  it('lets the party in again, and the old code and who came in by it are out', async () => {
    const old = cast.respondent;
    const { code, partyName, side } = await cast.clerk.must<PartyCode>('POST', path(respondent), {});
    expect([partyName, side]).toEqual(['重庆雾里商贸有限公司', 'B']);
    expect((await old.request('GET', `/disputes/${disputeId}`)).status).toBe(401);
    const again = await Client.withCode(house, code);
    expect((await again.proceeding(disputeId, 'RM')).state).toBe('RM_MEDIATING');
    const { items } = await again.get<{ items: TimelineEntry[] }>(`/proceedings/${(await again.proceeding(disputeId, 'RM')).id}/timeline`);
    expect(items.map(({ title }) => title.zh)).toContain('换发查询码');
    expect(JSON.stringify(items)).not.toContain(code);
  });

  it('asked again with the same key it is the same code, with another key another one', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [first, again] = [await cast.mediator.must<PartyCode>('POST', path(respondent), {}, key), await cast.mediator.must<PartyCode>('POST', path(respondent), {}, key)];
    expect(again).toEqual(first);
    const newer = await cast.manager.must<PartyCode>('POST', path(respondent), {});
    expect(newer.code).not.toBe(first.code);
    await expect(Client.withCode(house, first.code)).rejects.toThrow(/code_unknown|40/);
  });

  it('not for who has an account, not for a party of another dispute, not by others', async () => {
    expect((await cast.clerk.request('POST', path(applicant), {})).body).toMatchObject({ code: 'party_has_account' });
    const other = await fileDispute(house, completeDraft({ title: '另一件' }));
    expect((await cast.clerk.request('POST', path(other.accessCodes[0]?.partyId ?? ''), {})).status).toBe(404);
    expect((await cast.liaison.request('POST', path(respondent), {})).status).toBe(403);
    expect((await cast.applicant.request('POST', path(respondent), {})).status).toBe(403);
  });

  it('the parties of a case that a court sent get theirs from the committee', async () => {
    const sent = await cast.liaison.must<ActionResultView & { disputeId: string }>('POST', '/referrals', {
      kind: 'entrust',
      organisationId: organisations.cityCommittee,
      ...completeDraft({ truthConfirmed: undefined, preferredOrganisationId: undefined, disputeType: undefined, division: undefined }),
    });
    await cast.manager.act(sent.disputeId, 'SD', 'receive');
    const parties = (await cast.manager.proceeding(sent.disputeId, 'SD')).mediation?.consents ?? [];
    expect(parties).toHaveLength(2);
    for (const { partyId } of parties) {
      const { code } = await cast.manager.must<PartyCode>('POST', path(partyId, sent.disputeId), {});
      const party = await Client.withCode(house, code);
      await party.act(sent.disputeId, 'SD', 'consent', { willing: true });
    }
  });
});
