import type { Text } from './problem';

/** What the house finds about a case and what a person made of it (办法 34). Days are `YYYY-MM-DD`, Beijing. */
export interface CaseMarksView {
  /** What the search for conflicts found each time a panel was formed or changed, newest first (办法 5). `at` is an instant. */
  searches: { occasion: Text; by: string | null; at: string; people: { name: string; obstacle: 'certificate' | 'mediated' | 'interest' | null; reasons: string[] }[] }[];
  /** Effective decisions of this platform on the same patent against the same respondents: a suggestion, and where to look. */
  earlier: {
    number: string;
    party: string;
    by: 'identifier' | 'name';
    stops: Text[];
    effectiveOn: string;
    /** Null where this reader sees nothing of that case. */
    proceedingId: string | null;
    publicId: string | null;
    isConfirmed: boolean;
  }[];
  marks: {
    id: string;
    kind: 'repeat' | 'bad_faith';
    party: string;
    acts: Text[];
    actedOn: string | null;
    earlierNumber: string | null;
    earlierEffectiveOn: string | null;
    limb: Text | null;
    grounds: Text[];
    reason: string;
  }[];
}
