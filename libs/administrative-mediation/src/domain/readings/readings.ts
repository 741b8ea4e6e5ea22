import type { InputValues } from '@procedure';
import type { MediationKind } from '../kinds';
import { readCompetence } from './competence';
import { readDamages } from './damages';
import { readInventor } from './inventor';
import { readOwnership } from './ownership';
import { readProvisional } from './provisional';
import type { Read, Reading, ReadingFacts } from './reading';
import { readReward } from './reward';

const byKind: Readonly<Record<MediationKind, Read>> = {
  AM_DAMAGES: readDamages,
  AM_OWNERSHIP: readOwnership,
  AM_INVENTOR: readInventor,
  AM_REWARD: readReward,
  AM_PROVISIONAL: readProvisional,
  // 办法 63 names no test for other disputes.
  AM_OTHER: () => [],
};

/** What the answers of a request mean, point by point. Pure; an answer that is missing leaves its point open. */
export const readingsOf = (kind: MediationKind, answers: InputValues, facts: ReadingFacts): readonly Reading[] => [...byKind[kind](answers, facts), readCompetence(facts)];
