import type { Actor, PartyId, UserId } from '@kernel';
import type { Reader } from '@platform';
import { actorOf, type SessionRow } from './actor-of';

/**
 * Whoever stands behind a principal such as `user:<id>` or `party:<id>`, with the roles held now: for what somebody has left
 * to be done in its name. Null for a closed account. A party's name is its dispute's to tell.
 */
export async function findActor(asSystem: Reader, principal: string): Promise<Actor | null> {
  const [kind, id] = principal.split(':');
  const nobody = { username: null, name: '', userId: null, partyId: null, disputeId: null, csrfToken: '', mustChangePassword: false, isAgent: false, memberships: [] };
  if (kind === 'party') return actorOf({ ...nobody, kind: 'party', partyId: id as PartyId });
  const [row] = (await asSystem.query(
    `select u.name, (select coalesce(json_agg(json_build_object('organisationId', o.id, 'organisation', o.name, 'kind', o.kind, 'role', m.role) order by o.name, m.role), '[]')
       from membership m join organisation o on o.id = m.organisation_id where m.user_id = u.id and in_force(o.valid_from, o.valid_to, current_date)) as memberships
     from app_user u where u.id = $1 and u.disabled_at is null`,
    [id],
  )) as Pick<SessionRow, 'name' | 'memberships'>[];
  return row ? actorOf({ ...nobody, ...row, kind: 'user', userId: id as UserId }) : null;
}
