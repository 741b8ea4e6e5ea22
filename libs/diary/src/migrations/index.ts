import { RoomsAndBookings1764500001000 } from './1764500001000-rooms-and-bookings';

export const diaryMigrations = [RoomsAndBookings1764500001000];
