import { systemActor } from '@kernel';
import { type DisputeWorld, makeDisputeWorld, person, refusalCode } from '../../../test/api/disputes/dispute-world';
import { readReferenceTables } from './load';
import { getReferenceList } from './reference.queries';
import { loadReferenceTables } from './reference.store';

let world: DisputeWorld;
beforeAll(async () => {
  world = await makeDisputeWorld('reference');
});
afterAll(() => world.close());

const list = (name: string, on: string) => world.db.read(person(), (reader) => getReferenceList(reader, name, on));
const codes = async (name: string, on: string) => (await list(name, on)).map((item) => item.code);

const tables = {
  cause_of_action: 'causes',
  division: 'divisions',
  court: 'courts',
  court_jurisdiction: 'jurisdictions',
  right_kind: 'rightKinds',
  statute_citation: 'citations',
  criminal_threshold: 'thresholds',
} as const;

it.each(Object.entries(tables))('%s holds every delivered row, once, also after a second load', async (table, name) => {
  await world.db.write(systemActor, loadReferenceTables);
  expect(await world.rows(`select count(*)::int as count from ${table}`)).toEqual([{ count: readReferenceTables()[name].length }]);
});

it('keeps amounts in fen and lists as lists', async () => {
  const [row] = await world.rows(
    `select amount_max_fen::text as max, divisions, right_kinds as kinds, confirmed from court_jurisdiction where court = '渝0192' and amount_max_fen is not null`,
  );
  expect(row).toMatchObject({ max: '500000000', kinds: ['CR', 'TM', 'GI', 'UC', 'DN', 'NM', 'SP'], confirmed: false, divisions: expect.arrayContaining(['500105', '5001LJ']) });
});

it('gives the lists of the day', async () => {
  expect(await codes('divisions', '2025-11-05')).toEqual(expect.arrayContaining(['500105', '500112']));
  expect(await codes('divisions', '2025-11-06')).toEqual(expect.arrayContaining(['5001LJ']));
  expect(await codes('divisions', '2025-11-06')).not.toContain('500105');
  expect(await codes('causes', '2025-12-31')).toContain('160');
  expect(await codes('causes', '2026-01-01')).toContain('167.3');
  expect(await codes('causes', '2026-01-01')).not.toContain('167.3 ');
});

it('gives the criminal thresholds of the day: none before 法释〔2025〕5号, in fen or as a count', async () => {
  expect(await codes('criminal-thresholds', '2025-04-25')).toEqual([]);
  const lines = await list('criminal-thresholds', '2025-04-26');
  expect(lines).toHaveLength(readReferenceTables().thresholds.length);
  expect(lines).toContainEqual(expect.objectContaining({ code: '213-G-BASE-TURNOVER', offence: '213', amountType: 'turnover', amountFen: 5_000_000, amountCount: null }));
  expect(lines).toContainEqual(expect.objectContaining({ code: '215-BASE-PIECES', amountFen: null, amountCount: 10_000 }));
});

it('gives names in both languages, and the numbers of causes in their order', async () => {
  expect(await list('right-kinds', '2026-11-22')).toContainEqual({ code: 'PAT-I', name: { zh: '发明专利', en: 'Invention patent' }, numberFormat: 'patent', registryNumber: true });
  const causes = await codes('causes', '2026-11-22');
  expect(causes.indexOf('164.2')).toBeLessThan(causes.indexOf('164.10'));
});

it.each(['courts', 'dispute-types', 'party-kinds', 'identifier-kinds'])('has %s', async (name) => {
  expect((await list(name, '2026-11-22')).length).toBeGreaterThan(3);
});

it('refuses a list or a day that does not exist', async () => {
  expect(await refusalCode(list('toString', '2026-11-22'))).toBe('not_found');
  expect(await refusalCode(list('causes', '2026-02-30'))).toBe('impossible_date');
});
