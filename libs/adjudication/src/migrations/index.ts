import { Adjudication1765600306000 } from './1765600306000-adjudication';
import { Hearings1765700500000 } from './1765700500000-hearings';

export const adjudicationMigrations = [Adjudication1765600306000, Hearings1765700500000];
