import { Service1765500000000 } from './1765500000000-service';

export const serviceMigrations = [Service1765500000000];
