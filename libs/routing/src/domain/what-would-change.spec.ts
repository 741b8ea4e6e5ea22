import fc from 'fast-check';
import { explain, explainOverride } from './explain-ranking';
import { rankOrganisations } from './organisation-ranking';
import type { OrganisationProfile, RankingInput } from './organisation-profile';
import { applyChange, changesOf } from './what-would-change';
import { commercial, dispute, input, mediator, organisation, withRule } from './samples';

const changes = (given: RankingInput) => changesOf(given, rankOrganisations(given));

describe('what would change it', () => {
  it('solves for the load at which the next one would come first', () => {
    const given = input([organisation('a', { open: 10 }), organisation('b', { open: 20, name: '两江新区园区工作站' })]);
    expect(changes(given).find((change) => change.organisationId === 'b' && change.lever === 'open')).toMatchObject({
      value: 9,
      text: { zh: '如果两江新区园区工作站的在办量低于 10 件（现为 20 件），将优先' },
    });
    expect(changes(given).find((change) => change.organisationId === 'a' && change.lever === 'open')).toMatchObject({ value: 21, winner: 'b' });
  });

  it('says nothing of a load that could never make up the difference', () => {
    const given = input([organisation('a'), organisation('b', { open: 3, mediators: [mediator({ fields: [] })] })]);
    expect(changes(given).filter((change) => change.lever === 'open' && change.organisationId === 'b')).toEqual([]);
    expect(changes(given).find((change) => change.lever === 'experts')).toBeUndefined();
  });

  it('counts the experts that are missing', () => {
    const given = input([organisation('a', { open: 8 }), organisation('b', { open: 0, mediators: [mediator({ fields: [] }), mediator(), mediator({ fields: [] })] })]);
    expect(changes(given).find((change) => change.lever === 'experts')).toMatchObject({ organisationId: 'b', value: 3 });
  });

  it('names the licence that is missing, only when it would decide', () => {
    expect(changes(input([organisation('a', { open: 40 }), commercial('b', { licence: null })])).some((change) => change.lever === 'licence')).toBe(true);
    expect(changes(input([organisation('a'), commercial('b', { licence: null })])).some((change) => change.lever === 'licence')).toBe(false);
  });

  it('says who would have it without the parties’ choice', () => {
    const given = input([organisation('a'), organisation('b', { open: 20 })], { dispute: dispute({ preference: { organisationId: 'b', mediatorId: null } }) });
    expect(changes(given)).toMatchObject([{ lever: 'preference', winner: 'a' }]);
  });

  const mostly = (value: boolean) => fc.nat(9).map((number) => (number > 0 ? value : !value));
  const anyMediator = fc.record({ fields: fc.subarray(['TM', 'CR', 'PAT-I']), languages: fc.subarray(['zh', 'en']), onLeave: mostly(false) });
  const anyOrganisation = fc.record({
    channel: fc.constantFrom(...(['people', 'people', 'industry', 'commercial', 'administrative'] as const)),
    active: mostly(true),
    districts: fc.constantFrom([], ['5001LJ'], ['500103'], ['5001LJ', '500103']),
    mediators: fc.array(anyMediator, { minLength: 1, maxLength: 4 }),
    open: fc.nat(60),
    weeklyCapacity: fc.integer({ min: 0, max: 8 }),
    isParty: mostly(false),
    pointDivisions: fc.subarray(['5001LJ']),
    licensed: fc.boolean(),
  });
  const anyInput = fc
    .record({
      organisations: fc.array(anyOrganisation, { minLength: 1, maxLength: 6 }),
      loadWeight: fc.nat(100),
      foreignRelated: fc.boolean(),
      preferred: fc.option(fc.nat(6), { freq: 1 }),
    })
    .map(({ organisations, loadWeight, foreignRelated, preferred }) => {
      const rows = organisations.map(({ licensed, ...more }, index): OrganisationProfile => {
        const id = String(index);
        return more.channel === 'commercial' ? commercial(id, { ...more, ...(licensed ? {} : { licence: null }) }) : organisation(id, more);
      });
      const preference = preferred === null ? null : { organisationId: String(preferred), mediatorId: null };
      return input(rows, { dispute: dispute({ foreignRelated, preference }), rules: withRule('load', { weight: loadWeight }) });
    });

  it('is true: each change, made, gives the dispute to the one it names, and a smaller one does not', () => {
    let tried = 0;
    fc.assert(
      fc.property(anyInput, (given) => {
        const before = rankOrganisations(given).chosen?.organisationId;
        for (const change of changes(given)) {
          tried += 1;
          expect(change.winner).not.toBe(before);
          expect(rankOrganisations(applyChange(given, change)).chosen?.organisationId).toBe(change.winner);
          const towardsNow = change.organisationId === before ? -1 : 1;
          const smaller = change.lever === 'open' ? change.value + towardsNow : change.lever === 'experts' ? change.value - 1 : null;
          if (smaller !== null) expect(rankOrganisations(applyChange(given, { ...change, value: smaller })).chosen?.organisationId).toBe(before);
        }
      }),
      { numRuns: 400 },
    );
    expect(tried).toBeGreaterThan(150);
  });

  it('finds a change of load whenever there is one for the next in line', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const ranking = rankOrganisations(given);
        const [winner, rival] = ranking.candidates.filter((candidate) => candidate.eligible);
        if (!winner || !rival || ranking.preference?.honoured) return;
        const idle = rankOrganisations(applyChange(given, { lever: 'open', organisationId: rival.organisationId, value: 0 })).chosen?.organisationId === rival.organisationId;
        expect(changesOf(given, ranking).some((change) => change.lever === 'open' && change.organisationId === rival.organisationId)).toBe(idle);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the explanation', () => {
  const zh = (given: RankingInput) => explain(given).summary.map((line) => line.zh);

  it('says why this one and why not the next two', () => {
    const given = input([
      organisation('a'),
      organisation('b', { mediators: [mediator({ fields: [] })] }),
      organisation('c', { open: 20 }),
      organisation('d', { open: 30 }),
      organisation('e', { active: false }),
    ]);
    expect(zh(given)).toEqual([
      'a调委会在 4 个符合条件的组织中排在第一，主要得分：专业匹配、工作量',
      '未选c调委会：差距主要在工作量',
      '未选d调委会：差距主要在工作量',
      '另有 1 个组织不符合条件',
    ]);
  });

  it('says that equals are told apart by a fixed order', () => {
    expect(zh(input([organisation('a'), organisation('b')]))[1]).toBe('未选b调委会：得分相同，按固定顺序排在其后');
  });

  it('says that nobody was left, and why the choice could not be', () => {
    const given = input([organisation('a', { excluded: 'lapsed' })], { dispute: dispute({ preference: { organisationId: 'a', mediatorId: null } }) });
    expect(zh(given)).toEqual(['没有符合条件的调解组织，转由主管部门人工分案', '当事人选择了a调委会，但是该组织逾期未答复', '另有 1 个组织不符合条件']);
  });

  it('keeps what the rules said under an override', () => {
    const explained = explain(input([organisation('a'), organisation('b')]));
    expect(explainOverride(explained, 'b调委会', '李处长').summary.map((line) => line.zh)).toEqual([
      '由李处长指定b调委会办理；以下为系统按规则的排序',
      ...explained.summary.map((line) => line.zh),
    ]);
  });

  it('is plain data: it comes back from the database as it went in', () => {
    const explained = explain(input([organisation('a', { weeklyCapacity: 0 }), organisation('b')]));
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
  });
});
