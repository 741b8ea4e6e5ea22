import { Service1765500000000 } from './1765500000000-service';
import { DeemedAndSent1765600308000 } from './1765600308000-deemed-and-sent';
import { ServicesOfTheDepartment1765700101000 } from './1765700101000-services-of-the-department';
import { ServicesOfTheOfficer1765701000003 } from './1765701000003-services-of-the-officer';

export const serviceMigrations = [Service1765500000000, DeemedAndSent1765600308000, ServicesOfTheDepartment1765700101000, ServicesOfTheOfficer1765701000003];
