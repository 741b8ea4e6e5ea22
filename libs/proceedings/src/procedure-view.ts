import type { ProcedureView } from '@contract';
import { diagram, nameIn, type Procedure } from '@procedure';

/** A procedure's table as the public page and `GET /api/procedures` show it. */
export const procedureView = (procedure: Procedure): ProcedureView => ({
  id: procedure.id,
  name: procedure.name,
  law: [...procedure.law],
  initial: procedure.initial,
  states: Object.entries(procedure.states).map(([id, state]) => ({
    id,
    name: state.name,
    end: state.end === true,
    blocker: state.blocker ? { who: nameIn(procedure, state.blocker.who), what: state.blocker.what } : null,
  })),
  actions: Object.entries(procedure.actions).map(([id, action]) => ({
    id,
    name: action.name,
    from: [...action.from],
    to: action.to ?? null,
    by: action.by.map((relation) => nameIn(procedure, relation)),
    guards: (action.guards ?? []).map((guard) => ({ needs: guard.needs, basis: guard.basis ?? null })),
    deadlines: (action.deadlines ?? []).map(({ does, rule }) => ({ does, rule })),
    documents: [...(action.documents ?? [])],
    basis: action.basis ?? null,
    automatic: action.automatic === true,
    onDue: action.onDue ?? null,
  })),
  diagram: { zh: diagram(procedure, 'zh'), en: diagram(procedure, 'en') },
});
