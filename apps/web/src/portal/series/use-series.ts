import type { FileView, SeriesCheck } from '@contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../api/client';
import { series } from '../../api/endpoints';
import { type ApiProblem, asProblem } from '../../api/problem';
import { forgetLocalCopy } from '../filing/draft-store';
import { useFiling } from '../filing/filing-context';
import { paths } from '../paths';
import { keepReceipt } from '../receipt/kept-receipt';

type Step = 'idle' | 'checking' | 'sending';

/** The sheet once it is stored: checked at once, filed when the person says so. A lost answer is asked for again with the same key. */
export function useSeries() {
  const { draft, flush } = useFiling();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [sheet, setSheet] = useState<FileView | null>(null);
  const [check, setCheck] = useState<SeriesCheck | null>(null);
  const [step, setStep] = useState<Step>('idle');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const key = useRef(newIdempotencyKey());

  const during = async (now: Step, work: () => Promise<void>) => {
    setStep(now);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setStep('idle');
    }
  };

  const checkSheet = (file: FileView) =>
    during('checking', async () => {
      setSheet(file);
      setCheck(null);
      key.current = newIdempotencyKey();
      await flush();
      setCheck(await series.check(draft.id, file.id));
    });

  const submit = () =>
    during('sending', async () => {
      if (!sheet || !(await flush())) return;
      const filed = await series.submit(draft.id, sheet.id, key.current);
      for (const receipt of filed.receipts) keepReceipt(receipt);
      forgetLocalCopy(draft.id);
      await client.invalidateQueries({ predicate: (query) => ['drafts', 'disputes'].includes(String(query.queryKey[0])) });
      void navigate(paths.series(filed.seriesId), { replace: true });
    });

  return { sheet, check, step, problem, checkSheet, submit };
}
