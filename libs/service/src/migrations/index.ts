import { Service1765500000000 } from './1765500000000-service';
import { DeemedAndSent1765600308000 } from './1765600308000-deemed-and-sent';
import { ServicesOfTheDepartment1765700101000 } from './1765700101000-services-of-the-department';

export const serviceMigrations = [Service1765500000000, DeemedAndSent1765600308000, ServicesOfTheDepartment1765700101000];
