import type { DeskSettings } from '@contract';
import { type Actor, newId, RefusalError, refusal } from '@kernel';
import type { Clock, Database } from '@platform';
import { organisationsOf } from './colleague.queries';

/** A person with more views than this has none: it is a list to be searched. */
const MAX_VIEWS = 50;

export interface NewView {
  name: string;
  query: string;
  columns: readonly string[];
  shared: boolean;
}

const ownerOf = (actor: Actor): string => `user:${actor.userId}`;

/** How a person has set up the desk's lists. */
export class DeskSettingsStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The columns of this person's lists, and the views: one's own, and what colleagues share; row-level security says the same again. */
  read(actor: Actor): Promise<DeskSettings> {
    return this.db.read(actor, async (reader) => {
      const [row] = (await reader.query(
        `select (select columns from desk_setting where owner = $1) as columns,
           (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.query, 'columns', v.columns, 'shared', v.shared_with is not null, 'mine', v.owner = $1, 'ownerName', v.owner_name)
              order by v.owner = $1 desc, v.name, v.id), '[]') from saved_view v where v.owner = $1 or v.shared_with = any($2::uuid[])) as views`,
        [ownerOf(actor), organisationsOf(actor)],
      )) as [Omit<DeskSettings, 'columns'> & { columns: string[] | null }];
      return { ...row, columns: row.columns ?? [] };
    });
  }

  /** Idempotent: the last one stands. */
  async putColumns(actor: Actor, columns: readonly string[]): Promise<void> {
    await this.db.write(actor, (tx) =>
      tx.query('insert into desk_setting (owner, columns) values ($1, $2) on conflict (owner) do update set columns = excluded.columns', [ownerOf(actor), [...columns]]),
    );
  }

  /** Idempotent by (owner, name): the same name is the same view. @throws RefusalError too_many_views, no_organisation_to_share_with. */
  async putView(actor: Actor, view: NewView): Promise<void> {
    if (view.shared && !actor.organisationId) throw new RefusalError(refusal('no_organisation_to_share_with'));
    await this.db.write(actor, async (tx) => {
      const [found] = (await tx.query('select count(*)::int as others from saved_view where owner = $1 and name <> $2', [ownerOf(actor), view.name])) as [{ others: number }];
      if (found.others >= MAX_VIEWS) throw new RefusalError(refusal('too_many_views', { max: MAX_VIEWS }));
      await tx.query(
        `insert into saved_view (id, owner, name, query, columns, shared_with, owner_name, saved_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (owner, name) do update set query = excluded.query, columns = excluded.columns, shared_with = excluded.shared_with, saved_at = excluded.saved_at`,
        [newId(), ownerOf(actor), view.name, view.query, [...view.columns], view.shared ? actor.organisationId : null, actor.name, this.clock.now()],
      );
    });
  }

  /** @throws RefusalError not_found, also for a colleague's view. */
  async deleteView(actor: Actor, id: string): Promise<void> {
    const [row] = (await this.db.write(actor, (tx) =>
      tx.query('with d as (delete from saved_view where id = $1 and owner = $2 returning 1) select count(*)::int as count from d', [id, ownerOf(actor)]),
    )) as [{ count: number }];
    if (row.count === 0) throw new RefusalError(refusal('not_found'));
  }
}
