export { findActor } from './actor.store';
export { blocksIn, bookBlock, bookTime, type Clash, findSessionClash, freeTime, insertLeave, removeBlock } from './diary/booking.store';
export { organisationsOf, type RoomDetails, RoomService } from './diary/room.service';
export { identityMigrations } from './migrations';
export { findOrganisation, listOrganisations } from './organisation.queries';
export { hashPassword } from './passwords';
export { type Entered, type Session, SessionService } from './session.service';
