import type { ServiceMethod, ServiceResult, ServiceView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../../api/client';
import { services } from '../../../api/endpoints';
import { keys } from '../../queries';
import { beijingToday } from '../../ui/dates';
import { ProblemAlert } from '../../ui/problem-alert';
import { useT } from '../../words';

const methods: readonly ServiceMethod[] = ['direct', 'mail', 'electronic', 'leave', 'forward', 'entrust', 'notice'];
const results: readonly ServiceResult[] = ['served', 'refused', 'returned', 'no_answer'];

interface Draft {
  method: ServiceMethod;
  sentOn: string;
  result: ServiceResult;
  receivedOn: string;
  witnesses: string;
  note: string;
}

/** One attempt. Of an electronic one the house writes day and result itself. */
export function AttemptForm({ service }: { service: ServiceView }) {
  const t = useT();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>({ method: service.next?.method ?? 'direct', sentOn: beijingToday(), result: 'served', receivedOn: '', witnesses: '', note: '' });
  const key = useRef(newIdempotencyKey());
  const add = useMutation({
    mutationFn: () =>
      services.attempt(service.id, { ...draft, receivedOn: draft.receivedOn || undefined, witnesses: draft.witnesses || undefined, note: draft.note || undefined }, key.current),
    onSuccess: () => {
      key.current = newIdempotencyKey();
      return client.invalidateQueries({ queryKey: keys.services(service.proceedingId) });
    },
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
      <select aria-label={t('service.how')} value={draft.method} onChange={(event) => set({ method: event.target.value as ServiceMethod })}>
        {methods.map((one) => (
          <option key={one} value={one}>
            {t(`service.m.${one}`)}
          </option>
        ))}
      </select>
      {!byHouse && <Outcome draft={draft} onSet={set} />}
      <Button htmlType="submit" type="primary" loading={add.isPending}>
        {byHouse ? t('service.serveNow') : t('service.add')}
      </Button>
    </form>
  );
}

/** Days, result and who saw it. */
function Outcome({ draft, onSet: set }: { draft: Draft; onSet: (part: Partial<Draft>) => void }) {
  const t = useT();
  return (
    <>
      <label>
        {t('service.sentOn')} <input type="date" value={draft.sentOn} onChange={(event) => set({ sentOn: event.target.value })} />
      </label>
      <select aria-label={t('service.result')} value={draft.result} onChange={(event) => set({ result: event.target.value as ServiceResult })}>
        {results.map((one) => (
          <option key={one} value={one}>
            {t(`service.r.${one}`)}
          </option>
        ))}
      </select>
      <label>
        {t('service.receivedOn')} <input type="date" value={draft.receivedOn} onChange={(event) => set({ receivedOn: event.target.value })} />
      </label>
      <label>
        {t('service.witnesses')} <input maxLength={200} value={draft.witnesses} onChange={(event) => set({ witnesses: event.target.value })} />
      </label>
      <label>
        {t('service.note')} <input maxLength={500} value={draft.note} onChange={(event) => set({ note: event.target.value })} />
      </label>
    </>
  );
}
