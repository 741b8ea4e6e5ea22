import type { ChartClaim, ChartFindings, ClaimFinding, FeatureFinding, FeatureResult } from '@contract';
import fc from 'fast-check';
import { claimNumbers } from './claim-numbers';
import { countsAsSubmitted, pinFits, unsubmittedPinned } from './exhibit-standing';
import { gapsOf, type Sheet } from './gaps';
import { reasoningRows, reasoningText } from './reasoning-rows';
import { suggest } from './suggest';

const claim = (number: number, size: number): ChartClaim => ({
  number,
  features: Array.from({ length: size }, (_, index) => ({
    id: `${number}-${index + 1}`,
    feature: `特征${index + 1}`,
    accused: `对应${index + 1}`,
    featurePins: [],
    accusedPins: [],
  })),
});

const finding = (featureId: string, result: FeatureResult | null, more: Partial<FeatureFinding> = {}): FeatureFinding => ({
  featureId,
  result,
  means: '卡扣',
  function: '固定',
  effect: '牢固',
  obvious: true,
  note: '',
  pins: [],
  ...more,
});

const ofClaim = (number: number, more: Partial<ClaimFinding> = {}): ClaimFinding => ({
  number,
  estoppel: 'none',
  estoppelNote: '',
  givenUp: [],
  notClaimed: false,
  productClass: null,
  overall: null,
  newProcess: false,
  productNew: null,
  sameProduct: null,
  otherProcess: null,
  ...more,
});

const respondents = [
  { partyId: 'b', name: '甲厂' },
  { partyId: 'c', name: '乙店' },
];
const everybody = respondents.map(({ partyId }) => ({ partyId, part: 'joint' as const, acts: '制造' }));

const findingsOf = (claims: readonly ChartClaim[], results: readonly (FeatureResult | null)[], more: Partial<ChartFindings> = {}): ChartFindings => ({
  features: claims.flatMap(({ features }, c) => features.map(({ id }, index) => finding(id, results[c * features.length + index] ?? null))),
  claims: claims.map(({ number }) => ofClaim(number)),
  respondents: everybody,
  ...more,
});

const sheet = (more: Partial<Sheet> = {}): Sheet => {
  const claims = [claim(1, 2)];
  return { design: false, named: [1], chart: { actOn: '2026-10-12', claims }, findings: findingsOf(claims, ['same', 'equivalent']), respondents, unsubmitted: [], ...more };
};

const scopeOf = (claims: readonly ChartClaim[], findings: ChartFindings, design = false) => suggest({ design, claims, findings, respondents });
const anyResult = fc.constantFrom<FeatureResult | null>('same', 'equivalent', 'different', 'missing', null);

