import type { ReferenceChangeView, ReferenceListView } from '@contract';
import { Button } from 'antd';
import { formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { useHasRole } from '../../session/session-context';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import { Impact } from './impact';
import { useDecide } from './reference-list';
import { shown } from './reference-table';

/** What waits for a second pair of eyes stands open; what was decided is folded away. */
export function ChangesOfList({ view }: { view: ReferenceListView }) {
  const t = useT();
  const waiting = view.changes.filter(({ state }) => state === 'proposed');
  const decided = view.changes.filter(({ state }) => state !== 'proposed');
  return (
    <>
      {waiting.length > 0 && (
        <Section title={t('reference.waiting', { count: waiting.length })}>
          <ul className="plain-list">
            {waiting.map((change) => (
              <Change key={change.id} change={change} view={view} />
            ))}
          </ul>
        </Section>
      )}
      {decided.length > 0 && (
        <details className="section">
          <summary>{t('reference.decided', { count: decided.length })}</summary>
          <ul className="plain-list">
            {decided.map((change) => (
              <Change key={change.id} change={change} view={view} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Change({ change, view }: { change: ReferenceChangeView; view: ReferenceListView }) {
  const t = useT();
  const mayDecide = useHasRole('administrator', 'supervisor');
  const decide = useDecide();
  const subject = change.before ?? change.values ?? {};
  const name = view.key.map((field) => subject[field]).join(' ');
  return (
    <li className="card">
      <p>
        <strong>
          {t(`reference.${change.action}`)} {name}
        </strong>{' '}
        {change.day && <span className="nowrap">{t(change.action === 'end' ? 'reference.lastDayIs' : 'reference.firstDayIs', { day: change.day })}</span>}{' '}
        <span className="muted">{[change.proposedByName, formatMoment(change.proposedAt)].join(' · ')}</span>{' '}
        {change.state !== 'proposed' && (
          <Tag tone={change.state === 'applied' ? 'good' : 'late'}>
            {[t(`reference.${change.state}`), change.decidedByName, change.decidedAt && formatMoment(change.decidedAt)].filter(Boolean).join(' · ')}
          </Tag>
        )}
      </p>
      <Differences change={change} view={view} />
      <Impact change={change} />
      {change.state === 'proposed' && mayDecide && (
        <div className="row">
          <Button
            size="small"
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate({ id: change.id, approve: true })}
            aria-label={`${t('reference.approve')} ${name}`}
          >
            {t('reference.approve')}
          </Button>
          <Button size="small" onClick={() => decide.mutate({ id: change.id, approve: false })} aria-label={`${t('reference.reject')} ${name}`}>
            {t('reference.reject')}
          </Button>
        </div>
      )}
      {decide.error && <ProblemAlert error={decide.error} kind="write" />}
    </li>
  );
}

function Differences({ change, view }: { change: ReferenceChangeView; view: ReferenceListView }) {
  const { before, values } = change;
  if (!values) return null;
  const changed = view.fields.filter(({ name }) => name !== 'validFrom' && JSON.stringify(before?.[name] ?? null) !== JSON.stringify(values[name] ?? null));
  if (changed.length === 0) return null;
  return (
    <table className="parts history">
      <tbody>
        {changed.map((field) => (
          <tr key={field.name}>
            <th scope="row">{text(field.label)}</th>
            <td>
              {before && (
                <>
                  <del>{shown(field, before[field.name], view) || '—'}</del> →{' '}
                </>
              )}
              <ins>{shown(field, values[field.name], view) || '—'}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
