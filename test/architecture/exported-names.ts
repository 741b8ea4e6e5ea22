import { dirname, join } from 'node:path/posix';
import type { Tree } from './tree';

/** The names a module exports, those of `export *` included. */
export function exportedNames(tree: Tree, path: string): string[] {
  const text = (tree.get(path) ?? '').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','));
  const declared = [...text.matchAll(/^export (?:declare |abstract |async )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm)].map(([, name = '']) => name);
  const passedOn = [...text.matchAll(/^export (?:type )?\* from '(\.[^']*)'/gm)].flatMap(([, from = '']) => exportedNames(tree, fileOf(tree, join(dirname(path), from))));
  const names = [
    ...listed.map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/^.* as /, ''),
    ),
    ...declared,
    ...passedOn,
  ];
  return [...new Set(names.filter(Boolean))];
}

const fileOf = (tree: Tree, path: string) => (tree.has(`${path}.ts`) ? `${path}.ts` : `${path}/index.ts`);
