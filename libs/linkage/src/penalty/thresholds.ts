import type { PlainDate } from '@kernel';
import type { Reader } from '@platform';
import type { InputValues } from '@procedure';
import { readSetting } from '@reference';
import { factsEntered } from '../domain/penalty/amounts-entered';
import { evaluateThresholds } from '../domain/thresholds/evaluate';
import type { ThresholdLight } from '../domain/thresholds/threshold-facts';
import { linesOf } from './threshold-lines.queries';

/** The amounts as they were entered last beside the lines of the day. Two statements; none where nothing was entered. */
export async function lightsOver(reader: Reader, amounts: InputValues | null, today: PlainDate): Promise<ThresholdLight[]> {
  if (amounts === null) return [];
  const facts = factsEntered(amounts);
  const nearPercent = await readSetting(reader, 'THRESHOLD-NEAR', today);
  return evaluateThresholds(facts, await linesOf(reader, facts.offences, today), { on: today, nearPercent });
}
