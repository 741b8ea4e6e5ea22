import type { DisputeDraftData, DraftCheck } from '@contract';
import type { FieldProblem } from '../../api/problem';
import { paths } from '../paths';

export const sections = ['matter', 'parties', 'rights', 'exhibits', 'wishes'] as const;
export type Section = (typeof sections)[number];
export type SectionState = 'empty' | 'begun' | 'done';

const fieldsOf: Record<Section, (keyof DisputeDraftData)[]> = {
  matter: ['title', 'disputeType', 'causeCode', 'summary', 'claims', 'amountFen', 'division', 'foreignRelated', 'tags'],
  parties: ['parties'],
  rights: ['rights'],
  exhibits: ['exhibits'],
  wishes: ['way', 'preferredOrganisationId', 'preferredMediatorId'],
};

/** Nothing is demanded here until the server's check names it. */
export const optionalSections: readonly Section[] = ['exhibits', 'wishes'];

function sectionOfField(path: string): Section | 'review' {
  const top = path.split('.')[0] as keyof DisputeDraftData;
  return sections.find((section) => fieldsOf[section].includes(top)) ?? 'review';
}

export function hrefOfField(draftId: string, path: string): string {
  const [top, index] = path.split('.');
  if (top === 'parties' && index !== undefined) return paths.draftParty(draftId, Number(index));
  return hrefOfSection(draftId, sectionOfField(path));
}

export function hrefOfSection(draftId: string, section: Section | 'review'): string {
  const pages = {
    matter: paths.draftMatter,
    parties: paths.draftParties,
    rights: paths.draftRights,
    exhibits: paths.draftExhibits,
    wishes: paths.draftWishes,
    review: paths.draftReview,
  };
  return pages[section](draftId);
}

export function problemsOf(problems: FieldProblem[], section: Section): FieldProblem[] {
  return problems.filter((problem) => sectionOfField(problem.field) === section);
}

export function stateOf(data: DisputeDraftData, check: DraftCheck | undefined, section: Section): SectionState {
  if (!fieldsOf[section].some((field) => isFilled(data[field]))) return 'empty';
  return problemsOf(check?.problems ?? [], section).length > 0 ? 'begun' : 'done';
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}
