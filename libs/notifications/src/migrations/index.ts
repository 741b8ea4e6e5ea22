import { Notifications1763800008000 } from './1763800008000-notifications';

export const notificationsMigrations = [Notifications1763800008000];
