import type { FieldView, MediationCheckView } from '@contract';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { administrativeMediations } from '../../api/administrative-mediations';
import { newIdempotencyKey } from '../../api/client';
import { proceedings } from '../../api/endpoints';
import { type Typed, toInput, type TypedValues } from '../actions/action-input';
import { forgetAnswers, keepAnswers, keptAnswers } from '../adjudication/kept-answers';

export const mediationCheckQuery = (disputeId: string, kind: string, answers: Record<string, unknown> = {}) =>
  queryOptions({ queryKey: ['mediation-check', disputeId, kind, answers], queryFn: () => administrativeMediations.check(disputeId, kind, answers), retry: false });

const isTyped = ({ kind }: FieldView) => kind === 'text' || kind === 'longtext' || kind === 'money' || kind === 'number';

/** What is answered of one request, and what the server says of it. Questions and readings are the server’s alone. */
export function useMediationRequest(disputeId: string, kind: string) {
  const keptAs = `${disputeId}.${kind}`;
  const [typed, setTyped] = useState<TypedValues>(() => keptAnswers(keptAs));
  // What is chosen is judged at once, what is typed when the person leaves the field.
  const [judged, setJudged] = useState(typed);
  const questions = useQuery(mediationCheckQuery(disputeId, kind));
  const input = questions.data ? toInput(questions.data.fields, judged) : {};
  const query = useQuery({ ...mediationCheckQuery(disputeId, kind, input), enabled: questions.isSuccess, placeholderData: keepPreviousData });
  const set = (field: FieldView, value: Typed) => {
    const next = { ...typed, [field.name]: value };
    setTyped(next);
    keepAnswers(keptAs, next);
    if (!isTyped(field)) setJudged(next);
  };
  return { typed, set, judge: () => setJudged(typed), query: questions.error ? questions : query, forget: () => forgetAnswers(keptAs) };
}

/** Those there is an occasion for. */
export const asked = ({ fields, notAsked }: MediationCheckView): FieldView[] => fields.filter(({ name }) => !notAsked.includes(name));

/**
 * Opens the draft where there is none yet, and sends what was answered. What is asked is looked at once more, since the page may still show the
 * questions of a moment before. Pressing again after a failure makes no second request.
 */
export function useSendingRequest(disputeId: string, kind: string, onSent: () => void) {
  const client = useQueryClient();
  const keys = useRef({ open: newIdempotencyKey(), send: newIdempotencyKey() });
  return useMutation({
    mutationFn: async ({ fields, typed }: { fields: FieldView[]; typed: TypedValues }) => {
      const now = await client.fetchQuery(mediationCheckQuery(disputeId, kind, toInput(fields, typed)));
      const opened = now.draft ?? (await administrativeMediations.open(disputeId, keys.current.open));
      await proceedings.act(opened.proceedingId, now.action, { expectedVersion: opened.version, input: toInput(asked(now), typed) }, keys.current.send);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'mediation-check' });
      onSent();
    },
    onError: async () => {
      keys.current = { ...keys.current, send: newIdempotencyKey() };
      await client.invalidateQueries({ queryKey: ['mediation-check', disputeId] });
    },
  });
}
