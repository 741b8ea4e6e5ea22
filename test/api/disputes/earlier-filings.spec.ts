import type { EarlierFilings } from '@contract';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { completeDraft, fileDispute } from '../../support/walk';

describe('what was filed before needn’t be typed again', () => {
  let house: RunningHouse;

  const earlier = async (username: string) => (await Client.signedIn(house, username)).get<EarlierFilings>('/drafts/earlier');

  beforeAll(async () => {
    house = await startHouse('earlier');
  });

  afterAll(() => house.stop());

  it('nothing before the first filing', async () => expect(await earlier('applicant')).toEqual({ parties: [], rights: [] }));

  it('the applicant and the right, each once and as last told; never the other side', async () => {
    const [ours, theirs] = completeDraft().parties ?? [];
    if (!ours || !theirs) throw new Error('the draft has two parties');
    await fileDispute(house);
    await fileDispute(
      house,
      completeDraft({
        parties: [
          { ...ours, phone: '023-60009999' },
          { ...theirs, name: '重庆浓雾商贸有限公司' },
        ],
      }),
    );
    const { parties, rights } = await earlier('applicant');
    expect(parties).toEqual([
      {
        side: 'A',
        kind: 'company',
        name: '重庆山城雾茶业有限公司',
        identifierKind: 'social_credit_code',
        identifier: '91500105MA5U00000A',
        legalRepresentative: '何清源',
        phone: '023-60009999',
        division: '5001LJ',
        address: '重庆市两江新区金渝大道1号',
      },
    ]);
    expect(rights).toEqual([{ kind: 'TM', number: '160922', title: '山城雾', holder: '重庆山城雾茶业有限公司' }]);
  });

  it('is nobody else’s: neither another filer’s nor a clerk’s', async () => {
    expect(await earlier('agent')).toEqual({ parties: [], rights: [] });
    expect(await earlier('clerk')).toEqual({ parties: [], rights: [] });
  });
});
