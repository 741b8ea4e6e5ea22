import { queryOptions } from '@tanstack/react-query';
import { administrativeMediations } from '../../api/administrative-mediations';

/** With the version in the key: what a step changed is asked for anew. */
export const mediationFileQuery = (proceedingId: string, version: number) =>
  queryOptions({ queryKey: ['administrative-mediation', proceedingId, version], queryFn: () => administrativeMediations.get(proceedingId) });
