/**
 * dependency-cruiser's API is an ES module with lazy imports, which Jest can't load on Node 20: this runs beside it.
 * `node cruise.mjs <folder> …` prints, as JSON, the violations in each folder: `{ folder: [{ rule, from, to }] }`.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = join(import.meta.dirname, '..', '..');
const { options, ...ruleSet } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const tsConfig = extractTSConfig(join(root, 'tsconfig.json'));

const violations = {};
for (const folder of process.argv.slice(2)) {
  const baseDir = join(root, folder);
  const trees = ['apps', 'libs'].filter((tree) => existsSync(join(baseDir, tree)));
  const { output } = await cruise(trees, { ...options, ruleSet, validate: true, baseDir }, options.enhancedResolveOptions, { tsConfig });
  violations[folder] = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
process.stdout.write(JSON.stringify(violations));
