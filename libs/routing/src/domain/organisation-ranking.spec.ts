import { barredByLaw, candidateOf, rankOrganisations } from './organisation-ranking';
import type { OrganisationProfile, RankingInput } from './organisation-profile';
import { commercial, day, dispute, input, mediator, organisation, withRule } from './samples';

const failed = (subject: OrganisationProfile, more: Partial<RankingInput> = {}) =>
  candidateOf(subject, input([subject], more))
    .filters.filter((filter) => !filter.passed)
    .map((filter) => filter.rule);

const points = (subject: OrganisationProfile, rule: string, more: Partial<RankingInput> = {}) =>
  candidateOf(subject, input([subject], more)).parts.find((part) => part.rule === rule)?.points;

describe('filters', () => {
  it('let an ordinary organisation pass', () => {
    expect(failed(organisation('a'))).toEqual([]);
  });

  it('ask for an open channel, also of an administrative body', () => {
    expect(failed(organisation('a'), { openProcedures: ['SM'] })).toEqual(['channel-open']);
    expect(failed(organisation('a', { channel: 'administrative' }))).toEqual(['channel-open']);
    expect(candidateOf(organisation('a', { channel: 'administrative' }), input([])).filters[0]?.reason.zh).toBe('行政调解在本平台尚未开通');
  });

  it('ask for an active organisation', () => {
    expect(failed(organisation('a', { active: false }))).toEqual(['active']);
  });

  it.each([
    ['no licence', null, '2026-05-01', ['licence']],
    ['no licence, the day before the Regulation', null, '2026-04-30', []],
    ['its last day', { number: '1', from: null, to: day('2026-06-01') }, '2026-06-01', []],
    ['the day after', { number: '1', from: null, to: day('2026-06-01') }, '2026-06-02', ['licence']],
    ['not begun yet', { number: '1', from: day('2026-06-02'), to: day('2030-01-01') }, '2026-06-01', ['licence']],
    ['without a validity date', { number: '1', from: null, to: null }, '2026-06-01', ['licence']],
  ])('licence of a commercial organisation: %s', (_case, licence, today, expected) => {
    expect(failed(commercial('a', { licence }), { today: day(today) })).toEqual(expected);
  });

  it('ask nobody else for a licence', () => {
    expect(failed(organisation('a', { channel: 'industry', licence: null }))).toEqual([]);
  });

  it.each(['consumer', 'labour', 'family', '消费', '继承'])('keep a %s dispute from commercial mediation, by tag or by type', (kind) => {
    expect(failed(commercial('a'), { dispute: dispute({ tags: ['urgent', kind] }) })).toEqual(['commercial-scope']);
    expect(failed(commercial('a'), { dispute: dispute({ disputeType: kind }) })).toEqual(['commercial-scope']);
    expect(failed(organisation('a'), { dispute: dispute({ tags: [kind] }) })).toEqual([]);
  });

  it.each(['people', 'industry', 'professional'] as const)('keep a fee out of the %s channel', (channel) => {
    expect(failed(organisation('a', { channel, chargesFee: true }))).toEqual(['free-channel']);
  });

  it('keep an organisation from its own dispute', () => {
    expect(failed(organisation('a', { isParty: true }))).toEqual(['conflict']);
  });

  it('ask for every kind of right in scope', () => {
    expect(failed(organisation('a', { rightKinds: ['TM', 'CR'] }))).toEqual([]);
    expect(failed(organisation('a', { rightKinds: ['TM'] }), { dispute: dispute({ rightKinds: ['TM', 'CR'] }) })).toEqual(['right-kind']);
  });

  it('ask for a served district, unless it serves the city or no division is known', () => {
    expect(failed(organisation('a', { districts: ['500103'] }))).toEqual(['district']);
    expect(failed(organisation('a', { districts: ['500103', '5001LJ'] }))).toEqual([]);
    expect(failed(organisation('a', { districts: ['500103'] }), { dispute: dispute({ divisions: [] }) })).toEqual([]);
  });

  it.each(['declined', 'lapsed'] as const)('leave out one that %s', (excluded) => {
    expect(failed(organisation('a', { excluded }))).toEqual(['not-excluded']);
  });

  it('ask for one mediator who is there', () => {
    expect(failed(organisation('a', { mediators: [] }))).toEqual(['has-mediator']);
    expect(failed(organisation('a', { mediators: [mediator({ onLeave: true })] }))).toEqual(['has-mediator']);
    expect(failed(organisation('a', { mediators: [mediator({ onLeave: true }), mediator()] }))).toEqual([]);
  });

  it('can be switched off as far as they are settings, and hold as far as they are law', () => {
    expect(failed(organisation('a', { districts: ['500103'] }), { rules: withRule('district', { enabled: false }) })).toEqual([]);
    expect(failed(commercial('a', { licence: null }), { rules: withRule('licence', { enabled: false, params: { from: '2099-01-01' } }) })).toEqual(['licence']);
    expect(failed(commercial('a', { licence: null, excluded: 'declined' }), { rules: [] })).toEqual(['licence', 'not-excluded']);
  });

  it('tell what the bureau may overrule from what nobody may', () => {
    const bar = (subject: OrganisationProfile) => barredByLaw(candidateOf(subject, input([subject])))?.zh ?? null;
    expect(bar(organisation('a', { districts: ['500103'], excluded: 'declined', mediators: [] }))).toBeNull();
    expect(bar(commercial('a', { licence: null, excluded: 'declined' }))).toBe('没有商事调解执业证书');
    expect(bar(organisation('a', { isParty: true }))).toBe('该组织本身是当事人');
  });
});

