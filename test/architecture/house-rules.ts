import { isCode, isSpec, linesWith, matching, type Tree } from './tree';

/** What no linter and no import graph can see. */
export interface HouseRule {
  name: string;
  faults: (tree: Tree) => string[];
  /** A tree that breaks the rule, and what the rule says about it: a rule that has never failed is not known to work. */
  planted: Record<string, string>;
  caught: string[];
}

const lines = (count: number) => 'x\n'.repeat(count);

const vagueNames: HouseRule = {
  name: 'a file is named after what it exports',
  faults: (tree) =>
    [...tree.keys()].filter(
      (path) =>
        /^(apps|libs|test)\//.test(path) && (/(^|[/.-])(utils?|helpers?|common|managers?)([/.-]|$)/i.test(path) || /[A-Z]/.test(path.replace(/(README|PROTOCOL)\.md$/, ''))),
    ),
  planted: {
    'libs/kernel/src/date-utils.ts': '',
    'libs/common/src/index.ts': '',
    'libs/kernel/src/PlainDate.ts': '',
    'libs/kernel/README.md': '',
    'libs/kernel/src/uncommon.ts': '',
  },
  caught: ['libs/kernel/src/date-utils.ts', 'libs/common/src/index.ts', 'libs/kernel/src/PlainDate.ts'],
};

const mostLines = (path: string) => (isSpec(path) || path.startsWith('test/') || path.includes('/migrations/') ? 500 : 300);

const fileSizes: HouseRule = {
  name: 'a file can be read at one sitting',
  faults: (tree) =>
    matching(tree, /^(apps|libs|test)\/.*\.(ts|tsx|mjs|cjs|typ)$/)
      .map(([path, text]) => ({ path, count: text.split('\n').length - 1 }))
      .filter(({ path, count }) => count > mostLines(path))
      .map(({ path, count }) => `${path}: ${count} lines, at most ${mostLines(path)}`),
  planted: { 'libs/kernel/src/long.ts': lines(301), 'libs/kernel/src/long.spec.ts': lines(500), 'test/support/longer.ts': lines(501) },
  caught: ['libs/kernel/src/long.ts: 301 lines, at most 300', 'test/support/longer.ts: 501 lines, at most 500'],
};

