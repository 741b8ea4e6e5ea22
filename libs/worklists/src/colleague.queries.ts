import type { ColleagueView } from '@contract';
import type { Actor } from '@kernel';
import type { Reader } from '@platform';

/** The organisations an actor acts for, by its principals. */
export const organisationsOf = ({ principals }: Actor): string[] => [...new Set(principals.flatMap((principal) => /^org:([^:]+):/.exec(principal)?.[1] ?? []))];

/** Those appointed there at any time: whoever has left may have left open cases behind. */
const COLLEAGUES = `
  select u.id, u.name, w.hand as "inHand", w.handled as handles, not g.present as left
  from (select a.user_id, bool_or(u.disabled_at is null and in_force(a.valid_from, a.valid_to, current_date)) as present
      from appointment a join app_user u on u.id = a.user_id where a.organisation_id = any($1::uuid[]) and a.role in ('clerk', 'mediator', 'manager') group by a.user_id) g
    join app_user u on u.id = g.user_id
    cross join lateral (select
      (select count(*)::int from holding i join proceeding p on p.dispute_id = i.dispute_id and p.id = i.proceeding_id where i.user_id = u.id and i.until is null and p.closed_at is null) as hand,
      (select count(*)::int from proceeding p where p.handler_id = u.id and p.closed_at is null and p.organisation_id = any($1::uuid[])) as handled) w
  where g.present or w.hand > 0 or w.handled > 0 order by not g.present, u.name, u.id`;

/** With what each has open, as far as the reader sees it. */
export const colleaguesOf = (reader: Reader, actor: Actor): Promise<ColleagueView[]> => reader.query(COLLEAGUES, [organisationsOf(actor)]) as Promise<ColleagueView[]>;
