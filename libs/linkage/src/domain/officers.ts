import { fieldRefusal, refusalOfFields, type UserId } from '@kernel';
import { type Facts, type Guard, guard, unless } from '@procedure';

/** An enforcement officer of the agency, with what is in the way of taking the case (行政处罚法 42, 43). */
export interface OfficerFacts {
  userId: UserId;
  name: string;
  /** 行政执法证件号; null: none that is good today. */
  card: string | null;
  conflicts: readonly string[];
}

/** Of a special team, and of whoever investigates (移送规定 5(1); 行政处罚法 42). */
export const LEAST_OFFICERS = 2;

interface Choosing extends Facts {
  officers: readonly OfficerFacts[];
}

/** Those named in the field `officers`: two or more of the agency's own, each with a card and without an interest. */
export const officersFit = <F extends Choosing>(id: string, basis: string): Guard<F> =>
  guard<F>(
    id,
    ['两名以上执法人员，均有执法证件，与本案没有利害关系', 'two officers or more, each with a card and without an interest'],
    (facts, { input }) => {
      if (input === undefined) return null;
      const named = [...new Set(Array.isArray(input.officers) ? (input.officers as unknown[]) : [])];
      const chosen = facts.officers.filter(({ userId }) => named.includes(userId));
      if (chosen.length < named.length) return refusalOfFields([fieldRefusal('officers', 'not_of_agency')]);
      const unfit = chosen.filter(({ card, conflicts }) => card === null || conflicts.length > 0);
      if (unfit.length > 0)
        return unless(false, 'team_officer_unfit', { names: unfit.map(({ name, conflicts }) => (conflicts.length > 0 ? `${name}（${conflicts.join('；')}）` : name)).join('、') });
      return unless(named.length >= LEAST_OFFICERS, 'team_too_small', { least: LEAST_OFFICERS });
    },
    basis,
  );
