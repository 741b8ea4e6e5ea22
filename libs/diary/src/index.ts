export { blocksIn, bookBlock, bookTime, type Clash, findSessionClash, freeTime, insertLeave, removeBlock } from './booking.store';
export { diaryMigrations } from './migrations';
export { organisationsOf, type RoomDetails, RoomService } from './room.service';
