import type { Procedure } from './procedure';

/** The procedure as a Mermaid state diagram, printed from the table and from nothing else. */
export function diagram(procedure: Procedure, language: 'zh' | 'en' = 'zh'): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${procedure.initial}`];
  for (const [state, spec] of Object.entries(procedure.states)) lines.push(`  ${state} : ${spec.name[language]}`);
  for (const action of Object.values(procedure.actions)) {
    if (!action.to) continue;
    for (const from of action.from) if (from !== action.to) lines.push(`  ${from} --> ${action.to} : ${action.name[language]}`);
  }
  for (const [state, spec] of Object.entries(procedure.states)) if (spec.end) lines.push(`  ${state} --> [*]`);
  return lines.join('\n');
}
