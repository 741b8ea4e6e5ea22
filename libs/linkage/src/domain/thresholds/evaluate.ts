import type { Bilingual, PlainDate } from '@kernel';
import { amountIn, amountNames, isAmountType, isOf, told } from './amounts';
import { isWithin, lookBacksFor } from './look-back';
import type { Act, Light, LookBack, ThresholdFacts, ThresholdLight, ThresholdLine } from './threshold-facts';

export interface Judging {
  /** The lines in force on this day are looked at; which law governs an older act is the officer's decision. */
  on: PlainDate;
  /** From which percent of a line it is near (the setting `THRESHOLD-NEAR`). */
  nearPercent: number;
}

interface Sum {
  acts: readonly { act: Act; amount: number }[];
  total: number | null;
  lookBack: readonly LookBack[];
  /** Why the line isn't for these facts. */
  outside: Bilingual | null;
}

const WHOLE = 100;
const LEAST_FOR_SEVERAL = 2;
const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Said beside every result: what is below a line may be transferred all the same. */
export const neverAGate = both(
  '本提示仅供参考。未达到标准但有合理嫌疑，需要公安机关采取措施进一步查证的，应当移送（移送规定第3条第2款）。',
  'A hint only. Below a line too a case is transferred where there is a reasonable suspicion and police measures are needed (Transfer Regulation art. 3(2)).',
);

