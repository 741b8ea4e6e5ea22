import type { ActionView, ProceedingView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { proceedings } from '../../api/endpoints';
import { ApiProblem } from '../../api/problem';
import { type Typed, toInput, type TypedValues } from './action-input';

interface ActionFormArguments {
  proceeding: ProceedingView;
  action: ActionView;
  initial: TypedValues;
  onDone: () => void;
}

/** The state of one action form. A changed field is a new attempt and gets a new key; pressing again after a failure isn't. */
export function useActionForm({ proceeding, action, initial, onDone }: ActionFormArguments) {
  const client = useQueryClient();
  const [values, setValues] = useState<TypedValues>(initial);
  const [attempt, setAttempt] = useState(0);
  const key = useRef(newIdempotencyKey());

  const mutation = useMutation({
    mutationFn: () => {
      const body = { expectedVersion: proceeding.version, input: toInput(action.input, values) };
      return proceedings.act(proceeding.id, action.action, body, key.current);
    },
    onSuccess: async () => {
      // The next page must not show the state before the action.
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      onDone();
    },
    onError: async (error) => {
      setAttempt((count) => count + 1);
      // An answer that came ends the attempt; only "no answer" may be the same one again.
      if (!(error instanceof ApiProblem && error.isOffline)) key.current = newIdempotencyKey();
      if (error instanceof ApiProblem && error.status === 409) await client.invalidateQueries({ queryKey: ['proceeding', proceeding.id] });
    },
  });

  const set = (name: string, value: Typed) => {
    key.current = newIdempotencyKey();
    setValues((all) => ({ ...all, [name]: value }));
  };

  return { values, set, submit: () => mutation.mutate(), isSending: mutation.isPending, error: mutation.error, attempt };
}
