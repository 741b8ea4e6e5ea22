import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adjudicationBinding, assistanceBinding, majorCertificateBinding } from '@adjudication';
import { administrativeMediationBinding } from '@administrative-mediation';
import { confirmationBinding } from '@confirmation';
import { deadlineRules } from '@deadlines';
import { documentKinds } from '@documents';
import { mediationBindings } from '@mediation';
import { diagram, faultsOf, type Procedure } from '@procedure';
import { procedureRegistry } from '../../apps/contexts';
import { readTree, root } from './tree';

const procedures = procedureRegistry()
  .all()
  .map(({ procedure }) => procedure);
const named = procedures.map((procedure) => [procedure.id, procedure] as const);

const actionsOf = (procedure: Procedure) => Object.values(procedure.actions);
const effectsOf = (procedure: Procedure) => actionsOf(procedure).flatMap((action) => action.deadlines ?? []);

/** Some clocks start with the proceeding: the service that opens it names them. */
const startedAtOpening = [...readTree('libs').values()].flatMap((text) =>
  [...text.matchAll(/startDeadlines:([^\n]*)/g)].flatMap(([, rest = '']) => [...rest.matchAll(/'([A-Z0-9-]+)'/g)].map(([, id = '']) => id)),
);

const startedIn = (procedure: Procedure) =>
  new Set([...startedAtOpening, ...effectsOf(procedure).flatMap((effect) => (effect.does === 'start' || effect.does === 'restart' ? [effect.rule] : []))]);

const faultsOfDeadlines = (procedure: Procedure): string[] => {
  const known = new Set(deadlineRules.map(({ id }) => id));
  const started = startedIn(procedure);
  const touched = [...effectsOf(procedure).map(({ rule }) => rule), ...actionsOf(procedure).flatMap(({ onDue }) => onDue ?? [])];
  return [...new Set(touched)].flatMap((rule) => [...(known.has(rule) ? [] : [`${rule} is no deadline rule`]), ...(started.has(rule) ? [] : [`${rule} is never started`])]);
};

const documentGaps = (procedure: Procedure): string[] => [...new Set(actionsOf(procedure).flatMap(({ documents }) => documents ?? []))].filter((kind) => !(kind in documentKinds));

/** A README draws what the table says and nothing else; ZHIHE_PRINT_DIAGRAMS=1 prints it anew. */
const block = (procedure: Procedure) => ['```mermaid', `%% ${procedure.id} ${procedure.name.zh}`, diagram(procedure), '```'].join('\n');
const printed = (id: string) => new RegExp(`\`\`\`mermaid\\n%% ${id} [\\s\\S]*?\`\`\``);

function withDiagram(readme: string, procedure: Procedure): string {
  const there = printed(procedure.id);
  return there.test(readme) ? readme.replace(there, () => block(procedure)) : `${readme.trimEnd()}\n\n${block(procedure)}\n`;
}

const owners: Record<string, readonly string[]> = {
  mediation: mediationBindings.map(({ procedure }) => procedure.id),
  confirmation: [confirmationBinding.procedure.id],
  adjudication: [adjudicationBinding.procedure.id, majorCertificateBinding.procedure.id, assistanceBinding.procedure.id],
  'administrative-mediation': [administrativeMediationBinding.procedure.id],
  linkage: ['AP', 'TF'],
};
const roomOf = (id: string) => Object.entries(owners).find(([, ids]) => ids.includes(id))?.[0] ?? 'routing';

describe.each(named)('procedure %s', (_id, procedure) => {
  it('has no faults', () => expect(faultsOf(procedure)).toEqual([]));

  it('names deadlines that exist, and waits for none that nobody starts', () => expect(faultsOfDeadlines(procedure)).toEqual([]));

  it('names no paper without a template', () => expect(documentGaps(procedure)).toEqual([]));

  it(`is drawn in the README of its room as its table says`, () => {
    const file = join(root, 'libs', roomOf(procedure.id), 'README.md');
    const there = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const readme = there && process.env.ZHIHE_PRINT_DIAGRAMS ? withDiagram(there, procedure) : there;
    if (readme !== there) writeFileSync(file, readme);
    const drawn = printed(procedure.id).exec(readme)?.[0];
    const mend = `libs/${roomOf(procedure.id)}/README.md does not draw ${procedure.id} as its table says: ZHIHE_PRINT_DIAGRAMS=1 npm test -- architecture prints it`;
    expect(drawn === block(procedure) ? 'drawn' : mend).toBe('drawn');
  });
});

describe('the checks themselves', () => {
  const planted = {
    id: 'XX',
    name: { zh: '植入', en: 'planted' },
    law: [],
    initial: 'A',
    states: { A: { name: { zh: '甲', en: 'a' } }, B: { name: { zh: '乙', en: 'b' }, end: true } },
    actions: {
      go: {
        name: { zh: '走', en: 'go' },
        from: ['A'],
        to: 'B',
        by: ['system'],
        onDue: 'SIGN-7D',
        deadlines: [{ does: 'start', rule: 'NO-SUCH-RULE' }],
        documents: ['agreement', 'poem'],
      },
    },
  } as const satisfies Procedure;

  it('find a planted fault of each kind', () => {
    expect(faultsOf(planted)).toEqual(['A is open and has no blocker']);
    expect(faultsOfDeadlines(planted)).toEqual(['NO-SUCH-RULE is no deadline rule', 'SIGN-7D is never started']);
    expect(documentGaps(planted)).toEqual(['poem']);
    expect(withDiagram('# x\n', planted)).toContain('%% XX 植入\nstateDiagram-v2');
    const old = '# x\n```mermaid\n%% XX old\nold\n```\nrest\n';
    expect(withDiagram(old, planted)).toBe(`# x\n${block(planted)}\nrest\n`);
  });
});
