import type { CalendarBlock } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { calendar } from '../../api/endpoints';
import { DayInput, MomentInput } from '../forms/day-input';
import { FieldFrame } from '../forms/field-frame';
import { ProblemAlert } from '../ui/problem-alert';
import { Section } from '../ui/section';
import { useT } from '../words';
import { calendarKeys } from './queries';
import { spanOf } from './week-grid';

/** A mediator's own time away: whole days are leave, which routing knows too; hours only keep sessions out. */
export function MyBlocks({ blocks }: { blocks: readonly CalendarBlock[] }) {
  const t = useT();
  return (
    <Section title={t('calendar.blocks')} note={t('calendar.blocksHelp')}>
      <ul className="plain-list calendar-blocks">
        {blocks.map((block) => (
          <Mine key={block.id} block={block} />
        ))}
      </ul>
      <AddBlock />
    </Section>
  );
}

function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: calendarKeys.all });
}

function Mine({ block }: { block: CalendarBlock }) {
  const t = useT();
  const refresh = useRefresh();
  const remove = useMutation({ mutationFn: () => calendar.removeBlock(block.id), onSuccess: refresh });
  return (
    <li>
      <span>
        {t(block.isLeave ? 'calendar.leave' : 'calendar.away')} {spanOf(block)} <span className="muted">{block.note}</span>
      </span>
      <Button size="small" type="link" loading={remove.isPending} onClick={() => remove.mutate()} aria-label={t('calendar.removeBlockNamed', { span: spanOf(block) })}>
        {t('calendar.removeBlock')}
      </Button>
      {remove.error && <ProblemAlert error={remove.error} kind="write" />}
    </li>
  );
}

const empty = { from: '', to: '', note: '' };

function AddBlock() {
  const t = useT();
  const refresh = useRefresh();
  const [isWhole, setWhole] = useState(true);
  const [values, setValues] = useState(empty);
  const [key, setKey] = useState(newIdempotencyKey);
  const set = (name: keyof typeof empty, value: string | null) => {
    setValues((before) => ({ ...before, [name]: value ?? '' }));
    // Another content is another attempt.
    setKey(newIdempotencyKey());
  };
  const add = useMutation({
    mutationFn: () => calendar.addBlock({ ...values, note: values.note || undefined }, key),
    onSuccess: async () => {
      setValues(empty);
      setKey(newIdempotencyKey());
      await refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  };
  const Day = isWhole ? DayInput : MomentInput;
  return (
    <form onSubmit={submit} aria-label={t('calendar.addBlock')} className="stack">
      <Checkbox
        checked={isWhole}
        onChange={(event) => {
          setWhole(event.target.checked);
          setValues({ ...values, from: '', to: '' });
        }}
      >
        {t('calendar.wholeDays')}
      </Checkbox>
      <FieldFrame id="block-from" required label={t('calendar.blockFrom')}>
        <Day id="block-from" value={values.from} onChange={(value) => set('from', value)} />
      </FieldFrame>
      <FieldFrame id="block-to" required label={t(isWhole ? 'calendar.blockLast' : 'calendar.blockTo')}>
        <Day id="block-to" value={values.to} onChange={(value) => set('to', value)} />
      </FieldFrame>
      <FieldFrame id="block-note" label={t('calendar.blockNote')}>
        <Input id="block-note" maxLength={200} value={values.note} onChange={(event) => set('note', event.target.value)} />
      </FieldFrame>
      {add.error && <ProblemAlert error={add.error} kind="write" />}
      <div>
        <Button htmlType="submit" loading={add.isPending} disabled={!values.from || !values.to}>
          {t('calendar.addBlock')}
        </Button>
      </div>
    </form>
  );
}