describe('the claims a requester names', () => {
  it.each([
    ['权利要求1', [1]],
    ['1', [1]],
    ['权利要求1、3至5', [1, 3, 4, 5]],
    ['权利要求1-3和权利要求7', [1, 2, 3, 7]],
    ['第1、2项', [1, 2]],
    ['claim 2, 4', [2, 4]],
    ['权利要求1（2026年10月12日维持有效，专利号201430187159）', [1]],
    ['全部权利要求', []],
    ['', []],
    [null, []],
  ])('%s', (text, expected) => expect(claimNumbers(text)).toEqual(expected));

  it('are those written, whatever their order, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 }), (numbers) => {
        expect(claimNumbers(`权利要求${numbers.join('、')}`)).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the suggestion of the sheet', () => {
  it('is in scope exactly when every feature is identical or equivalent, and out when one is missing or different (办法 39)', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { minLength: 1, maxLength: 8 }), (results) => {
        const claims = [claim(1, results.length)];
        const [found] = scopeOf(claims, findingsOf(claims, results)).claims;
        const lost = results.some((one) => one === 'different' || one === 'missing');
        expect(found?.scope).toBe(lost ? 'out' : results.includes(null) ? 'open' : 'in');
      }),
    );
  });

  it('never turns from out to in by one more difference', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { minLength: 2, maxLength: 6 }), fc.nat(5), (results, at) => {
        const claims = [claim(1, results.length)];
        const worse = results.map((one, index) => (index === at % results.length ? ('missing' as const) : one));
        expect(scopeOf(claims, findingsOf(claims, worse)).claims[0]?.scope).toBe('out');
      }),
    );
  });

  it('bars the equivalence of what was given up, unless the limitation was expressly rejected (办法 41)', () => {
    const claims = [claim(1, 2)];
    const scoped = (estoppel: ClaimFinding['estoppel'], givenUp: string[]) =>
      scopeOf(claims, findingsOf(claims, ['same', 'equivalent'], { claims: [ofClaim(1, { estoppel, givenUp })] })).claims[0]?.scope;
    expect([scoped('none', []), scoped('given_up', ['1-2']), scoped('given_up', ['1-1']), scoped('expressly_rejected', ['1-2'])]).toEqual(['in', 'out', 'in', 'in']);
  });

  it('is out for what stands in the description alone (办法 42)', () => {
    const claims = [claim(1, 1)];
    expect(scopeOf(claims, findingsOf(claims, ['same'], { claims: [ofClaim(1, { notClaimed: true })] })).claims[0]?.scope).toBe('out');
  });

  it('presumes the process once both proofs of the requester stand and the respondent has none (办法 45)', () => {
    const claims = [claim(1, 1)];
    const burden = (productNew: boolean, otherProcess: boolean | null) =>
      scopeOf(claims, findingsOf(claims, [null], { claims: [ofClaim(1, { newProcess: true, productNew, sameProduct: true, otherProcess })] })).claims[0]?.scope;
    expect([burden(true, false), burden(true, null), burden(true, true), burden(false, false)]).toEqual(['in', 'open', 'open', 'open']);
  });

  it('asks of a design both the class of product and the overall effect (办法 39, 40)', () => {
    const claims = [claim(1, 1)];
    const design = (productClass: ClaimFinding['productClass'], overall: ClaimFinding['overall']) =>
      scopeOf(claims, findingsOf(claims, ['similar'], { claims: [ofClaim(1, { productClass, overall })] }), true).claims[0]?.scope;
    expect([design('same', 'same'), design('close', 'similar'), design('different', 'same'), design('same', 'different'), design('same', null)]).toEqual([
      'in',
      'in',
      'out',
      'out',
      'open',
    ]);
  });

  it('is one for each respondent, and one claim is enough (办法 43)', () => {
    const claims = [claim(1, 1), claim(2, 1)];
    const parts = [
      { partyId: 'b', part: 'alone' as const, acts: '' },
      { partyId: 'c', part: 'none' as const, acts: '' },
    ];
    const told = (results: (FeatureResult | null)[], some: ChartFindings['respondents']) =>
      scopeOf(claims, findingsOf(claims, results, { respondents: some })).respondents.map(({ infringes }) => infringes);
    expect(told(['different', 'same'], parts)).toEqual([true, false]);
    expect(told(['different', 'missing'], everybody)).toEqual([false, false]);
    expect(told(['different', null], parts)).toEqual([null, false]);
    expect(told(['same', 'same'], [])).toEqual([null, null]);
  });
});

