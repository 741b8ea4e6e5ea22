import type { FileView, ServiceMethod, ServiceResult, ServiceView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../../api/client';
import { services } from '../../../api/endpoints';
import { FileAdder } from '../../forms/file-adder';
import { keys } from '../../queries';
import { beijingToday } from '../../ui/dates';
import { ProblemAlert } from '../../ui/problem-alert';
import { useT } from '../../words';

const methods: readonly ServiceMethod[] = ['direct', 'mail', 'electronic', 'leave', 'forward', 'entrust', 'notice'];
const outcomes: readonly ServiceResult[] = ['served', 'refused', 'returned', 'no_answer'];

interface Draft {
  method: ServiceMethod;
  sentOn: string;
  result: ServiceResult;
  receivedOn: string;
  witnesses: string;
  note: string;
  proof: FileView | null;
}

/** One attempt. Of an electronic one the house writes day and result itself. */
export function AttemptForm({ service }: { service: ServiceView }) {
  const t = useT();
  const [draft, setDraft] = useState<Draft>({
    method: service.next?.method ?? 'direct',
    sentOn: beijingToday(),
    result: 'served',
    receivedOn: '',
    witnesses: '',
    note: '',
    proof: null,
  });
  const add = useSaving(service, (key) => {
    const { proof, receivedOn, witnesses, note, ...rest } = draft;
    return services.attempt(service.id, { ...rest, receivedOn: receivedOn || undefined, witnesses: witnesses || undefined, note: note || undefined, proofFileId: proof?.id }, key);
  });
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const byHouse = draft.method === 'electronic';
  return (
    <form
      aria-label={t('service.add')}
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      {add.error && <ProblemAlert error={add.error} kind="write" />}
      <Select<ServiceMethod>
        className="service-choice"
        aria-label={t('service.how')}
        value={draft.method}
        options={methods.map((one) => ({ value: one, label: t(`service.m.${one}`) }))}
        onChange={(method) => set({ method })}
      />
      {!byHouse && (
        <>
          <label>
            {t('service.sentOn')} <input type="date" value={draft.sentOn} onChange={(event) => set({ sentOn: event.target.value })} />
          </label>
          <Outcome draft={draft} results={['sent', ...outcomes]} onSet={set} />
          <label>
            {t('service.witnesses')} <Input maxLength={200} value={draft.witnesses} onChange={(event) => set({ witnesses: event.target.value })} />
          </label>
          <label>
            {t('service.note')} <Input maxLength={500} value={draft.note} onChange={(event) => set({ note: event.target.value })} />
          </label>
        </>
      )}
      <Button htmlType="submit" type="primary" loading={add.isPending}>
        {byHouse ? t('service.serveNow') : t('service.add')}
      </Button>
    </form>
  );
}

/** What became of an attempt that was on its way. */
export function OutcomeForm({ service, attemptId }: { service: ServiceView; attemptId: string }) {
  const t = useT();
  const [draft, setDraft] = useState<Pick<Draft, 'result' | 'receivedOn' | 'proof'>>({ result: 'served', receivedOn: '', proof: null });
  const finish = useSaving(service, (key) =>
    services.finish(service.id, attemptId, { result: draft.result, receivedOn: draft.receivedOn || undefined, proofFileId: draft.proof?.id }, key),
  );
  return (
    <form
      aria-label={t('service.outcome')}
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        finish.mutate();
      }}
    >
      {finish.error && <ProblemAlert error={finish.error} kind="write" />}
      <Outcome draft={draft} results={outcomes} onSet={(part) => setDraft({ ...draft, ...part })} />
      <Button htmlType="submit" loading={finish.isPending}>
        {t('service.outcome')}
      </Button>
    </form>
  );
}

/** Result, the day on the receipt, and the receipt itself. */
function Outcome({
  draft,
  results,
  onSet: set,
}: {
  draft: Pick<Draft, 'result' | 'receivedOn' | 'proof'>;
  results: readonly ServiceResult[];
  onSet: (part: Partial<Draft>) => void;
}) {
  const t = useT();
  return (
    <>
      <Select<ServiceResult>
        className="service-choice"
        aria-label={t('service.result')}
        value={draft.result}
        options={results.map((one) => ({ value: one, label: t(`service.r.${one}`) }))}
        onChange={(result) => set({ result })}
      />
      {draft.result !== 'sent' && (
        <label>
          {t('service.receivedOn')} <input type="date" value={draft.receivedOn} onChange={(event) => set({ receivedOn: event.target.value })} />
        </label>
      )}
      <span>
        {t('service.proof')} {draft.proof?.name} <FileAdder onAdded={(proof) => set({ proof })} />
      </span>
    </>
  );
}

/** One key until it is kept: a second press after a broken line is the same record. */
function useSaving(service: ServiceView, save: (key: string) => Promise<unknown>) {
  const client = useQueryClient();
  const key = useRef(newIdempotencyKey());
  return useMutation({
    mutationFn: () => save(key.current),
    onSuccess: () => {
      key.current = newIdempotencyKey();
      return client.invalidateQueries({ queryKey: keys.services(service.proceedingId) });
    },
  });
}
