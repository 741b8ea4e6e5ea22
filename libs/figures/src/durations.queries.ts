import type { DurationView } from '@contract';
import { systemActor } from '@kernel';
import type { Database } from '@platform';

/** Fewer would tell about single disputes, and nothing about the next one. */
const FEWEST = 5;

/**
 * How many days a mediation took, by organisation, over those closed in the twelve months before `now`: the middle one, and
 * nine of ten. `organisationId` null: all together. Reads as the house; groups below five are left out.
 */
export const typicalDurations = (db: Database, procedures: readonly string[], now: Date): Promise<DurationView[]> =>
  db.read(systemActor, (reader) =>
    reader.query(
      `select organisation_id as "organisationId", count(*)::int as closed,
         ceil(percentile_cont(0.5) within group (order by extract(epoch from closed_at - opened_at)) / 86400)::int as "middleDays",
         ceil(percentile_cont(0.9) within group (order by extract(epoch from closed_at - opened_at)) / 86400)::int as "mostDays"
       from proceeding where closed_at > $2::timestamptz - interval '12 months' and closed_at <= $2 and procedure = any($1) and organisation_id is not null
       group by grouping sets ((organisation_id), ()) having count(*) >= ${FEWEST}`,
      [procedures, now],
    ),
  );
