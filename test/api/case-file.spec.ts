import type { ActionView, DisputeView } from '@contract';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, completeDraft, fileDispute, walkTo } from '../support/walk';

/** The number of the respondent is unknown when it is filed, as it often is. */
const unknownRespondent = () => {
  const [ours, theirs] = completeDraft().parties ?? [];
  if (!ours || !theirs) throw new Error('the draft has two parties');
  return completeDraft({ parties: [ours, { ...theirs, identifierKind: undefined, identifier: undefined, address: undefined }] });
};

describe('the file is closed when it is complete', () => {
  let house: RunningHouse;
  let cast: Cast;
  let disputeId: string;

  const mediation = (client: Client) => client.proceeding(disputeId, 'RM');
  const action = async (client: Client, name: string): Promise<ActionView | undefined> => (await mediation(client)).actions.find((one) => one.action === name);
  const caseFile = async (client: Client) => (await mediation(client)).mediation?.caseFile.map(({ kind, present, of }) => [kind, present, ...of]);
  const partyId = async (side: 'A' | 'B') => (await mediation(cast.clerk)).mediation?.consents.find((one) => one.side === side)?.partyId;

  beforeAll(async () => {
    house = await startHouse('case-file');
    const receipt = await fileDispute(house, unknownRespondent());
    disputeId = receipt.disputeId;
    cast = await castFor(house, receipt);
    await walkTo(house, disputeId, cast, { to: 'in effect' });
    const items = (await mediation(cast.mediator)).mediation?.obligations ?? [];
    for (const { id } of items) await cast.mediator.act(disputeId, 'RM', 'mark-performed', { obligationId: id, doneOn: '2026-11-23' });
  });

  afterAll(() => house.stop());

  it('is refused while nobody has shown who they are, and names them', async () => {
    const refused = await cast.clerk.tryAct(disputeId, 'RM', 'archive');
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'file_incomplete', message: { zh: '卷宗还缺：当事人身份证明（重庆山城雾茶业有限公司、重庆雾里商贸有限公司）。' } },
    });
    expect((await action(cast.clerk, 'archive'))?.refusal?.code).toBe('file_incomplete');
    expect(await caseFile(cast.clerk)).toContainEqual(['identity', false, '重庆山城雾茶业有限公司', '重庆雾里商贸有限公司']);
    expect(await caseFile(cast.applicant)).toEqual([]);
  });

  it('a party shows it with a copy that the other side can’t open, and fills what the filing left open', async () => {
    const licence = await cast.respondent.upload('营业执照.txt', Buffer.from('统一社会信用代码 91500103MA5U00001G'));
    await cast.respondent.act(disputeId, 'RM', 'prove-identity', {
      partyId: await partyId('B'),
      fileId: licence.id,
      identifier: '91500103ma5u00001g',
      address: '重庆市渝中区民生路2号',
    });
    const [proof] = (await mediation(cast.clerk)).mediation?.identities ?? [];
    expect(proof).toMatchObject({ how: 'copy', file: { name: '营业执照.txt' } });
    expect((await mediation(cast.applicant)).mediation?.identities).toMatchObject([{ how: 'copy', file: null }]);
    const opened = await Promise.all([cast.clerk, cast.mediator, cast.respondent, cast.applicant].map((one) => one.request('GET', `/files/${proof?.file?.id}`)));
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
    const [, party] = (await cast.clerk.must<DisputeView>('GET', `/disputes/${disputeId}`)).parties;
    expect([party?.identifierKind, party?.identifier, party?.address]).toEqual(['social_credit_code', '91500103MA5U00001G', '重庆市渝中区民生路2号']);
    expect((await action(cast.respondent, 'prove-identity'))?.refusal?.code).toBe('already_identified');
  });

  it('what nobody typed right is refused at its field, and nothing is written', async () => {
    const fields = async (input: object) => {
      const { status, body } = await cast.clerk.tryAct(disputeId, 'RM', 'record-identity', { partyId: await partyId('A'), how: 'original_seen', ...input });
      return [status, ...((body as { fields?: { field: string; code: string }[] }).fields ?? []).map(({ field, code }) => `${field} ${code}`)];
    };
    expect(await fields({ how: 'copy' })).toEqual([422, 'fileId required']);
    expect(await fields({ identifier: '91500105MA5U00000B', phone: '打我手机' })).toEqual([422, 'phone phone_format', 'identifier social_credit_code_check']);
    expect(await fields({ identifierKind: 'passport', identifier: 'E12345678' })).toEqual([422, 'identifierKind unknown_choice']);
    expect((await cast.clerk.tryAct(disputeId, 'RM', 'record-identity', { partyId: disputeId, how: 'original_seen' })).status).toBe(404);
    expect((await cast.clerk.tryAct(disputeId, 'RM', 'record-identity', { partyId: await partyId('A'), how: 'unobtainable', remark: '联系不上' })).body).toMatchObject({
      code: 'identity_of_signatory',
    });
    expect((await cast.applicant.tryAct(disputeId, 'RM', 'prove-identity', { partyId: await partyId('B'), fileId: disputeId })).status).toBe(404);
    expect((await mediation(cast.clerk)).mediation?.identities).toHaveLength(1);
  });

  it('a party doesn’t replace the number it was filed under; what staff remark is theirs to read', async () => {
    const licence = await cast.applicant.upload('营业执照.txt', Buffer.from('另一个号码'));
    const other = await cast.applicant.tryAct(disputeId, 'RM', 'prove-identity', { partyId: await partyId('A'), fileId: licence.id, identifier: '91500103MA5U00001G' });
    expect(other.body).toMatchObject({ fields: [{ field: 'identifier', code: 'identifier_differs' }] });
    await cast.clerk.act(disputeId, 'RM', 'record-identity', { partyId: await partyId('B'), how: 'original_seen', remark: '原件有涂改，已另行核对' });
    const remarks = async (client: Client) => (await mediation(client)).mediation?.identities.map(({ remark }) => remark);
    expect(await remarks(cast.mediator)).toEqual(['原件有涂改，已另行核对']);
    expect(await remarks(cast.applicant)).toEqual([null]);
  });

  it('the committee writes down what it has seen, and the file can be closed', async () => {
    await cast.mediator.act(disputeId, 'RM', 'record-identity', { partyId: await partyId('A'), how: 'original_seen' });
    expect((await caseFile(cast.clerk))?.map(([kind, present]) => `${kind}${present ? '' : ' –'}`)).toEqual([
      'application',
      'rights-notice',
      'identity',
      'authority –',
      'evidence –',
      'mediation-record',
      'agreement',
      'performance –',
      'return-visit –',
      'confirmation –',
    ]);
    await cast.clerk.act(disputeId, 'RM', 'archive');
    expect((await mediation(cast.clerk)).state).toBe('RM_ARCHIVED');
  });
});
