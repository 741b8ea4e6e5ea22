import type { ActionView, ProceedingView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { proceedings } from '../../api/endpoints';
import { ApiProblem } from '../../api/problem';
import { keys } from '../queries';
import { attemptOf, type Draft } from './drafts';

type Input = Record<string, unknown>;

/**
 * Sends one action. While no answer came, pressing again repeats the same words on the same version under the same key, also
 * after a reload: if the first sending arrived, this gets its answer and nothing is done twice.
 */
export function useAction({ view, action, draft }: { view: ProceedingView; action: ActionView; draft: Draft }, onDone: () => void) {
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([keys.proceeding(view.id), keys.timeline(view.id), keys.dispute(view.disputeId), keys.work, keys.lists].map((queryKey) => queries.invalidateQueries({ queryKey })));

  return useMutation({
    mutationFn: (input: Input) => {
      const { expectedVersion, key } = attemptOf(draft, JSON.stringify(input), view.version);
      return proceedings.act(view.id, action.action, { expectedVersion, input }, key);
    },
    onSuccess: async () => {
      // Before the case is asked for again: where the action is gone then, what was just sent would be shown as unsent.
      draft.discard();
      await refresh();
      onDone();
    },
    onError: async (error) => {
      if (isDecided(error)) draft.setAttempt(null);
      // Somebody was faster: the latest state stands under the form before the message says so; what was typed stays.
      if (error instanceof ApiProblem && [409, 412].includes(error.status)) await refresh();
    },
  });
}

/** The server looked at the action itself and refused. Everything else may have come before that, or after it was done. */
export const isDecided = (error: unknown): boolean => error instanceof ApiProblem && error.status >= 400 && error.status < 500 && ![401, 403, 408, 429].includes(error.status);
