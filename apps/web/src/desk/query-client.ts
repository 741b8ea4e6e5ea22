import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/client';
import { session } from '../api/endpoints';
import { reportSessionEnd } from './session/session-end';

function onFailure(error: unknown): void {
  if (!(error instanceof ApiProblem)) return;
  if (error.isUnauthenticated && error.code !== 'wrong_credentials') reportSessionEnd();
  // A token from before a restart: fetch the new one, so that pressing the button again works.
  if (error.code === 'csrf_token_wrong') void session.current().catch(() => undefined);
}

/** Refusals are answers, not hiccups: only a missing answer or a 5xx is asked again. */
const mayHelpToRetry = (error: unknown) => error instanceof ApiProblem && error.status >= 500;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: onFailure }),
  mutationCache: new MutationCache({ onError: onFailure }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => count < 1 && mayHelpToRetry(error) },
    // Without a network a press is answered at once; it is not kept and done later, when nobody looks.
    mutations: { retry: false, networkMode: 'always' },
  },
});
