const { join } = require('node:path');
const { compilerOptions } = require('../tsconfig.json');

// Workers inherit it: a date that is right only in the zone of one machine must fail on all of them alike.
process.env.TZ = 'Asia/Shanghai';

const rootDir = join(__dirname, '..');

/** The aliases are written down once, in tsconfig.json. */
const aliases = Object.fromEntries(Object.entries(compilerOptions.paths).map(([alias, [target]]) => [`^${alias}$`, target.replace(/^\./, '<rootDir>')]));

/** What the build does too (nest-cli.json): decorators as Nest and TypeORM know them, class fields that leave `undefined` columns alone. */
const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};
const swcReact = {
  ...swc,
  jsc: { ...swc.jsc, parser: { ...swc.jsc.parser, tsx: true }, transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } } },
};

module.exports = {
  rootDir,
  testEnvironment: 'node',
  // Jest leaves one core free, which is half of two, and tests wait for the database much of their time.
  maxWorkers: '100%',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: aliases,
  transform: {
    '\\.(ts|mjs|js)$': ['@swc/jest', swc],
    '\\.tsx$': ['@swc/jest', swcReact],
  },
  // Jest cannot `require` an ES module on Node 20, and Nest 12 is one: packages are transformed too, once, into the cache.
  transformIgnorePatterns: [],
  cacheDirectory: join(rootDir, 'node_modules/.cache/jest'),
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  testPathIgnorePatterns: ['/node_modules/'],
};
