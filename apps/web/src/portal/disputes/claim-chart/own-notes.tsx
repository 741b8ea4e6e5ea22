import type { ChartNote, ClaimChartView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../../api/client';
import { claimCharts } from '../../../api/claim-charts';
import { Button } from '../../ui/button';
import { TextAreaField } from '../../ui/inputs';
import { ProblemNotice } from '../../ui/problem';
import { useT } from '../../words/chart';
import { Card, items } from './card';

type Draft = ClaimChartView['drafts'][number];

/** Typed words stay when somebody else saves; they are saved on the version they began from. */
function useNotes(proceedingId: string, draft: Draft) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<{ version: number; notes: ChartNote[] } | null>(null);
  const key = useRef(newIdempotencyKey());
  const { version, notes } = typed ?? draft;
  const renew = async () => {
    key.current = newIdempotencyKey();
    await client.invalidateQueries({ queryKey: ['claim-chart', proceedingId] });
    setTyped(null);
  };
  const saving = () => ({ expectedVersion: version, idempotencyKey: key.current });
  const save = useMutation({ mutationFn: () => claimCharts.saveNotes(proceedingId, draft.partyId, notes, saving()), onSuccess: renew });
  const submit = useMutation({ mutationFn: () => claimCharts.submitNotes(proceedingId, draft.partyId, saving()), onSuccess: renew });
  return {
    notes,
    isTyped: typed !== null,
    write: (featureId: string, text: string) => {
      key.current = newIdempotencyKey();
      const kept = notes.find((one) => one.featureId === featureId) ?? { featureId, text: '', pins: [] };
      setTyped({ version, notes: [...notes.filter((one) => one.featureId !== featureId), { ...kept, text }] });
    },
    save,
    submit,
  };
}

export function OwnNotes({ proceedingId, view, draft }: { proceedingId: string; view: ClaimChartView; draft: Draft }) {
  const t = useT();
  const { notes, isTyped, write, save, submit } = useNotes(proceedingId, draft);
  const error = save.error ?? submit.error;
  const isSubmitted = draft.version > 0 && draft.submittedVersion === draft.version;
  const state = isTyped ? 'chart.unsaved' : isSubmitted ? 'chart.submitted' : draft.version > 0 ? 'chart.saved' : null;
  return (
    <>
      {items(view).map(({ feature, name }) => (
        <Card key={feature.id} view={view} feature={feature} name={name}>
          <TextAreaField
            path={`chart-${draft.partyId}-${feature.id}`}
            label={t('chart.mine', { name: draft.partyName, at: view.design ? String(name.at) : `${name.number}.${name.at}` })}
            rows={2}
            maxLength={2000}
            value={notes.find(({ featureId }) => featureId === feature.id)?.text ?? ''}
            onChange={(text) => write(feature.id, text)}
          />
        </Card>
      ))}
      {error && <ProblemNotice error={error} during="write" />}
      <p role="status">{state && t(state)}</p>
      <div className="button-row">
        <Button disabled={!isTyped} onClick={() => save.mutate()}>
          {t('chart.save')}
        </Button>
        <Button look="main" disabled={isTyped || isSubmitted || draft.version === 0} onClick={() => submit.mutate()}>
          {t('chart.submit')}
        </Button>
      </div>
    </>
  );
}
