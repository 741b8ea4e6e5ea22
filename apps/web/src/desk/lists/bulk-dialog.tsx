import type { BulkActionView, ColleagueView, Text, WorkRow } from '@contract';
import { Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import { text } from '../../i18n/i18n';
import { FieldControl, isGroup, type Option } from '../forms/field-control';
import { FieldFrame } from '../forms/field-frame';
import { useColleagues, useOrganisations } from '../queries';
import { useSession } from '../session/session-context';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { BulkResults } from './bulk-results';
import { useBulk } from './use-bulk';

interface Props {
  action: BulkActionView;
  rows: readonly WorkRow[];
  /** Chosen rows that this action isn't for. */
  left: number;
  onClose: (hasActed: boolean) => void;
}

type Values = Record<string, unknown>;

/** One form for all rows; then what became of each, and those that failed once more. */
export function BulkDialog({ action, rows, left, onClose }: Props) {
  const t = useT();
  const [values, setValues] = useState<Values>({});
  const { send, results, error, isPending, failed, sent } = useBulk(action.action, rows);
  const optionsFor = useBulkOptions();
  const missing = action.input.some((field) => field.required && (values[field.name] === undefined || values[field.name] === null || values[field.name] === ''));
  const name = text(action.name);
  const close = () => onClose(results !== null);
  const isDone = results !== null && failed.length === 0;

  const buttons = (
    <div className="row">
      {!isDone && (
        <Button type="primary" loading={isPending} disabled={missing} onClick={() => send(values)}>
          {results ? t('bulk.retry', { count: failed.length }) : t('bulk.run', { name, count: rows.length })}
        </Button>
      )}
      <Button onClick={close}>{isDone ? t('bulk.done') : t('form.close')}</Button>
    </div>
  );
  return (
    <Modal open title={name} onCancel={close} footer={buttons} width={760} mask={{ closable: false }}>
      <div className="stack">
        <div aria-live="polite">
          {sent && sent.of > 1 ? (
            <Progress percent={Math.floor((100 * sent.done) / sent.of)} format={() => t('bulk.progress', sent)} />
          ) : (
            !results && <p>{left > 0 ? t('bulk.someLeft', { count: rows.length, left }) : t('bulk.each', { count: rows.length })}</p>
          )}
        </div>
        {error && <ProblemAlert error={error} kind="write" />}
        {results && <BulkResults rows={rows} results={results} />}
        {!isDone &&
          action.input.map((field) => {
            const id = `bulk-${field.name}`;
            const options = optionsFor(field.optionsFrom) ?? field.options ?? [];
            return (
              <FieldFrame key={field.name} id={id} label={text(field.label)} required={field.required} hint={field.hint && text(field.hint)} group={isGroup(field, options)}>
                <FieldControl
                  id={id}
                  field={field}
                  value={values[field.name]}
                  options={options}
                  error={null}
                  onChange={(next) => setValues((before) => ({ ...before, [field.name]: next }))}
                />
              </FieldFrame>
            );
          })}
      </div>
    </Modal>
  );
}

/** A successor is chosen by what it has already. */
const loadOf = ({ name, handles, inHand }: ColleagueView): Text => ({
  zh: `${name} · 承办 ${handles} 件 · 经办 ${inHand} 件`,
  en: `${name} · mediates ${handles} · has in hand ${inHand}`,
});

/** Lists that are the same for all rows; whether this mediator may have that case is decided with the row. */
function useBulkOptions(): (list: string | undefined) => readonly Option[] | null {
  const { organisation } = useSession();
  const mediators = useOrganisations().data?.find((one) => one.id === organisation?.id)?.mediators ?? [];
  const colleagues = useColleagues().data ?? [];
  const asOption = ({ id, name }: { id: string; name: string }): Option => {
    const load = colleagues.find((one) => one.id === id);
    return { value: id, label: load ? loadOf(load) : { zh: name, en: name } };
  };
  const present = colleagues.filter(({ left }) => !left);
  return (list) => (list === 'mediators' ? mediators.map(asOption) : list === 'colleagues' ? present.map(asOption) : null);
}
