import type { AcceptanceCheckView, FieldView } from '@contract';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { adjudications } from '../../api/adjudications';
import { newIdempotencyKey } from '../../api/client';
import { proceedings } from '../../api/endpoints';
import type { Typed, TypedValues } from '../actions/action-input';
import { forgetAnswers, keepAnswers, keptAnswers } from './kept-answers';

const isBlank = (value: Typed) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

const given = (answers: TypedValues): TypedValues => Object.fromEntries(Object.entries(answers).filter(([, value]) => !isBlank(value)));

export const checkQuery = (disputeId: string, answers: TypedValues) =>
  queryOptions({ queryKey: ['adjudication-check', disputeId, answers], queryFn: () => adjudications.check(disputeId, answers), retry: false });

/** What is answered of one request, and what the server says of it. Questions and conditions are the server's alone. */
export function useRequest(disputeId: string) {
  const client = useQueryClient();
  const [answers, setAnswers] = useState(() => keptAnswers(disputeId));
  // What is typed is judged when the person goes on, what is chosen at once.
  const [asked, setAsked] = useState(() => given(answers));
  const query = useQuery({ ...checkQuery(disputeId, asked), placeholderData: keepPreviousData });

  const set = (field: FieldView, value: Typed) => {
    const next = { ...answers, [field.name]: value };
    setAnswers(next);
    keepAnswers(disputeId, next);
    if (field.kind !== 'text' && field.kind !== 'longtext') setAsked(given(next));
  };

  const checkNow = (): Promise<AcceptanceCheckView> => {
    setAsked(given(answers));
    return client.fetchQuery(checkQuery(disputeId, given(answers)));
  };

  return { answers, set, query, checkNow };
}

/** Opens the draft where there is none yet, and submits what was answered. Pressing again after a failure makes no second request. */
export function useSending(disputeId: string, onSent: (proceedingId: string) => void) {
  const client = useQueryClient();
  const keys = useRef({ open: newIdempotencyKey(), submit: newIdempotencyKey() });
  return useMutation({
    mutationFn: async ({ draft, answers }: AcceptanceCheckView) => {
      const opened = draft ?? (await adjudications.open(disputeId, keys.current.open));
      await proceedings.act(opened.proceedingId, 'submit', { expectedVersion: opened.version, input: answers }, keys.current.submit);
      return opened.proceedingId;
    },
    onSuccess: async (proceedingId) => {
      forgetAnswers(disputeId);
      onSent(proceedingId);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'adjudication-check' });
    },
    onError: async () => {
      keys.current = { ...keys.current, submit: newIdempotencyKey() };
      await client.invalidateQueries({ queryKey: ['adjudication-check', disputeId] });
    },
  });
}
