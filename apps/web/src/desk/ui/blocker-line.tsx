import type { WorkRow } from '@contract';
import { formatTime } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { useSession } from '../session/session-context';
import { useT } from '../words';
import { shortDay } from './dates';

/** Why it doesn't move: who is waited for, for what, since when, and until when. One's own organisation needs no name. In a table the limit has a column of its own. */
export function BlockerLine({ row, inTable = false }: { row: WorkRow; inTable?: boolean }) {
  const t = useT();
  const { organisation, name: me } = useSession();
  const { blocker, blockerName, nextDueOn, nextDueAt, nextDueRule } = row;
  if (!blocker) return row.closedAt ? <span className="muted">{t('list.closed')}</span> : null;
  const by = nextDueOn && [shortDay(nextDueOn), ...(nextDueAt ? [formatTime(nextDueAt)] : [])].join(' ');
  const name = blockerName === organisation?.name || blockerName === me ? null : blockerName;
  return (
    <>
      <span className="blocker-what">
        <strong>{text(blocker.whoName)}</strong>
        {name && <span> {name}</span>} {text(blocker.what)}
      </span>
      <span className="muted small blocker-when">
        {t('blocker.since', { day: shortDay(blocker.since), days: blocker.days })}
        {!inTable && by && ` · ${nextDueRule ? t('blocker.byRule', { day: by, rule: text(nextDueRule) }) : t('blocker.by', { day: by })}`}
      </span>
    </>
  );
}