const inForce = ({ validFrom, validTo }: ThresholdLine, on: PlainDate) => (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
const thresholdOf = ({ amountFen, amountCount }: ThresholdLine): number | null => amountFen ?? amountCount;

export const lightOf = (amount: number, threshold: number, nearPercent: number): Light =>
  amount >= threshold ? 'MET' : amount * WHOLE >= threshold * nearPercent ? 'NEAR' : 'BELOW';

/** Acts that nobody dealt with are added up (法释〔2025〕5号 29); for “again”, those done within two years of a punishment. */
function sumFor(line: ThresholdLine, { acts, rights, punishments }: ThresholdFacts): Sum {
  const lookBack = line.circumstance === 'again' ? lookBacksFor(line, punishments) : [];
  const counted = acts.filter((act) => !act.dealtWith && isOf(act, line) && (line.circumstance !== 'again' || lookBack.some((window) => isWithin(act.day, window))));
  const amounts = counted.flatMap((act) => {
    const amount = amountIn(act, line);
    return amount === undefined ? [] : [{ act, amount }];
  });
  const used = lookBack.filter((window) => counted.some(({ day }) => isWithin(day, window)));
  const total = amounts.length === 0 ? null : amounts.reduce((sum, { amount }) => sum + amount, 0);
  if (line.circumstance === 'several' && rights < LEAST_FOR_SEVERAL)
    return { acts: [], total: null, lookBack: [], outside: both('未涉及两种以上商标或者专利', 'no two marks or patents are concerned') };
  if (line.circumstance === 'again' && counted.length === 0)
    return { acts: [], total: null, lookBack, outside: both('没有在受处罚后二年内再次实施的行为', 'no act within two years of a punishment that counts') };
  return { acts: amounts, total, lookBack: used, outside: null };
}

/** Goods alone reach a line of their own; together they are measured only where goods stay below it (法释〔2025〕5号 3(3)). */
function mixedOutside(line: ThresholdLine, lines: readonly ThresholdLine[], facts: ThresholdFacts): Bilingual | null {
  if (line.measure !== 'mixed') return null;
  const kinds = new Set(facts.acts.filter(({ dealtWith }) => !dealtWith).map(({ subject }) => subject ?? 'goods'));
  if (!kinds.has('goods') || !kinds.has('services')) return both('没有同时涉及商品和服务', 'not goods and services at once');
  const alone = lines.find(
    (one) => one.subject === 'goods' && one.amountType === line.amountType && (['offence', 'grade', 'circumstance'] as const).every((field) => one[field] === line[field]),
  );
  const threshold = alone && thresholdOf(alone);
  return alone && threshold != null && (sumFor(alone, facts).total ?? 0) >= threshold ? both('商品部分已单独达到标准', 'the goods alone reach their line') : null;
}

/**
 * Every line of the offences looked at that is in force on the day, beside the facts: the amount used, from which acts, and how it was added up.
 * Pure; in the order of the lines. Amounts are whole fen or counts, so a line is met to the fen.
 */
export function evaluateThresholds(facts: ThresholdFacts, all: readonly ThresholdLine[], judging: Judging): ThresholdLight[] {
  const lines = all.filter((line) => facts.offences.includes(line.offence) && inForce(line, judging.on));
  return lines.map((line) => (line.measure === 'half' ? halfLight(line, lines, facts, judging) : lineLight(line, lines, facts, judging)));
}

function lineLight(line: ThresholdLine, lines: readonly ThresholdLine[], facts: ThresholdFacts, { nearPercent }: Judging): ThresholdLight {
  const sum = sumFor(line, facts);
  const outside = sum.outside ?? mixedOutside(line, lines, facts);
  const threshold = thresholdOf(line);
  const needsNone = line.amountType === 'none';
  const light: Light = outside ? 'BELOW' : needsNone ? 'MET' : sum.total === null || threshold === null ? 'BELOW' : lightOf(sum.total, threshold, nearPercent);
  const words = outside ?? (needsNone ? both('本罪不设数额标准', 'this offence needs no amount') : arithmetic(line, sum, light));
  return {
    ...about(line),
    light,
    applies: outside === null,
    amount: outside ? null : sum.total,
    acts: outside ? [] : sum.acts.map(({ act }) => act.id),
    lookBack: sum.lookBack,
    words: { zh: words.zh + dealtWithWords(facts).zh, en: words.en + dealtWithWords(facts).en },
  };
}

const about = (line: ThresholdLine) => ({
  code: line.code,
  name: line.name,
  offence: line.offence,
  article: line.article,
  grade: line.grade,
  threshold: thresholdOf(line),
  money: line.amountFen !== null,
});

/** Half or more of two or more items (法释〔2025〕5号 13): each item counts once, and no amount for two of them. */
function halfLight(line: ThresholdLine, lines: readonly ThresholdLine[], facts: ThresholdFacts, { nearPercent }: Judging): ThresholdLight {
  const peers = lines.filter((one) => one.item !== null && one.offence === line.offence && one.grade === line.grade && one.subject === line.subject);
  const base = new Set(peers.filter(({ circumstance }) => circumstance === 'base').map(({ amountType }) => amountType));
  const reached = peers
    .filter(({ circumstance, amountType }) => circumstance === 'base' || !base.has(amountType))
    .flatMap((one) => {
      const sum = sumFor(one, facts);
      const threshold = thresholdOf(one);
      return sum.outside || sum.total === null || threshold === null ? [] : [{ line: one, sum, amount: sum.total, threshold }];
    });
  const itemsFrom = (percent: number) => new Set(reached.filter(({ amount, threshold }) => amount * 2 * WHOLE >= threshold * percent).map(({ line: { item } }) => item)).size;
  const [amount, needed] = [itemsFrom(WHOLE), thresholdOf(line) ?? LEAST_FOR_SEVERAL];
  const shares = reached.map(({ line: one, amount: part, threshold }) => share(one, part, threshold));
  return {
    ...about(line),
    light: amount >= needed ? 'MET' : itemsFrom(nearPercent) >= needed ? 'NEAR' : 'BELOW',
    applies: true,
    amount,
    acts: [...new Set(reached.flatMap(({ sum }) => sum.acts.map(({ act }) => act.id)))],
    lookBack: reached.flatMap(({ sum }) => sum.lookBack),
    words: both(
      `${shares.map(({ zh }) => `${zh}；`).join('')}达到一半以上的有${amount}项，需要${needed}项`,
      `${shares.map(({ en }) => `${en}; `).join('')}${amount} items reached by half, ${needed} needed`,
    ),
  };
}

const percentOf = (amount: number, threshold: number) => Math.floor((amount * WHOLE) / threshold);

function share(line: ThresholdLine, amount: number, threshold: number): Bilingual {
  const name = isAmountType(line.amountType) ? amountNames[line.amountType] : line.name;
  const [is, of] = [told(amount, line.amountFen !== null), told(threshold, line.amountFen !== null)];
  const percent = percentOf(amount, threshold);
  return both(`${name.zh}${is.zh}，为标准${of.zh}的${percent}%`, `${name.en} ${is.en}, ${percent} % of ${of.en}`);
}

const lightWords: Readonly<Record<Light, Bilingual>> = { MET: both('达到', 'met'), NEAR: both('接近', 'near'), BELOW: both('未达到', 'below') };

function arithmetic(line: ThresholdLine, { acts, total, lookBack }: Sum, light: Light): Bilingual {
  const threshold = thresholdOf(line);
  const name = isAmountType(line.amountType) ? amountNames[line.amountType] : line.name;
  if (total === null || threshold === null) return both(`尚未查明${name.zh}`, `no ${name.en} established yet`);
  const money = line.amountFen !== null;
  const parts = acts.map(({ act, amount }) => both(`${told(amount, money).zh}（${act.day}）`, `${told(amount, money).en} (${act.day})`));
  const sum = told(total, money);
  const added = parts.length > 1 ? both(`${parts.map(({ zh }) => zh).join('＋')}＝${sum.zh}`, `${parts.map(({ en }) => en).join(' + ')} = ${sum.en}`) : (parts[0] ?? sum);
  const of = told(threshold, money);
  const percent = percentOf(total, threshold);
  const since = lookBack.map(lookBackWords);
  return both(
    `${name.zh}${added.zh}，标准${of.zh}，为${percent}%，${lightWords[light].zh}${since.map(({ zh }) => `；${zh}`).join('')}`,
    `${name.en} ${added.en} against ${of.en}, ${percent} %: ${lightWords[light].en}${since.map(({ en }) => `; ${en}`).join('')}`,
  );
}

const lookBackWords = ({ punishment: { day, kind, offence }, from, to }: LookBack): Bilingual =>
  both(
    `${day}因刑法第${offence}条行为受过${kind === 'criminal' ? '刑事' : '行政'}处罚，二年内自${from}至${to}`,
    `punished ${kind === 'criminal' ? 'criminally' : 'administratively'} on ${day} (art. ${offence}); two years from ${from} to ${to}`,
  );

function dealtWithWords({ acts }: ThresholdFacts): Bilingual {
  const days = acts.filter(({ dealtWith }) => dealtWith).map(({ day }) => day);
  return days.length === 0 ? both('', '') : both(`；已经处理、不再累计：${days.join('、')}`, `; dealt with and not added up: ${days.join(', ')}`);
}

const order: readonly Light[] = ['MET', 'NEAR', 'BELOW'];

/** The brightest of them, which the case shows; null where no line was looked at. */
export const brightest = (lights: readonly Pick<ThresholdLight, 'light'>[]): Light | null => order.find((light) => lights.some((one) => one.light === light)) ?? null;
