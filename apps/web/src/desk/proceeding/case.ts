import type { DisputeView, ProceedingView } from '@contract';

/** What every part of the page is given. The dispute comes one answer later than the proceeding. */
export interface Case {
  view: ProceedingView;
  dispute: DisputeView | undefined;
}

export const handles = (relation: string): boolean => relation === 'clerk' || relation === 'manager' || relation === 'mediator';

/** Of the department that adjudicates. */
export const adjudicates = (relation: string): boolean => ['case_handler', 'panel', 'panel_chief', 'department_head'].includes(relation);

/** Reads what the department alone reads. */
export const decides = (relation: string): boolean => adjudicates(relation) || relation === 'legal_reviewer';
