import type { AcceptanceView, ProceedingView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { proceedings } from '../../api/endpoints';
import { text } from '../../i18n/i18n';
import { keys } from '../queries';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';

const findings = ['met', 'not_met', 'open'] as const;

/** The handler's tick, with a remark. It informs the decision on filing and takes none. */
export function FindingForm({ view, condition }: { view: ProceedingView; condition: AcceptanceView['conditions'][number] }) {
  const t = useT();
  const client = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const [found, setFound] = useState(condition.finding?.found ?? null);
  const [remark, setRemark] = useState(condition.finding?.remark ?? '');
  const save = useMutation({
    mutationFn: () =>
      proceedings.act(view.id, 'find-condition', { expectedVersion: view.version, input: { condition: condition.id, found, ...(remark.trim() && { remark }) } }, key.current),
    onSettled: () => {
      key.current = newIdempotencyKey();
      return Promise.all([client.invalidateQueries({ queryKey: keys.proceeding(view.id) }), client.invalidateQueries({ queryKey: keys.timeline(view.id) })]);
    },
  });
  const name = text(condition.name);
  return (
    <form
      className="row"
      aria-label={t('finding.of', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (found !== null && !save.isPending) save.mutate();
      }}
    >
      {save.error && <ProblemAlert error={save.error} kind="write" />}
      <Radio.Group
        aria-label={t('finding.of', { name })}
        value={found}
        onChange={(event) => setFound(event.target.value as (typeof findings)[number])}
        options={findings.map((value) => ({ value, label: t(`finding.${value}`) }))}
      />
      <Input
        className="finding-remark"
        maxLength={500}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
        aria-label={t('finding.remark')}
        placeholder={t('finding.remark')}
      />
      <Button htmlType="submit" size="small" disabled={found === null} loading={save.isPending}>
        {t('finding.save')}
      </Button>
    </form>
  );
}
