import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

/** Paths from the root, with what stands in the files. */
export type Tree = ReadonlyMap<string, string>;

const notOurs = new Set(['node_modules', 'dist', 'coverage', '.git', '.data']);

/** Every file that is or could be committed. Walked, not asked of git: a check out of an archive has none. */
export function readTree(folder = ''): Tree {
  const files = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (notOurs.has(entry.name) || path === 'test/architecture/planted') return [];
    if (entry.isDirectory()) return [...readTree(path)];
    return entry.isFile() ? [[path, readFileSync(join(root, path), 'utf8')]] : [];
  });
  return new Map(files);
}

export const isSpec = (path: string): boolean => /\.spec\.tsx?$/.test(path);
export const isCode = (path: string): boolean => /\.(ts|tsx|mjs|cjs)$/.test(path);

export const matching = (tree: Tree, path: RegExp): [string, string][] => [...tree].filter(([name]) => path.test(name));

/** `path:line` of every line that matches. */
export const linesWith = (tree: Iterable<readonly [string, string]>, pattern: RegExp): string[] =>
  [...tree].flatMap(([path, text]) => text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])));
