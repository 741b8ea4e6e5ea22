import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { calendarOf, compareWithSource, stateCouncilSchedules } from '@deadlines';

const usage = 'usage: compare-calendar --input FILE';

/** Holds another source's days against the notices that ship with the software. The exit code is 1 when they differ or a line can't be read. */
export async function run(args: string[]): Promise<number> {
  const { input } = parseArgs({ args, options: { input: { type: 'string' } } }).values;
  const text = input === undefined ? new Error('--input is missing') : await readFile(input, 'utf8').catch((error: Error) => error);
  if (typeof text !== 'string') {
    process.stderr.write(`${text.message}\n${usage}\n`);
    return 1;
  }
  const { differences, compared, errors } = compareWithSource(text, calendarOf(stateCouncilSchedules));
  process.stdout.write(differences.map((line) => `${line}\n`).join(''));
  process.stderr.write([...errors, `${compared} days compared, ${differences.length} differ`].map((line) => `${line}\n`).join(''));
  return differences.length + errors.length === 0 ? 0 : 1;
}