describe('what the sheet lacks', () => {
  const codes = (more: Partial<Sheet>) => Object.values(gapsOf(sheet(more))).map(({ code }) => code);
  const claims = [claim(1, 2)];

  it('is nothing once everything is answered', () => expect(codes({})).toEqual([]));

  it('is named: the claim, the feature, the respondent', () => {
    expect(gapsOf(sheet({ named: [1, 3] })).claims?.message.zh).toContain('权利要求3');
    expect(gapsOf(sheet({ findings: findingsOf(claims, ['same', null]) })).claims?.message.zh).toContain('1.2');
    expect(gapsOf(sheet({ findings: findingsOf(claims, ['same', 'same'], { respondents: everybody.slice(0, 1) }) })).respondents?.message.zh).toContain('乙店');
  });

  it.each<[string, Partial<Sheet>, string]>([
    ['no chart', { chart: { actOn: null, claims: [] } }, 'comparison_missing'],
    ['no claim named and none charted', { named: [], chart: { actOn: null, claims: [] } }, 'comparison_missing'],
    [
      'an equivalent that is not obvious',
      { findings: { ...findingsOf(claims, ['same', 'same']), features: [finding('1-1', 'same'), finding('1-2', 'equivalent', { obvious: false })] } },
      'comparison_incomplete',
    ],
    [
      'an equivalent without its effect',
      { findings: { ...findingsOf(claims, ['same', 'same']), features: [finding('1-1', 'same'), finding('1-2', 'equivalent', { effect: ' ' })] } },
      'comparison_incomplete',
    ],
    ['an equivalent without the day of the act', { chart: { actOn: null, claims } }, 'day_of_act_missing'],
    ['estoppel not asked', { findings: findingsOf(claims, ['same', 'same'], { claims: [ofClaim(1, { estoppel: null })] }) }, 'file_history_unanswered'],
    ['given up, and not what', { findings: findingsOf(claims, ['same', 'same'], { claims: [ofClaim(1, { estoppel: 'given_up' })] }) }, 'file_history_unanswered'],
    ['rejected, and not by what', { findings: findingsOf(claims, ['same', 'same'], { claims: [ofClaim(1, { estoppel: 'expressly_rejected' })] }) }, 'file_history_unanswered'],
    ['not-claimed not asked', { findings: findingsOf(claims, ['same', 'same'], { claims: [ofClaim(1, { notClaimed: null })] }) }, 'file_history_unanswered'],
    ['the burden not asked', { findings: findingsOf(claims, ['same', 'same'], { claims: [ofClaim(1, { newProcess: null })] }) }, 'process_burden_unanswered'],
    [
      'its second step open',
      { findings: findingsOf(claims, ['same', 'same'], { claims: [ofClaim(1, { newProcess: true, productNew: true, sameProduct: true })] }) },
      'process_burden_unanswered',
    ],
    ['an exhibit not submitted', { unsubmitted: ['德文产品手册'] }, 'rests_on_unsubmitted'],
    [
      'an equivalent of a design',
      { design: true, findings: findingsOf(claims, ['same', 'equivalent'], { claims: [ofClaim(1, { productClass: 'same', overall: 'same' })] }) },
      'comparison_incomplete',
    ],
    ['a limb of a design', { design: true, findings: findingsOf(claims, ['same', 'similar'], { claims: [ofClaim(1, { productClass: 'same' })] }) }, 'design_limbs_unanswered'],
  ])('%s', (_what, more, code) => expect(codes(more)).toEqual([code]));

  it('a complete sheet never leaves a claim open, nor a respondent', () => {
    const results = fc.array(fc.constantFrom<FeatureResult>('same', 'equivalent', 'different', 'missing'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(results, fc.constantFrom<ClaimFinding['estoppel']>('none', 'given_up', null), fc.constantFrom(true, false, null), (some, estoppel, notClaimed) => {
        const [only] = [claim(1, some.length)];
        const findings = findingsOf([only], some, { claims: [ofClaim(1, { estoppel, notClaimed, givenUp: ['1-1'] })] });
        if (Object.keys(gapsOf(sheet({ chart: { actOn: '2026-10-12', claims: [only] }, findings }))).length > 0) return;
        const told = scopeOf([only], findings);
        expect(told.claims[0]?.scope).not.toBe('open');
        expect(told.respondents.map(({ infringes }) => infringes)).not.toContain(null);
      }),
    );
  });
});

describe('an exhibit of the comparison (办法 46)', () => {
  const standing = { origin: 'abroad', language: 'foreign', formality: 'done', translation: 'missing' } as const;

  it('in a foreign language counts once it is translated', () => {
    expect([null, standing, { ...standing, translation: 'provided' as const }, { ...standing, language: 'chinese' as const }].map(countsAsSubmitted)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('is named when it is cited and not counted', () => {
    const [first] = [claim(1, 1)];
    const exhibits = [
      { id: 'x', title: '德文手册', submitted: false },
      { id: 'y', title: '公证书', submitted: true },
      { id: 'z', title: '没有引用的', submitted: false },
    ];
    const cited = { ...first, features: first.features.map((one) => ({ ...one, accusedPins: [{ exhibitId: 'y', page: 1 }] })) };
    const findings = { ...findingsOf([first], ['same']), features: [finding('1-1', 'same', { pins: [{ exhibitId: 'x', page: 2 }] })] };
    expect(unsubmittedPinned({ actOn: null, claims: [cited] }, findings, exhibits)).toEqual(['德文手册']);
    expect(unsubmittedPinned({ actOn: null, claims: [] }, findings, exhibits)).toEqual([]);
  });

  it.each([
    ['application/pdf', { page: 3 }, true],
    ['application/pdf', {}, false],
    ['application/pdf', { second: 3 }, false],
    ['image/png', {}, true],
    ['video/mp4', { second: 0 }, true],
    ['audio/mpeg', { page: 1 }, false],
    ['text/plain', { page: 1 }, false],
  ])('%s at %j', (mime, at, fits) => expect(pinFits({ exhibitId: 'x', ...at }, mime)).toBe(fits));
});

describe('the reasons', () => {
  it('tell each feature with its finding and where it is to be seen', () => {
    const [first] = [claim(1, 2)];
    const chart = {
      actOn: '2026-10-12',
      claims: [{ ...first, features: first.features.map((one) => ({ ...one, accusedPins: [{ exhibitId: 'v', second: 65 }], featurePins: [{ exhibitId: 'p', page: 3 }] })) }],
    };
    const exhibits = [
      { id: 'v', title: '门店录像' },
      { id: 'p', title: '授权公告' },
    ];
    const tables = reasoningRows(chart, findingsOf([first], ['equivalent', null]), exhibits);
    expect(tables).toEqual([
      { claim: 1, rows: [{ feature: '特征1', accused: '对应1', finding: expect.stringContaining('等同（手段：卡扣'), pins: ['《授权公告》第3页', '《门店录像》1分05秒'] }] },
    ]);
    expect(reasoningText(false, tables)).toContain('权利要求1：\n1. 技术特征：特征1；');
    expect(reasoningText(false, reasoningRows(chart, { features: [], claims: [], respondents: [] }, exhibits))).toBe('');
  });
});
