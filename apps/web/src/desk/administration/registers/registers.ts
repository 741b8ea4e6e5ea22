import type { ImportReport, OrganisationLine, Page, PersonLine, RegisterEntry, RegisterForm, RegisterSaved } from '@contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiHref, get, parseJson, post, put, writeHeaders } from '../../../api/client';
import { ApiProblem, offlineProblem, problemFrom } from '../../../api/problem';
import { keys } from '../../queries';

export type Register = 'organisations' | 'people';
type FormOfRegister = RegisterForm & { lines?: Record<string, RegisterForm['fields']> };

const at = (register: Register, id?: string) => `/registers/${register}${id ? `/${encodeURIComponent(id)}` : ''}`;

const registerKeys = {
  all: ['registers'] as const,
  list: (register: Register, ...more: string[]) => ['registers', register, 'list', ...more] as const,
  form: (register: Register) => ['registers', register, 'form'] as const,
  entry: (register: Register, id: string) => ['registers', register, 'one', id] as const,
};

export const useOrganisationLines = () => useQuery({ queryKey: registerKeys.list('organisations'), queryFn: () => get<OrganisationLine[]>(at('organisations')) });

export const usePeople = (q: string, organisation: string) =>
  useInfiniteQuery({
    queryKey: registerKeys.list('people', q, organisation),
    queryFn: ({ pageParam }) => get<Page<PersonLine>>(at('people'), { query: { q, organisation, after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const useRegisterForm = (register: Register) => useQuery({ queryKey: registerKeys.form(register), queryFn: () => get<FormOfRegister>(at(register, 'form')) });

export const useEntry = (register: Register, id: string | undefined) =>
  useQuery({ queryKey: registerKeys.entry(register, id ?? ''), queryFn: () => get<RegisterEntry>(at(register, id)), enabled: id !== undefined });

interface Saving {
  values: Record<string, unknown>;
  acknowledgeOpenCases: boolean;
}

/** A new entry when there is none yet. What is unique in it, or its version, keeps a repeat from acting twice. */
export function useSaveEntry(register: Register, entry: RegisterEntry | undefined, onSaved: (saved: RegisterSaved) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ values, acknowledgeOpenCases }: Saving) =>
      entry
        ? put<RegisterSaved>(at(register, entry.id), { expectedVersion: entry.version, values, ...(acknowledgeOpenCases && { acknowledgeOpenCases }) })
        : post<RegisterSaved>(at(register), { values }),
    onSuccess: async (saved) => {
      await refresh();
      onSaved(saved);
    },
    // Somebody was faster: the latest version stands there for the next attempt, and what was typed stays.
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 409) await refresh();
    },
  });
}

export function useResetPassword(entry: RegisterEntry) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => post<RegisterSaved>(`${at('people', entry.id)}/one-time-password`, { expectedVersion: entry.version }),
    onSettled: refresh,
  });
}

export function useImport(kind: 'dry-run' | 'run') {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (file: File) => sendFile(kind === 'dry-run' ? '/registers/imports/dry-run' : '/registers/imports', file),
    onSettled: () => (kind === 'run' ? refresh() : undefined),
  });
}

export const templateHref = apiHref('/registers/imports/template.xlsx');

/** The bytes name the import, so sending them again changes nothing. */
async function sendFile(path: string, file: File): Promise<ImportReport> {
  const form = new FormData();
  form.append('file', file, file.name);
  const response = await fetch(apiHref(path), { method: 'POST', credentials: 'same-origin', headers: writeHeaders(), body: form }).catch(() => {
    throw offlineProblem();
  });
  const body = parseJson(await response.text());
  if (response.ok) return body as ImportReport;
  throw problemFrom(response.status, body, response.headers.get('X-Request-Id'));
}

/** Everything that shows organisations or people, also where they are chosen from. */
function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all([registerKeys.all, keys.organisations].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
