import type { RoomView } from '@contract';
import { type Actor, fieldRefusal, newId, type OrganisationId, RefusalError, refusal, refusalOfFields } from '@kernel';
import { type Database, isUniqueViolation } from '@platform';
import { insertRoom, roomsOf, updateRoom } from './room.store';

export type RoomDetails = Pick<RoomView, 'name' | 'place' | 'seats' | 'active'>;

/** The rooms in which an organisation meets. */
export class RoomService {
  constructor(private readonly db: Database) {}

  /** Of the organisations the actor works for, those out of use last. */
  list(actor: Actor): Promise<RoomView[]> {
    return this.db.read(actor, (reader) => roomsOf(reader, organisationsOf(actor)));
  }

  /** The name is unique in the organisation, so a repeat makes no second room. @throws RefusalError room_name_taken, role_not_allowed. */
  add(actor: Actor, room: RoomDetails): Promise<RoomView> {
    const [organisationId] = organisationsOf(actor, ...KEEPERS);
    if (!organisationId) throw new RefusalError(refusal('role_not_allowed'));
    return this.named(() => this.db.write(actor, (tx) => insertRoom(tx, organisationId, { id: newId(), ...room })));
  }

  /** Sets all of it; a repeat changes nothing. @throws RefusalError room_name_taken, not_found. */
  async change(actor: Actor, id: string, room: RoomDetails): Promise<RoomView> {
    const changed = await this.named(() => this.db.write(actor, (tx) => updateRoom(tx, organisationsOf(actor, ...KEEPERS), { id, ...room })));
    if (!changed) throw new RefusalError(refusal('not_found'));
    return changed;
  }

  private async named<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const taken = isUniqueViolation(error) ? refusalOfFields([fieldRefusal('name', 'room_name_taken')]) : null;
      throw taken ? new RefusalError(taken) : error;
    }
  }
}

const STAFF = ['mediator', 'manager', 'clerk', 'case_handler', 'department_head'];

/** Who says which rooms there are: of an organisation that mediates, and of a department that hears cases. */
const KEEPERS = ['manager', 'department_head'];

/** The organisations in which somebody has one of these roles, as its principals say. */
export const organisationsOf = ({ principals }: Pick<Actor, 'principals'>, ...roles: readonly string[]): OrganisationId[] => {
  const wanted = roles.length > 0 ? roles : STAFF;
  const held = principals.flatMap((principal) => {
    const [kind, id, role] = principal.split(':');
    return kind === 'org' && id && role && wanted.includes(role) ? [id as OrganisationId] : [];
  });
  return [...new Set(held)];
};
