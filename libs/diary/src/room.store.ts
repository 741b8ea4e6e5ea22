import type { RoomView } from '@contract';
import type { OrganisationId } from '@kernel';
import type { Reader, Tx } from '@platform';

const COLUMNS = 'id, name, place, seats, active';

export const roomsOf = (reader: Reader, organisationIds: readonly OrganisationId[]): Promise<RoomView[]> =>
  reader.query(`select ${COLUMNS} from room where organisation_id = any($1) order by active desc, name`, [organisationIds]) as Promise<RoomView[]>;

export async function insertRoom(tx: Tx, organisationId: OrganisationId, room: RoomView): Promise<RoomView> {
  const [row] = (await tx.query(`insert into room (id, organisation_id, name, place, seats, active) values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`, [
    room.id,
    organisationId,
    room.name,
    room.place,
    room.seats,
    room.active,
  ])) as [RoomView];
  return row;
}

/** Null when none of these organisations has such a room. */
export async function updateRoom(tx: Tx, organisationIds: readonly OrganisationId[], room: RoomView): Promise<RoomView | null> {
  const [row] = (await tx.query(
    `with u as (update room set name = $3, place = $4, seats = $5, active = $6 where id = $1 and organisation_id = any($2) returning ${COLUMNS}) select ${COLUMNS} from u`,
    [room.id, organisationIds, room.name, room.place, room.seats, room.active],
  )) as RoomView[];
  return row ?? null;
}
