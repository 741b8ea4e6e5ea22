import { Adjudication1765600306000 } from './1765600306000-adjudication';

export const adjudicationMigrations = [Adjudication1765600306000];
