import type { TimelineEntry } from '@contract';
import { disputes } from '../../api/endpoints';
import { formatDayWithWeekday, formatTime } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { Audience } from '../ui/audience';
import { useT } from '../words';

interface Props {
  entries: readonly TimelineEntry[];
  withDetails?: boolean;
}

/** Newest first, one heading a day. */
export function TimelineList({ entries, withDetails = false }: Props) {
  return [...byDay(entries)].map(([day, ofDay]) => (
    <div key={day} className="timeline-day">
      <h3>{day}</h3>
      <ol className="timeline">
        {ofDay.map((entry) => (
          <li key={entry.seq} className={`is-${entry.kind} audience-edge-${entry.audience}`}>
            <time dateTime={entry.at}>{formatTime(entry.at)}</time>
            <div>
              <p>
                <strong>{text(entry.title)}</strong> <span className="muted">{entry.actorName}</span> {entry.audience !== 'procedure' && <Audience of={entry.audience} />}
              </p>
              {entry.text && <p className="prose timeline-text">{entry.text}</p>}
              {entry.files.length > 0 && <Files files={entry.files} />}
              {withDetails && entry.text === null && <Details payload={entry.payload} />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  ));
}

function byDay(entries: readonly TimelineEntry[]): Map<string, TimelineEntry[]> {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = formatDayWithWeekday(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

function Files({ files }: Pick<TimelineEntry, 'files'>) {
  return (
    <ul className="timeline-files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={disputes.fileHref(file.id)} target="_blank" rel="noreferrer">
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Details({ payload }: { payload: Record<string, unknown> }) {
  const t = useT();
  const rows = Object.entries(payload).filter(([, value]) => value !== null && value !== '');
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t('log.details')}</summary>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
