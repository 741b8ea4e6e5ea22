import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { computeVectors } from '@deadlines';

const usage = 'usage: compute-deadlines --input FILE';

/** One line `id|expected|computed|steps` for each line of worked examples that can be read. */
export const computeDeadlines = (csvText: string): string[] => computeVectors(csvText).lines;

/** Prints the lines to stdout and complaints to stderr; the exit code is 1 when there was a complaint. */
export async function run(args: string[]): Promise<number> {
  const csvText = await readInput(args).catch((error: Error) => error);
  if (typeof csvText !== 'string') {
    process.stderr.write(`${csvText.message}\n${usage}\n`);
    return 1;
  }
  const { lines, errors } = computeVectors(csvText);
  await print(lines, process.stdout);
  await print(errors, process.stderr);
  return errors.length === 0 ? 0 : 1;
}

async function readInput(args: string[]): Promise<string> {
  const { input } = parseArgs({ args, options: { input: { type: 'string' } } }).values;
  if (input === undefined) throw new Error('--input is missing');
  return readFile(input, 'utf8');
}

/** Waits for a slow reader: a dispatcher that exits right after would cut a long output off. */
async function print(lines: readonly string[], stream: NodeJS.WriteStream): Promise<void> {
  if (!stream.write(lines.map((line) => `${line}\n`).join(''))) await once(stream, 'drain');
}
