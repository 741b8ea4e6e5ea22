import type { ActionResultView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client';
import { asProblem } from '../../api/problem';
import { paths } from '../paths';
import { keys } from '../queries';
import { attemptOf, type FormValues, useDraft } from './drafts';
import { fieldErrors } from './error-list';
import { isDecided } from './use-action';

export interface Entry<V> {
  values: V;
  error: Error | null;
  /** By path within what was entered. */
  errors: Map<string, string>;
  isPending: boolean;
  change: (part: Partial<V>) => void;
  submit: (event: SubmitEvent<HTMLFormElement>) => void;
}

interface Options<V, R> {
  /** Names the draft that is kept while somebody types. */
  form: string;
  empty: FormValues;
  requestOf: (values: V) => { path: string; body: object };
  /** Instead of going to the page of what was entered. */
  entered?: (result: R) => boolean;
}

/** A form that enters a case of its own: its draft, one attempt under one key however often it is pressed, its faults by path. */
export function useEntry<V, R extends ActionResultView = ActionResultView>({ form, empty, requestOf, entered }: Options<V, R>): Entry<V> {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useDraft(form, empty);
  const values = draft.values as unknown as V;
  const send = useMutation({
    mutationFn: () => {
      const { path, body } = requestOf(values);
      return post<R>(path, body, { idempotencyKey: attemptOf(draft, JSON.stringify([path, body])).key });
    },
    onError: (error) => {
      if (isDecided(error)) draft.setAttempt(null);
    },
    onSuccess: async (result) => {
      draft.discard();
      await queries.invalidateQueries({ queryKey: keys.lists });
      if (!entered?.(result)) void navigate(paths.proceeding(result.proceedingId));
    },
  });
  return {
    values,
    error: send.error,
    errors: send.error ? fieldErrors(asProblem(send.error)) : new Map<string, string>(),
    isPending: send.isPending,
    change: (part: Partial<V>) => Object.entries(part).forEach(([name, value]) => draft.set(name, value)),
    submit: (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (!send.isPending) send.mutate();
    },
  };
}
