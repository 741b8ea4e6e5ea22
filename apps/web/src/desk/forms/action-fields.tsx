import type { ActionView, DisputeView, FieldView, FileView, ProceedingView } from '@contract';
import { text } from '../../i18n/i18n';
import { useT } from '../words';
import { optionsOf, partiesOf } from './action-input';
import { AttendanceEditor } from './attendance-editor';
import { ClauseEditor } from './clause-editor';
import type { Draft } from './drafts';
import { fieldId } from './error-list';
import { FieldControl, isGroup, type Option } from './field-control';
import { FieldFrame } from './field-frame';
import { FileAdder } from './file-adder';
import { RowsEditor } from './rows-editor';

/** No field of the procedure's: it is never sent. */
const ADDED = '+files';

interface Props {
  action: ActionView;
  view: ProceedingView;
  dispute: DisputeView | undefined;
  draft: Draft;
  errors: Map<string, string>;
}

export function ActionFields({ action, view, dispute, draft, errors }: Props) {
  // A file that was just sent isn't in the list of the proceeding yet; its name is kept with the draft that chose it.
  const added = (draft.values[ADDED] ?? []) as Option[];
  const add = (field: FieldView, file: FileView) => {
    draft.set(ADDED, [...added, { value: file.id, label: { zh: file.name, en: file.name } }]);
    const chosen = draft.values[field.name];
    draft.set(field.name, field.kind === 'ids' ? [...(Array.isArray(chosen) ? chosen : []), file.id] : file.id);
  };
  return action.input.map((field) => {
    const id = fieldId(action.action, field.name);
    const value = draft.values[field.name];
    const error = errors.get(field.name) ?? null;
    const isFiles = field.optionsFrom === 'files';
    const listed = optionsOf(field, view);
    const options = isFiles ? [...listed, ...added.filter((one) => !listed.some((other) => other.value === one.value))] : listed;
    return (
      <FieldFrame key={field.name} id={id} label={text(field.label)} required={field.required} hint={field.hint && text(field.hint)} error={error} group={isGroup(field, options)}>
        {field.kind === 'structure' ? (
          <Structure form={action.action} field={field} options={options} value={value} dispute={dispute} errors={errors} onChange={(next) => draft.set(field.name, next)} />
        ) : (
          <FieldControl id={id} field={field} value={value} options={options} error={error} onChange={(next) => draft.set(field.name, next)} />
        )}
        {isFiles && <FileAdder onAdded={(file) => add(field, file)} />}
      </FieldFrame>
    );
  });
}

interface StructureProps {
  form: string;
  field: FieldView;
  options: readonly Option[];
  value: unknown;
  dispute: DisputeView | undefined;
  errors: Map<string, string>;
  onChange: (value: unknown) => void;
}

/** What is more than a field has an editor of its own. */
function Structure({ form, field, options, value, dispute, errors, onChange }: StructureProps) {
  const t = useT();
  const id = fieldId(form, field.name);
  const errorAt = (path: string) => errors.get(path) ?? null;
  const parties = partiesOf(dispute);
  if (field.columns) return <RowsEditor form={form} field={{ ...field, columns: field.columns }} options={options} value={value} errorAt={errorAt} onChange={onChange} />;
  if (field.editor === 'clauses')
    return <ClauseEditor id={id} path={field.name} value={value} partyNames={parties.map((party) => party.name)} errorAt={errorAt} onChange={onChange} />;
  if (field.editor === 'attendance') return <AttendanceEditor id={id} value={value} parties={parties} onChange={onChange} />;
  return <p className="muted">{t('form.noEditor')}</p>;
}
