import { useQuery } from '@tanstack/react-query';
import { adjudications } from '../../api/adjudications';

/** With the version in the key: what a step changed is asked for anew. */
export const useAcceptance = (id: string, version: number) => useQuery({ queryKey: ['acceptance', id, version], queryFn: () => adjudications.acceptance(id) });

export const useCourse = (id: string, version: number) => useQuery({ queryKey: ['course', id, version], queryFn: () => adjudications.course(id) });
