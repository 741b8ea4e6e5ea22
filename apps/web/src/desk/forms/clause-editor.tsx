import { Button, Select } from 'antd';
import { useRef } from 'react';
import { text } from '../../i18n/i18n';
import { useReferenceList } from '../queries';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { ClauseField } from './clause-field';
import { asClauses, type Clause, type ClauseKindView } from './clause-kinds';

interface Props {
  id: string;
  value: unknown;
  partyNames: readonly string[];
  /** The server's complaint about one path, such as `clauses.0.amountFen`. */
  errorAt: (path: string) => string | null;
  path: string;
  onChange: (clauses: Clause[]) => void;
}

export function ClauseEditor({ id, value, partyNames, errorAt, path, onChange }: Props) {
  const t = useT();
  const kinds = useReferenceList<ClauseKindView>('clause-kinds');
  const keyOf = useRowKeys();
  const clauses = asClauses(value);
  if (kinds.isPending) return <Loading />;
  if (kinds.error) return <ProblemAlert error={kinds.error} kind="read" onRetry={() => void kinds.refetch()} />;

  const replace = (index: number, clause: Clause) => {
    keyOf.carry(clauses[index], clause);
    onChange(clauses.map((one, at) => (at === index ? clause : one)));
  };
  const move = (index: number, step: number) => {
    const next = [...clauses];
    const [clause] = next.splice(index, 1);
    if (clause) next.splice(index + step, 0, clause);
    onChange(next);
  };

  return (
    <div className="clauses">
      {clauses.map((clause, index) => (
        <ClauseCard
          key={keyOf.of(clause)}
          id={`${id}-${index}`}
          position={index}
          count={clauses.length}
          clause={clause}
          kind={kinds.data.find((kind) => kind.kind === clause.kind)}
          partyNames={partyNames}
          errorAt={(name) => errorAt(`${path}.${index}.${name}`)}
          onChange={(next) => replace(index, next)}
          onMove={(step) => move(index, step)}
          onRemove={() => onChange(clauses.filter((_, at) => at !== index))}
        />
      ))}
      <Select
        id={`${id}-add`}
        aria-label={t('clauses.add')}
        placeholder={t('clauses.add')}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={kinds.data.map((kind) => ({ value: kind.kind, label: text(kind.name) }))}
        onChange={(kind: string | null) => kind && onChange([...clauses, { kind }])}
        style={{ width: '100%' }}
      />
    </div>
  );
}

/** React needs to know which card is which while clauses move; an index would carry half-typed amounts to a neighbour. */
function useRowKeys() {
  const known = useRef(new WeakMap<object, number>());
  const last = useRef(0);
  const of = (row: object): number => {
    const key = known.current.get(row) ?? ++last.current;
    known.current.set(row, key);
    return key;
  };
  return { of, carry: (before: object | undefined, after: object) => before && known.current.set(after, of(before)) };
}

interface CardProps {
  id: string;
  position: number;
  count: number;
  clause: Clause;
  kind: ClauseKindView | undefined;
  partyNames: readonly string[];
  errorAt: (name: string) => string | null;
  onChange: (clause: Clause) => void;
  onMove: (step: number) => void;
  onRemove: () => void;
}

function ClauseCard({ id, position, count, clause, kind, partyNames, errorAt, onChange, onMove, onRemove }: CardProps) {
  const t = useT();
  const title = t('clauses.number', { number: position + 1, name: kind ? text(kind.name) : clause.kind });
  return (
    <fieldset className="clause-card">
      <legend>{title}</legend>
      <div className="clause-tools">
        <Button size="small" type="text" disabled={position === 0} onClick={() => onMove(-1)} aria-label={t('clauses.up', { title })}>
          ↑
        </Button>
        <Button size="small" type="text" disabled={position === count - 1} onClick={() => onMove(1)} aria-label={t('clauses.down', { title })}>
          ↓
        </Button>
        <Button size="small" type="text" danger onClick={onRemove} aria-label={t('clauses.remove', { title })}>
          {t('clauses.delete')}
        </Button>
      </div>
      {!kind && <p className="muted">{t('clauses.unknownKind')}</p>}
      <div className="clause-fields">
        {kind?.fields.map((field) => (
          <ClauseField
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            value={clause[field.name]}
            partyNames={partyNames}
            errorAt={errorAt}
            onChange={(value) => onChange({ ...clause, [field.name]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
