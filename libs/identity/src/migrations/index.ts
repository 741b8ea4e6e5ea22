import { Identity1763800001000 } from './1763800001000-identity';
import { RoomsAndBookings1764500001000 } from './1764500001000-rooms-and-bookings';

export const identityMigrations = [Identity1763800001000, RoomsAndBookings1764500001000];