/** The room `contract` is a list of types that explain themselves. */
const roomsOf = (tree: Tree) => [...new Set([...tree.keys()].flatMap((path) => /^libs\/([^/]+)\/src\//.exec(path)?.[1] ?? []))];
const withoutReadme = new Set(['kernel', 'contract']);
const proseLines = (text: string) =>
  text
    .replace(/```[\s\S]*?```/g, '')
    .split('\n')
    .filter((line) => line.trim()).length;

const readmes: HouseRule = {
  name: 'each context has a README of about ten lines that names the file to read first',
  faults: (tree) =>
    roomsOf(tree)
      .filter((room) => !withoutReadme.has(room))
      .flatMap((room) => {
        const text = tree.get(`libs/${room}/README.md`);
        if (text === undefined) return [`libs/${room}/README.md is missing`];
        const count = proseLines(text);
        if (count < 5 || count > 16) return [`libs/${room}/README.md: ${count} lines of text, not about ten`];
        return /\bread\b.*\bfirst\b/i.test(text) ? [] : [`libs/${room}/README.md does not say what to read first`];
      }),
  planted: {
    'libs/routing/src/index.ts': '',
    'libs/disputes/src/index.ts': '',
    'libs/disputes/README.md': 'x\n',
    'libs/mediation/src/index.ts': '',
    'libs/mediation/README.md': lines(10),
    'libs/identity/src/index.ts': '',
    'libs/identity/README.md': `${lines(9)}Read first: x.\n`,
    'libs/kernel/src/index.ts': '',
  },
  caught: ['libs/routing/README.md is missing', 'libs/disputes/README.md: 1 lines of text, not about ten', 'libs/mediation/README.md does not say what to read first'],
};

/** A skipped test says why, on its line or on the one above. */
const skipped: HouseRule = {
  name: 'no test is skipped without a reason',
  faults: (tree) =>
    [...tree]
      .filter(([path]) => isSpec(path))
      .flatMap(([path, text]) => {
        const all = text.split('\n');
        return all.flatMap((line, index) => {
          const skips = /\b(it|test|describe)\.(skip|todo)\b|\bx(it|describe)\(/.test(line);
          const reason = /\/\/ .{5,}|\*.{5,}/.test(`${all[index - 1] ?? ''}\n${line}`);
          return skips && !reason ? [`${path}:${index + 1}`] : [];
        });
      }),
  planted: { 'libs/a/src/a.spec.ts': "it.skip('later', () => {});\n// only root may switch accounts\nit.skip('x', () => {});\nxit('x', () => {});\n" },
  caught: ['libs/a/src/a.spec.ts:1', 'libs/a/src/a.spec.ts:4'],
};

const CATALOGUE = 'libs/kernel/src/refusal-catalogue.ts';
/** The catalogue and its parts, one file a room. */
const isCatalogue = (path: string) => path.startsWith('libs/kernel/src/refusal-catalogue');

const refusals: HouseRule = {
  name: 'every refusal of the catalogue is used, and stands there once',
  faults: (tree) => {
    const codes = [...tree].filter(([path]) => isCatalogue(path)).flatMap(([, text]) => [...text.matchAll(/^ {2}(\w+): \{/gm)].map(([, code = '']) => code));
    const code = [...tree]
      .filter(([path]) => /^(apps|libs)\//.test(path) && isCode(path) && !isCatalogue(path) && !isSpec(path) && !path.startsWith('apps/web/'))
      .map(([, text]) => text);
    const used = new Set(code.flatMap((text) => text.match(/'[a-z_]+'/g) ?? []));
    return [
      ...codes.filter((one, index) => codes.indexOf(one) !== index).map((one) => `${one} stands twice`),
      ...codes.filter((one) => !used.has(`'${one}'`)).map((one) => `${one} is never used`),
    ];
  },
  planted: {
    [`${CATALOGUE}.ts`]: "export const refusalCatalogue = {\n  a_code: { kind: 'x' },\n  b_code: { kind: 'x' },\n  a_code: {\n    kind: 'x' },\n};\n",
    'libs/disputes/src/x.ts': "refusal('a_code')",
    'libs/disputes/src/x.spec.ts': "refusal('b_code')",
  },
  caught: ['a_code stands twice', 'b_code is never used'],
};

const tableNames = (sql: string) => [...sql.matchAll(/create table (\w+)/g)].map(([, table = '']) => table);
const grantedTables = (sql: string) =>
  [...sql.matchAll(/grant [a-z, ]+ on ([\w, ]+) to \$\{APP_ROLE\}/g)].flatMap(([, tables = '']) => tables.split(',').map((table) => table.trim()));

const inCamelCase = (name: string) => name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** A migration is carried out when its room lists it and the contexts spread the room's list. */
const isListed = (name: string, tree: Tree, room: string): boolean =>
  new RegExp(`\\[[^\\]]*\\b${name}\\b[^\\]]*\\]`).test(tree.get(`libs/${room}/src/migrations/index.ts`) ?? '') &&
  (tree.get('apps/contexts.ts') ?? '').includes(`...${inCamelCase(room)}Migrations`);

function faultsOfMigration(path: string, text: string, tree: Tree): string[] {
  const name = /export class (\w+) implements MigrationInterface/.exec(text)?.[1];
  const granted = new Set(grantedTables(text));
  const faults = [
    [/grant all/i.test(text), 'grants all: name each right'],
    [/\bto public\b/i.test(text), 'grants to public'],
    [name !== undefined && !/async down\(\): Promise<void> \{\s*throw new Error\('forward only/.test(text), 'has a way back: migrations go forward only'],
    [name !== undefined && !text.includes(`name = '${name}'`), 'does not carry the name of its class'],
    [name !== undefined && !isListed(name, tree, path.split('/')[1] ?? ''), 'is carried out by nobody: list it in its room and in apps/contexts.ts'],
  ].flatMap(([broken, what]) => (broken ? [`${path} ${what}`] : []));
  return [...faults, ...tableNames(text).flatMap((table) => (granted.has(table) ? [] : [`${path} grants nothing on ${table} to the app role`]))];
}

const migrations: HouseRule = {
  name: 'migrations go forward, and name what the app role may do',
  faults: (tree) => matching(tree, /^libs\/[^/]+\/src\/migrations\/.*\.ts$/).flatMap(([path, text]) => faultsOfMigration(path, text, tree)),
  planted: {
    'apps/contexts.ts': 'export const migrations = [...aMigrations];',
    'libs/a/src/migrations/index.ts': 'export const aMigrations = [Good1];',
    'libs/a/src/migrations/1-good.ts':
      "export class Good1 implements MigrationInterface {\n  name = 'Good1';\n  create table a (x int); create table b (x int); grant select, insert on a, b to ${APP_ROLE};\n  async down(): Promise<void> {\n    throw new Error('forward only: …');\n  }\n}",
    'libs/a/src/migrations/2-bad.ts':
      "export class Bad2 implements MigrationInterface {\n  name = 'Other2';\n  create table c (x int); grant all on c to public;\n  async down() { drop table c }\n}",
  },
  caught: [
    'libs/a/src/migrations/2-bad.ts grants all: name each right',
    'libs/a/src/migrations/2-bad.ts grants to public',
    'libs/a/src/migrations/2-bad.ts has a way back: migrations go forward only',
    'libs/a/src/migrations/2-bad.ts does not carry the name of its class',
    'libs/a/src/migrations/2-bad.ts is carried out by nobody: list it in its room and in apps/contexts.ts',
    'libs/a/src/migrations/2-bad.ts grants nothing on c to the app role',
  ],
};

const machines: HouseRule = {
  name: 'nothing names a machine, a folder of somebody, or a package registry',
  faults: (tree) =>
    linesWith(
      [...tree].filter(([path]) => !path.startsWith('test/architecture/house-rules')),
      /(^|[\s'"`(=:])\/(home|Users|root|mnt)\/|(^|[\s'"`(=:])\/work\/(?!settings|columns|views|colleagues)|\.\.\/shared\b|[\w-]*registry[\w-]*\.(npmjs|npmmirror|yarnpkg|[a-z]+\.(com|org|net|cn|local))|"resolved":/,
    ),
  planted: {
    'libs/a.ts': "readFileSync('/home/li/x')\nconst book = join(root, '../shared/law')\nthis.registry.get(x)",
    '.npmrc': 'registry=https://registry.npmjs.org\nomit-lockfile-registry-resolved=true',
  },
  caught: ['libs/a.ts:1', 'libs/a.ts:2', '.npmrc:1'],
};

const clockFiles = /^(libs\/platform\/src\/clock\.ts|libs\/kernel\/src\/plain-date\.ts|apps\/(web|ops)\/.*|.*\.spec\.tsx?)$/;

const clock: HouseRule = {
  name: 'the time of day comes through platform/clock',
  faults: (tree) =>
    linesWith(
      matching(tree, /^(apps|libs)\/.*\.(ts|tsx|mjs)$/).filter(([path]) => !clockFiles.test(path)),
      /\bnew Date\(|\bDate\.now\b|(?<![\w.])Date\(\)/,
    ),
  planted: {
    'libs/a/src/a.ts': 'const a = new Date();\nDate.now()\nconst fine = (at: Date) => at;',
    'libs/platform/src/clock.ts': 'new Date()',
    'libs/a/src/a.spec.ts': 'new Date()',
  },
  caught: ['libs/a/src/a.ts:1', 'libs/a/src/a.ts:2'],
};

const bannedWords: HouseRule = {
  name: 'no hidden cycles, no request scope, no HTTP exceptions in rooms',
  faults: (tree) =>
    linesWith(
      matching(tree, /^(apps\/(api|worker|ops)|libs)\/.*\.ts$/),
      /\bforwardRef\b|\bScope\.[A-Z]|(?<!http|dom)\b(BadRequest|Unauthorized|NotFound|Forbidden|Conflict|Http)Exception\b/,
    ),
  planted: { 'libs/a/src/a.ts': 'forwardRef(() => A)\nScope.REQUEST\nthrow new NotFoundException()\nthrow new RefusalError(refusal(x))' },
  caught: ['libs/a/src/a.ts:1', 'libs/a/src/a.ts:2', 'libs/a/src/a.ts:3'],
};

const contractTypes: HouseRule = {
  name: 'the contract has types only',
  faults: (tree) =>
    linesWith(matching(tree, /^libs\/contract\/src\//), /^\s*(export )?(default|const|let|var|function|class|enum|async)\b|^import (?!type)|^export (?!type|interface)/),
  planted: { 'libs/contract/src/a.ts': "import { x } from './x';\nexport const a = 1;\nexport type B = string;\nexport interface C { d: B }\nexport * from './x';" },
  caught: ['libs/contract/src/a.ts:1', 'libs/contract/src/a.ts:2', 'libs/contract/src/a.ts:5'],
};

/** `platform` is the database's own room; what only runs once, on a person's command, stands in `ops`. */
const sqlPlaces = /\.(store|queries|writers)\.ts$|\/migrations\/|\.spec\.ts$/;

const sql: HouseRule = {
  name: 'SQL stands in stores, queries and writers',
  faults: (tree) =>
    linesWith(
      matching(tree, /^(libs\/(?!platform\/)|apps\/(api|worker)\/).*\.ts$/).filter(([path]) => !sqlPlaces.test(path)),
      /\.query\(|['"`]\s*(select|insert into|delete from|update)\s[\w$".(]+\s.*\b(from|values|set|where)\b/,
    ),
  planted: {
    'libs/a/src/a.service.ts': "const [row] = await tx.query('select 1');\nconst TAKEN = `select id from room where id = $1`;\nconst words = 'Select one from the list below';",
    'libs/a/src/a.store.ts': "tx.query('delete from a where id = $1', [id])",
    'libs/a/src/a.queries.ts': 'const ALL = `select id from a`;',
    'libs/a/src/a.writers.ts': 'tx.query(`update a set b = $1`)',
    'libs/a/src/migrations/1-a.ts': 'runner.query(`create table a (id uuid)`)',
    'libs/platform/src/database.ts': 'tx.query(text)',
    'apps/api/src/a.controller.ts': "this.db.read(actor, (reader) => reader.query('select 1'))",
    'apps/ops/src/seed.ts': "tx.query('select 1')",
  },
  caught: ['libs/a/src/a.service.ts:1', 'libs/a/src/a.service.ts:2', 'apps/api/src/a.controller.ts:1'],
};

export const houseRules: readonly HouseRule[] = [vagueNames, fileSizes, readmes, skipped, refusals, migrations, machines, clock, bannedWords, contractTypes, sql];
