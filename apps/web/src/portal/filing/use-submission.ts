import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../api/client';
import { drafts } from '../../api/endpoints';
import { type ApiProblem, asProblem, type FieldProblem } from '../../api/problem';
import { paths } from '../paths';
import { keepReceipt } from '../receipt/kept-receipt';
import { forgetLocalCopy } from './draft-store';
import { useFiling } from './filing-context';

/**
 * Submission. Its key belongs to the version of the draft and survives a reload: if the answer got lost on the way,
 * pressing again brings the same receipt, never a second case.
 */
export function useSubmission() {
  const { draft, flush, checkNow, check } = useFiling();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [problems, setProblems] = useState<FieldProblem[]>([]);

  const send = async (key: string) => {
    try {
      const receipt = await drafts.submit(draft.id, key);
      keepReceipt(receipt);
      forgetLocalCopy(draft.id);
      forgetKey(draft.id);
      await client.invalidateQueries({ predicate: (query) => ['drafts', 'disputes'].includes(String(query.queryKey[0])) });
      void navigate(paths.receipt(receipt.disputeId), { replace: true });
    } catch (error) {
      const refusal = asProblem(error);
      if (!refusal.isOffline) forgetKey(draft.id);
      setProblems(refusal.fields);
      setProblem(refusal);
      if (refusal.fields.length > 0) await checkNow();
    }
  };

  const submit = async () => {
    if (isSending) return;
    setSending(true);
    setProblem(null);
    const isSaved = await flush();
    setUnsaved(!isSaved);
    if (isSaved) await send(keyFor(draft.id));
    setSending(false);
  };

  // A refusal that only lists fields is told by the list on top and at the fields.
  const isListed = problem !== null && problem.fields.length > 0 && (check.data?.problems.length ?? 0) > 0;
  return { submit, isSending, isUnsaved, problems, error: isListed ? null : problem };
}

const storageKey = (draftId: string) => `zhihe.submission.${draftId}`;

function keyFor(draftId: string): string {
  try {
    const kept = sessionStorage.getItem(storageKey(draftId));
    if (kept) return kept;
    const key = newIdempotencyKey();
    sessionStorage.setItem(storageKey(draftId), key);
    return key;
  } catch {
    return newIdempotencyKey();
  }
}

function forgetKey(draftId: string): void {
  try {
    sessionStorage.removeItem(storageKey(draftId));
  } catch {
    // Nothing was kept then.
  }
}
