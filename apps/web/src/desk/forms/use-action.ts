import type { ActionView, ProceedingView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { proceedings } from '../../api/endpoints';
import { ApiProblem } from '../../api/problem';
import { keys } from '../queries';

type Input = Record<string, unknown>;

/** Sends one action. The key stays while the content stays, so pressing again after a lost answer can't act twice. */
export function useAction(view: ProceedingView, action: ActionView, onDone: () => void) {
  const queries = useQueryClient();
  const attempt = useRef({ content: '', key: '' });

  const keyFor = (body: { expectedVersion: number; input: Input }): string => {
    const content = JSON.stringify(body);
    if (attempt.current.content !== content) attempt.current = { content, key: newIdempotencyKey() };
    return attempt.current.key;
  };

  const refresh = () =>
    Promise.all([keys.proceeding(view.id), keys.timeline(view.id), keys.dispute(view.disputeId), keys.work, keys.lists].map((queryKey) => queries.invalidateQueries({ queryKey })));

  return useMutation({
    mutationFn: (input: Input) => {
      const body = { expectedVersion: view.version, input };
      return proceedings.act(view.id, action.action, body, keyFor(body));
    },
    onSuccess: async () => {
      await refresh();
      onDone();
    },
    onError: async (error) => {
      // Somebody was faster: the latest state stands under the form before the message says so; what was typed stays.
      if (error instanceof ApiProblem && error.status === 409) await refresh();
    },
  });
}
