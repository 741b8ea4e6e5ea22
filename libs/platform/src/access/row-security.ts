const PRINCIPALS = `(select string_to_array(current_setting('app.principals', true), ','))::text[]`;
const IS_SYSTEM = `(select current_setting('app.scope', true)) = 'system'`;

const access = (table: string, more: string) =>
  `exists (select 1 from dispute_access a ${more} where a.dispute_id = ${table}.dispute_id and a.principal = any(${PRINCIPALS}) and (a.until is null or a.until > now())`;

/** One policy for each verb: a policy `for all` counts for reading too, and each row not the reader's would be asked about twice. */
const secured = (table: string, condition: string, writeCondition = condition) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select using (${IS_SYSTEM} or ${condition});
  create policy ${table}_insert on ${table} for insert with check (${IS_SYSTEM} or ${writeCondition});
  create policy ${table}_update on ${table} for update using (${IS_SYSTEM} or ${condition}) with check (${IS_SYSTEM} or ${writeCondition});
  create policy ${table}_delete on ${table} for delete using (${IS_SYSTEM} or ${condition});`;

/** SQL: rows of this table are there for whoever has access to their dispute. */
export const securedByDispute = (table: string): string => secured(table, `${access(table, '')})`);

/** SQL: as above, and only for relations that may see the row's audience. */
export const securedByAudience = (table: string): string =>
  secured(table, `${access(table, 'join audience_relation v on v.relation = a.relation')} and v.audience = ${table}.audience)`, `${access(table, '')})`);

/** SQL: rows of this table belong to the principal in `column`. */
export const securedByOwner = (table: string, column = 'owner'): string => secured(table, `${table}.${column} = any(${PRINCIPALS})`);
