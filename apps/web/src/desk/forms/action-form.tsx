import type { ActionView, DisputeView, ProceedingView } from '@contract';
import { Button, Popconfirm } from 'antd';
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { asProblem } from '../../api/problem';
import { text } from '../../i18n/i18n';
import { Notice } from '../ui/notice';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { ActionFields } from './action-fields';
import { initialValues, inputOf } from './action-input';
import { useClaimChartReasons } from './use-claim-chart-reasons';
import { AudienceStrip } from './audience-strip';
import { useCaucusStop } from './caucus-stop';
import { ChangedMeanwhile, useBegun } from './changed-meanwhile';
import { ClashList } from './clash-list';
import { ClockPreview } from './clock-preview';
import { CopyText } from './copy-text';
import { type Draft, useDraft } from './drafts';
import { ErrorList, fieldErrors } from './error-list';
import { useAction } from './use-action';
import { type NameOf, readable } from './readable';
import { useFieldLabels, useOptionNames } from './use-field-labels';

interface Props {
  view: ProceedingView;
  action: ActionView;
  dispute: DisputeView | undefined;
  onClose: () => void;
  onDone: () => void;
}

export function ActionForm({ view, action, dispute, onClose, onDone }: Props) {
  const t = useT();
  const { draft, since } = useActionDraft(view, action);
  const sending = useAction({ view, action, draft }, onDone);
  const { errors, tracked, forgetEdits } = useErrors(action, draft, sending.error);
  const labelOf = useFieldLabels(action, draft.values);
  const nameOf = useOptionNames(action, view);
  const caucus = useCaucusStop(view, draft.values);
  const form = useRef<HTMLFormElement>(null);
  const name = text(action.name);
  const isBlocked = action.refusal !== null || caucus.blocks || draft.clashes.length > 0;
  useEffect(() => form.current?.focus(), []);

  const submit = (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    if (sending.isPending || isBlocked) return;
    forgetEdits();
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
      <Refusal error={sending.error}>
        <ErrorList errors={errors} formId={action.action} labelOf={labelOf} />
      </Refusal>
      {!sending.isPending && <ChangedMeanwhile view={view} name={name} isOpen={!action.refusal} since={since} />}
      <ClashList draft={draft} labelOf={labelOf} nameOf={nameOf} />
      <ActionFields action={action} view={view} dispute={dispute} draft={tracked} errors={errors} />
      {action.input.length === 0 && <p>{t('action.nothingToFill')}</p>}
      {!isBlocked && <ClockPreview view={view} action={action} input={() => inputOf(action, draft.values)} />}
      <NotOpen action={action} draft={draft} nameOf={nameOf} />
      <footer>
        {caucus.stop}
        <AudienceStrip action={action} values={draft.values} dispute={dispute} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={sending.isPending} disabled={isBlocked}>
            {name}
          </Button>
          <Button onClick={onClose}>{t('form.close')}</Button>
          <Keeping draft={draft} />
        </div>
      </footer>
    </form>
  );
}

/** Where the text is, and the way to be rid of it. */
function Keeping({ draft }: { draft: Draft }) {
  const t = useT();
  if (draft.typed.length === 0) return null;
  return (
    <>
      <Popconfirm title={t('form.discardAsk')} okText={t('form.discard')} cancelText={t('form.keepIt')} onConfirm={draft.discard}>
        <Button>{t('form.discard')}</Button>
      </Popconfirm>
      <span className={draft.isKept ? 'muted small' : 'late small'}>{t(draft.isKept ? 'form.keepsDraft' : 'form.keepsNothing')}</span>
    </>
  );
}

/** Why it can't be done now; what was typed meanwhile can be taken to another place. */
function NotOpen({ action, draft, nameOf }: { action: ActionView; draft: Draft; nameOf: NameOf }) {
  if (!action.refusal) return null;
  const typed = action.input.filter((field) => draft.typed.includes(field.name));
  return (
    <Notice tone="soon" title={text(action.refusal.message)}>
      {typed.length > 0 && <CopyText text={typed.map((field) => `${text(field.label)}：${readable(field.name, draft.values[field.name], nameOf)}`).join('\n')} />}
    </Notice>
  );
}

function useActionDraft(view: ProceedingView, action: ActionView) {
  const { search } = useLocation();
  const reasons = useClaimChartReasons(view, action);
  const current = useMemo(() => ({ ...initialValues(action, view, new Map(new URLSearchParams(search))), ...(reasons && { reasons }) }), [action, view, search, reasons]);
  const begun = useBegun(view, action);
  const draft = useDraft(`${view.id}/${action.action}`, current, begun);
  return { draft, since: draft.since ?? begun };
}

/** An ended session has its own dialog; repeating it here would stay after signing in again. */
function Refusal({ error, children }: { error: unknown; children: ReactNode }) {
  if (!error || asProblem(error).isUnauthenticated) return null;
  return (
    <ProblemAlert error={error} kind="write">
      {children}
    </ProblemAlert>
  );
}

/** A complaint goes once its field is edited; those inside an editor stay until the next answer, since their paths move with the rows. */
function useErrors(action: ActionView, draft: Draft, error: unknown) {
  const [edited, setEdited] = useState<readonly string[]>([]);
  const all = error ? [...fieldErrors(asProblem(error))] : [];
  const isStructure = (name: string) => action.input.some((field) => field.name === name && field.kind === 'structure');
  const tracked: Draft = {
    ...draft,
    set: (name, value) => {
      if (!isStructure(name) && !edited.includes(name)) setEdited([...edited, name]);
      draft.set(name, value);
    },
  };
  return { errors: new Map(all.filter(([path]) => !edited.includes(path.split('.')[0] ?? path))), tracked, forgetEdits: () => setEdited([]) };
}
