import type { ActionView, DisputeView, ProceedingView } from '@contract';
import { Alert, Button, Checkbox } from 'antd';
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { asProblem } from '../../api/problem';
import { text } from '../../i18n/i18n';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { ActionFields } from './action-fields';
import { initialValues, inputOf } from './action-input';
import { AudienceStrip } from './audience-strip';
import { copiedFromCaucus } from './caucus-guard';
import { type FormValues, useDraft } from './drafts';
import { ErrorSummary, fieldErrors } from './error-summary';
import { useAction } from './use-action';

interface Props {
  view: ProceedingView;
  action: ActionView;
  dispute: DisputeView | undefined;
  onClose: () => void;
  onDone: () => void;
}

export function ActionForm({ view, action, dispute, onClose, onDone }: Props) {
  const t = useT();
  const draft = useDraft(`${view.id}/${action.action}`, () => initialValues(action, view));
  const sending = useAction(view, action, () => {
    draft.discard();
    onDone();
  });
  const [openedAt, setOpenedAt] = useState(view.version);
  const copied = useCaucusStop(view, draft.values);
  const form = useRef<HTMLFormElement>(null);
  const name = text(action.name);
  const errors = sending.error ? fieldErrors(asProblem(sending.error)) : new Map<string, string>();
  const audienceField = action.input.find((field) => field.name === 'audience');
  useEffect(() => form.current?.focus(), []);

  const submit = (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    if (sending.isPending || action.refusal || copied.blocks) return;
    setOpenedAt(view.version);
    sending.mutate(inputOf(action, draft.values));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };

  return (
    <form ref={form} tabIndex={-1} noValidate aria-label={name} className="action-form" onSubmit={submit} onKeyDown={onKeyDown}>
      <header>
        <h2>{name}</h2>
        {action.basis && <p className="muted small">{t('action.basis', { basis: action.basis })}</p>}
      </header>
      {view.version !== openedAt && !sending.isPending && <Alert type="warning" showIcon role="status" title={t('action.changedMeanwhile', { state: text(view.stateName) })} />}
      {sending.error && <ProblemAlert error={sending.error} kind="write" />}
      <ErrorSummary errors={errors} fields={action.input} formId={action.action} />
      <ActionFields action={action} view={view} dispute={dispute} draft={draft} errors={errors} />
      {action.input.length === 0 && <p>{t('action.nothingToFill')}</p>}
      {copied.stop}
      {audienceField && <AudienceStrip field={audienceField} audience={asText(draft.values.audience)} dispute={dispute} />}
      {action.refusal && <Alert type="warning" showIcon title={text(action.refusal.message)} description={action.refusal.basis} />}
      <footer className="row">
        <Button type="primary" htmlType="submit" loading={sending.isPending} disabled={action.refusal !== null || copied.blocks}>
          {name}
        </Button>
        <Button onClick={onClose}>{t('form.close')}</Button>
        <span className="muted small">{t('form.keepsDraft')}</span>
      </footer>
    </form>
  );
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Words from a caucus in a text for other eyes: stops until somebody ticks that it is meant. */
function useCaucusStop(view: ProceedingView, values: FormValues) {
  const t = useT();
  const [isMeant, setMeant] = useState(false);
  const texts = Object.values(values).flatMap((value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? [JSON.stringify(value)] : []));
  const copied = copiedFromCaucus(texts, view.mediation?.notes ?? [], asText(values.audience));
  if (copied.length === 0) return { blocks: false, stop: null };
  const stop = (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('caucus.copied')}
      description={
        <>
          <p>{t('caucus.copiedHelp', { audience: t(`audience.${copied[0]?.audience ?? 'private'}` as 'audience.private') })}</p>
          <Checkbox checked={isMeant} onChange={(event) => setMeant(event.target.checked)}>
            {t('caucus.meant')}
          </Checkbox>
        </>
      }
    />
  );
  return { blocks: !isMeant, stop };
}