describe('scores', () => {
  it('expertise: the share of available mediators', () => {
    const mediators = [mediator(), mediator({ fields: ['CR'] }), mediator({ fields: [], onLeave: true })];
    expect(points(organisation('a', { mediators }), 'expertise')).toBe(17.5);
  });

  it('district: its own before the city', () => {
    expect(points(organisation('a', { districts: ['5001LJ'] }), 'district-match')).toBe(15);
    expect(points(organisation('a'), 'district-match')).toBe(7.5);
    expect(points(organisation('a'), 'district-match', { rules: withRule('district-match', { params: { cityWide: 0 } }) })).toBe(0);
  });

  it('load: weeks of work in hand', () => {
    expect(points(organisation('a', { open: 0, weeklyCapacity: 5 }), 'load')).toBe(25);
    expect(points(organisation('a', { open: 20, weeklyCapacity: 5 }), 'load')).toBe(12.5);
    expect(points(organisation('a', { open: 20, weeklyCapacity: 10 }), 'load')).toBe(18.75);
    expect(points(organisation('a', { open: 400, weeklyCapacity: 5 }), 'load')).toBe(0);
    expect(points(organisation('a', { open: 0, weeklyCapacity: 0 }), 'load')).toBe(0);
  });

  it('free of charge', () => {
    expect(points(organisation('a'), 'free-of-charge')).toBe(10);
    expect(points(commercial('a'), 'free-of-charge')).toBe(0);
  });

  it('languages count in foreign-related disputes alone', () => {
    const speaks = organisation('a', { mediators: [mediator({ languages: ['zh', 'en'] })] });
    expect(points(speaks, 'language')).toBe(0);
    expect(points(speaks, 'language', { dispute: dispute({ foreignRelated: true }) })).toBe(10);
    expect(points(organisation('a'), 'language', { dispute: dispute({ foreignRelated: true }) })).toBe(0);
    expect(points(organisation('a', { mediators: [mediator(), mediator({ languages: ['en'], onLeave: true })] }), 'language', { dispute: dispute({ foreignRelated: true }) })).toBe(
      0,
    );
  });

  it('a desk or contact point in a party’s division', () => {
    expect(points(organisation('a', { pointDivisions: ['5001LJ'] }), 'near-point')).toBe(5);
    expect(points(organisation('a', { pointDivisions: ['500103'] }), 'near-point')).toBe(0);
  });

  it('follow the rows: weight, and switched off', () => {
    expect(points(organisation('a'), 'free-of-charge', { rules: withRule('free-of-charge', { weight: 30 }) })).toBe(30);
    expect(points(organisation('a'), 'free-of-charge', { rules: withRule('free-of-charge', { enabled: false }) })).toBeUndefined();
  });

  it('add up to what is compared, and an ineligible organisation has none', () => {
    const third = candidateOf(organisation('a', { mediators: [mediator(), mediator({ fields: [] }), mediator({ fields: [] })], open: 1, weeklyCapacity: 3 }), input([]));
    expect(third.score).toBeCloseTo(
      third.parts.reduce((sum, part) => sum + part.points, 0),
      6,
    );
    expect(candidateOf(organisation('a', { active: false }), input([]))).toMatchObject({ eligible: false, score: null, parts: [] });
  });
});

describe('the order', () => {
  it('is by points, then by id, whatever the order of the rows', () => {
    const rows = [organisation('b'), organisation('c', { open: 10 }), organisation('a')];
    for (const order of [rows, [...rows].reverse()]) expect(rankOrganisations(input(order)).candidates.map((one) => one.organisationId)).toEqual(['a', 'b', 'c']);
  });

  it('honours the parties’ choice before any points', () => {
    const ranking = rankOrganisations(input([organisation('a'), organisation('b', { open: 39 })], { dispute: dispute({ preference: { organisationId: 'b', mediatorId: null } }) }));
    expect(ranking.chosen?.organisationId).toBe('b');
    expect(ranking.preference).toMatchObject({ honoured: true, reason: { zh: '当事人选择了b调委会，且该组织符合全部条件' } });
  });

  it('explains a choice it can’t honour', () => {
    const ranking = rankOrganisations(
      input([organisation('a'), organisation('b', { active: false, excluded: 'declined' })], { dispute: dispute({ preference: { organisationId: 'b', mediatorId: null } }) }),
    );
    expect(ranking.chosen?.organisationId).toBe('a');
    expect(ranking.preference).toMatchObject({ honoured: false, reason: { zh: '当事人选择了b调委会，但是组织已停止受理；该组织已答复不接收' } });
  });

  it('explains a choice that is no mediation organisation', () => {
    const ranking = rankOrganisations(input([organisation('a')], { dispute: dispute({ preference: { organisationId: 'court', mediatorId: null } }) }));
    expect(ranking).toMatchObject({
      chosen: { organisationId: 'a' },
      preference: { honoured: false, reason: { en: 'the chosen organisation is no mediation organisation of this platform' } },
    });
  });

  it('chooses nobody when nobody is eligible', () => {
    expect(rankOrganisations(input([organisation('a', { active: false })])).chosen).toBeNull();
    expect(rankOrganisations(input([])).chosen).toBeNull();
  });
});
