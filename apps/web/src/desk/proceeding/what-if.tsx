import type { DeadlineComparisonView, DeadlineView } from '@contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { post } from '../../api/client';
import { asProblem } from '../../api/problem';
import { DayInput, MomentInput } from '../forms/day-input';
import { ErrorList, fieldErrors, fieldId } from '../forms/error-list';
import { FieldFrame } from '../forms/field-frame';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { ComparisonTable } from './comparison-table';

const days = ['triggerOn', 'suspendedFrom', 'suspendedTo', 'extendedTo'] as const;
/** Hours know neither suspension nor extension. */
const ofHours = ['triggerOn'] as const;
type Days = Partial<Record<(typeof days)[number], string>>;

/** Another service day, a suspension, a longer time: which day would it be? Nothing is changed. */
export function WhatIf({ deadline }: { deadline: DeadlineView }) {
  const t = useT();
  const form = `what-if-${deadline.id}`;
  const [typed, setTyped] = useState<Days>({});
  const counting = useMutation({ mutationFn: (other: Days) => post<DeadlineComparisonView>(`/deadlines/${deadline.id}/recount`, other) });
  const errors = counting.error ? fieldErrors(asProblem(counting.error)) : new Map<string, string>();
  const inHours = deadline.dueAt !== null;
  const fields = inHours ? ofHours : days;
  const labelOf = (name: string) => t(inHours ? 'whatIf.triggerAt' : `whatIf.${name as (typeof days)[number]}`);
  const setTypedOf = (name: (typeof days)[number], value: string | null) => {
    counting.reset();
    setTyped(({ [name]: _before, ...others }) => (value ? { ...others, [name]: value } : others));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    counting.mutate(typed);
  };
  return (
    <details className="what-if">
      <summary>{t('whatIf.title')}</summary>
      <p className="muted small">{t('whatIf.help')}</p>
      <form noValidate onSubmit={submit} aria-label={t('whatIf.title')}>
        {counting.error && (
          <ProblemAlert error={counting.error} kind="read">
            <ErrorList errors={errors} formId={form} labelOf={labelOf} />
          </ProblemAlert>
        )}
        <div className="entry-fields">
          {fields.map((name) => (
            <FieldFrame key={name} id={fieldId(form, name)} label={labelOf(name)} error={errors.get(name)}>
              {inHours ? (
                <MomentInput id={fieldId(form, name)} value={typed[name] ?? ''} onChange={(minute) => setTypedOf(name, minute)} />
              ) : (
                <DayInput id={fieldId(form, name)} value={typed[name] ?? ''} onChange={(day) => setTypedOf(name, day)} />
              )}
            </FieldFrame>
          ))}
        </div>
        <Button htmlType="submit" loading={counting.isPending}>
          {t('whatIf.count')}
        </Button>
      </form>
      {counting.data && <ComparisonTable rows={[counting.data]} />}
    </details>
  );
}
