import type { ChartClaim, ChartFindings, ChartSuggestion, ClaimFinding, FeatureFinding } from '@contract';
import type { Bilingual } from '@kernel';

export interface Compared {
  design: boolean;
  claims: readonly ChartClaim[];
  findings: ChartFindings;
  respondents: readonly { partyId: string; name: string }[];
}

type ScopeOfClaim = ChartSuggestion['claims'][number];

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The burden has passed to the respondent, and it has not shown another process (办法 45). */
export const processPresumed = (claim: ClaimFinding | undefined): boolean =>
  claim?.newProcess === true && claim.productNew === true && claim.sameProduct === true && claim.otherProcess === false;

/**
 * What the findings come to, claim by claim and for each respondent (办法 39–43, 45). It suggests and never sets: the panel
 * decides, and `open` is said wherever a question that could change the answer has none.
 */
export function suggest({ design, claims, findings, respondents }: Compared): ChartSuggestion {
  const results = claims.map((claim) => {
    const of = findings.claims.find(({ number }) => number === claim.number);
    return design ? ofDesign(claim, of) : ofClaim(claim, of, findings.features);
  });
  const scope = overall(results);
  return {
    claims: results,
    respondents: respondents.map(({ partyId, name }) => ({
      partyId,
      name,
      infringes: infringes(scope, findings.respondents.find((one) => one.partyId === partyId)?.part ?? null),
    })),
  };
}

/** In the scope of one claim is enough; out needs every claim to be out. */
const overall = (results: readonly ScopeOfClaim[]): ScopeOfClaim['scope'] =>
  results.some(({ scope }) => scope === 'in') ? 'in' : results.length > 0 && results.every(({ scope }) => scope === 'out') ? 'out' : 'open';

const infringes = (scope: ScopeOfClaim['scope'], part: 'alone' | 'joint' | 'none' | null): boolean | null => {
  if (part === 'none' || scope === 'out') return false;
  return part === null || scope === 'open' ? null : true;
};

function ofDesign({ number }: ChartClaim, claim: ClaimFinding | undefined): ScopeOfClaim {
  const { productClass = null, overall: effect = null } = claim ?? {};
  if (productClass === 'different') return { number, scope: 'out', reasons: [say('产品种类不相同也不相近', 'neither the same nor a close class of product')] };
  if (effect === 'different') return { number, scope: 'out', reasons: [say('整体视觉效果有实质性差异', 'the overall visual effect differs in substance')] };
  if (productClass === null || effect === null)
    return { number, scope: 'open', reasons: [say('产品种类、整体视觉效果尚未认定完毕', 'class of product and overall visual effect are not both found')] };
  return {
    number,
    scope: 'in',
    reasons: [say('产品种类相同或者相近，且整体视觉效果相同或者无实质性差异', 'same or close class of product, and the same or a similar overall visual effect')],
  };
}

function ofClaim(claim: ChartClaim, of: ClaimFinding | undefined, all: readonly FeatureFinding[]): ScopeOfClaim {
  const { number, features } = claim;
  const rows = features.map((feature, index) => ({ at: index + 1, id: feature.id, result: all.find(({ featureId }) => featureId === feature.id)?.result ?? null }));
  const named = (some: readonly { at: number }[]) => some.map(({ at }) => at).join('、');
  const lost = rows.filter(({ result }) => result === 'different' || result === 'missing');
  const barred = of?.estoppel === 'given_up' ? rows.filter(({ id, result }) => result === 'equivalent' && of.givenUp.includes(id)) : [];
  const out = [
    ...(lost.length > 0 ? [say(`特征${named(lost)}不同或者缺少`, `features ${named(lost)} differ or are missing`)] : []),
    ...(barred.length > 0
      ? [say(`特征${named(barred)}的等同范围已在授权、确权程序中放弃`, `equivalence of features ${named(barred)} was given up in grant or validity proceedings`)]
      : []),
    ...(of?.notClaimed === true ? [say('该方案仅见于说明书或者附图，未写入权利要求', 'the solution stands in description or drawings alone')] : []),
  ];
  if (out.length > 0) return { number, scope: 'out', reasons: out };
  const unfound = rows.filter(({ result }) => result === null);
  const asked = of !== undefined && of.estoppel !== null && of.notClaimed !== null;
  if (rows.length === 0 || !asked || (unfound.length > 0 && !processPresumed(of))) {
    const reason =
      unfound.length > 0 ? say(`特征${named(unfound)}尚未认定`, `features ${named(unfound)} are not found yet`) : say('尚有问题没有回答', 'questions are not answered yet');
    return { number, scope: 'open', reasons: [reason] };
  }
  if (unfound.length > 0)
    return { number, scope: 'in', reasons: [say('新产品制造方法：被请求人未证明其方法不同', 'process for a new product: the respondent has not shown another process')] };
  return { number, scope: 'in', reasons: [say('全部技术特征相同或者等同', 'every feature is identical or equivalent')] };
}
