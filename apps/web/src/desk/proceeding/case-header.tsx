import type { DeadlineView, ProceedingView } from '@contract';
import { Button, Popover } from 'antd';
import { Link } from 'react-router';
import { formatDay } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { Due } from '../ui/due';
import { Tag } from '../ui/section';
import { useT } from '../words';
import { DeadlineSteps } from './deadline-steps';
import type { Case } from './case';

export function CaseHeader({ view, dispute }: Case) {
  const t = useT();
  const siblings = dispute?.proceedings ?? [];
  return (
    <header className="case-header">
      <div className="case-title">
        <Link to={paths.work()} className="back">
          {t('case.back')}
        </Link>
        <h1>{view.title}</h1>
        <span className="number">{view.number ?? t('list.noNumber')}</span>
      </div>
      <div className="case-line">
        <span className="stage">
          <span className="muted">{text(view.procedureName)}</span>
          <strong>{text(view.stateName)}</strong>
          {view.parallel.map(({ id, name }) => (
            <Tag key={id} tone="soon">
              {text(name)}
            </Tag>
          ))}
        </span>
        <BlockerLine view={view} />
        <NextDeadline view={view} />
        <span className="case-hands muted">{[view.organisationName, view.handlerName].filter(Boolean).join(' · ')}</span>
      </div>
      {dispute?.seriesId && (
        <p className="siblings">
          <Link to={paths.series(dispute.seriesId)}>{t('case.series')}</Link>
        </p>
      )}
      {siblings.length > 1 && (
        <nav className="siblings" aria-label={t('case.siblings')}>
          <span className="muted">{t('case.siblings')}</span>
          {siblings.map((one) => (
            <Link key={one.id} to={paths.proceeding(one.id)} aria-current={one.id === view.id ? 'page' : undefined}>
              {text(one.procedureName)} · {text(one.stateName)}
            </Link>
          ))}
        </nav>
      )}
    </header>
  );
}

function BlockerLine({ view }: { view: ProceedingView }) {
  const t = useT();
  const blocker = view.blocker;
  if (!blocker) return <span className="blocker">{view.closedAt ? t('case.closedOn', { day: formatDay(view.closedAt) }) : ''}</span>;
  const isMine = view.relations.includes(blocker.who);
  return (
    <span className={isMine ? 'blocker is-mine' : 'blocker'}>
      <span className="blocker-label">{isMine ? t('blocker.you') : t('blocker.waiting')}</span>
      <strong>{text(blocker.whoName)}</strong> {text(blocker.what)} <span className="muted">{t('blocker.daysSince', { days: blocker.days, since: formatDay(blocker.since) })}</span>
    </span>
  );
}

/** The clock that ends first among those that run. Who works at a desk minds the matter's own before those of a party (to answer, to sue). */
function nextOf(deadlines: readonly DeadlineView[]): DeadlineView | undefined {
  const running = deadlines.filter((deadline) => deadline.state === 'running').sort((a, b) => (a.dueAt ?? a.dueOn).localeCompare(b.dueAt ?? b.dueOn));
  return running.find(({ partyId }) => partyId === null) ?? running[0];
}

function NextDeadline({ view }: { view: ProceedingView }) {
  const t = useT();
  const next = nextOf(view.deadlines);
  if (!next) return null;
  return (
    <span className="next-due">
      <span className="muted">{text(next.name)}</span>
      <Due on={next.dueOn} at={next.dueAt} long />
      <Popover trigger="click" placement="bottomRight" title={text(next.name)} content={<DeadlineSteps deadline={next} />}>
        <Button type="link" size="small">
          {t('deadline.why')}
        </Button>
      </Popover>
    </span>
  );
}
