import type { AdjudicationCourseView, AdjudicationView, ProceedingView } from '@contract';
import { formatDay, formatMoment } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import type { Case } from '../proceeding/case';
import { TabActions } from '../proceeding/tab-actions';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Facts, Section, Tag } from '../ui/section';
import { useT } from '../words';
import { useCourse } from './queries';

interface PartProps {
  view: ProceedingView;
  adjudication: AdjudicationView;
}

const day = (on: string | null) => on && formatDay(on);

/** 裁决: each party's own days, who sits, who is to go, what stands beside the state, the hearing, the decision. */
export function AdjudicationTab({ view }: Case) {
  if (!view.adjudication) return null;
  const part = { view, adjudication: view.adjudication };
  return (
    <>
      <Parties {...part} />
      <Course view={view} />
      <Hearing {...part} />
      <Decision {...part} />
    </>
  );
}

function Parties({ view, adjudication: { parties } }: PartProps) {
  const t = useT();
  return (
    <Section title={t('adjudication.parties')} aside={<TabActions view={view} actions={['serve', 'forward-answer', 'serve-decision', 'record-suit']} />}>
      <div className="table-frame">
        <table className="grid" aria-label={t('adjudication.parties')}>
          <thead>
            <tr>
              {(['party', 'served', 'answerUntil', 'answer', 'decisionServed', 'suitUntil', 'sued'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`adjudication.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map((one) => (
              <tr key={one.partyId}>
                <th scope="row">
                  {one.name} <span className="muted">{t(`adjudication.side.${one.side}`)}</span>
                </th>
                <td className="nowrap">{one.side === 'B' ? (day(one.servedOn) ?? <Tag tone="soon">{t('adjudication.notYet')}</Tag>) : '—'}</td>
                <td className="nowrap">{day(one.answerUntil) ?? '—'}</td>
                <td>{one.answer ?? '—'}</td>
                <td className="nowrap">{day(one.decisionServedOn) ?? '—'}</td>
                <td className="nowrap">{day(one.suitUntil) ?? '—'}</td>
                <td className="nowrap">{day(one.suedOn) ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Course({ view }: { view: ProceedingView }) {
  const query = useCourse(view.id, view.version);
  if (query.isPending) return <Loading />;
  if (query.error) return <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />;
  return (
    <>
      <Panel view={view} course={query.data} />
      <Recusals view={view} course={query.data} />
      <Parallel view={view} course={query.data} />
    </>
  );
}

type CourseProps = { view: ProceedingView; course: AdjudicationCourseView };

function Panel({ view, course: { panel } }: CourseProps) {
  const t = useT();
  return (
    <Section title={t('adjudication.panel')} aside={<TabActions view={view} actions={['file']} />}>
      {panel.length === 0 && <Empty>{t('adjudication.panel.none')}</Empty>}
      <ul className="plain-list">
        {panel.map((one) => (
          <li key={one.name}>
            <strong>{one.name}</strong> {one.isChief && <Tag tone="good">{t('adjudication.chief')}</Tag>}{' '}
            {one.leftAt && <Tag tone="late">{t('adjudication.left', { day: formatDay(one.leftAt) })}</Tag>}{' '}
            <span className="muted">
              {one.certificate ? t('adjudication.certificate', { number: one.certificate, until: day(one.until) ?? t('adjudication.noEnd') }) : t('adjudication.certificate.none')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Recusals({ view, course: { recusals } }: CourseProps) {
  const t = useT();
  return (
    <Section title={t('adjudication.recusals')} aside={<TabActions view={view} actions={['decide-recusal']} />}>
      {recusals.length === 0 && <Empty>{t('adjudication.recusals.none')}</Empty>}
      <ul className="plain-list">
        {recusals.map((one) => (
          <li key={one.id}>
            <strong>{one.member}</strong>{' '}
            <Tag tone={one.granted === null ? 'soon' : one.granted ? 'late' : 'good'}>
              {t(one.granted === null ? 'adjudication.recusal.open' : one.granted ? 'adjudication.recusal.granted' : 'adjudication.recusal.refused')}
            </Tag>{' '}
            {one.reason} <span className="muted">{`${one.party} · ${formatMoment(one.askedAt)}`}</span>
            {one.decidedAt && <p className="muted">{`${one.decidedReason ?? ''} ${formatMoment(one.decidedAt)}`}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Parallel({ view, course: { parallel } }: CourseProps) {
  const t = useT();
  const endings = [
    'resume',
    'receive-opinion',
    'reject-objection',
    'uphold-objection',
    'notice-over',
    'end-talks',
    'leave-talks',
    'return-appraisal',
    'receive-assistance',
    'receive-guidance',
  ];
  return (
    <Section title={t('adjudication.parallel')} aside={<TabActions view={view} actions={endings} />}>
      {parallel.length === 0 && <Empty>{t('adjudication.parallel.none')}</Empty>}
      <ul className="plain-list">
        {parallel.map((one) => (
          <li key={one.id}>
            <strong>{text(one.name)}</strong> <Tag tone={one.stopsClock ? 'soon' : 'plain'}>{t(one.stopsClock ? 'adjudication.stops' : 'adjudication.runsOn')}</Tag>{' '}
            {one.since && <span className="muted">{t('adjudication.since', { at: formatMoment(one.since), by: one.by ?? '' })}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const modes = ['room', 'online'] as const;

function Hearing({ view, adjudication: { hearing } }: PartProps) {
  const t = useT();
  const mode = modes.find((one) => one === hearing?.mode);
  return (
    <Section
      title={t('adjudication.hearing')}
      aside={<TabActions view={view} actions={['schedule-hearing', 'postpone-hearing', 'notify-hearing', 'hold-hearing', 'decide-without-hearing']} />}
    >
      {!hearing && <Empty>{t('adjudication.hearing.none')}</Empty>}
      {hearing && (
        <Facts
          items={[
            [t('adjudication.hearing.at'), formatMoment(`${hearing.at}:00+08:00`)],
            [t('adjudication.hearing.place'), `${hearing.place}${mode ? ` · ${t(`adjudication.mode.${mode}`)}` : ''}`],
            [t('adjudication.hearing.public'), t(hearing.closed ? 'adjudication.closed' : 'adjudication.open')],
            [t('adjudication.hearing.noticed'), day(hearing.noticedOn) ?? <Tag tone="soon">{t('adjudication.notYet')}</Tag>],
          ]}
        />
      )}
    </Section>
  );
}

function Decision({ view, adjudication: { decision, parties, settlement } }: PartProps) {
  const t = useT();
  return (
    <Section
      title={t('adjudication.decision')}
      note={decision && formatDay(decision.decidedOn)}
      aside={<TabActions view={view} actions={['decide', 'decide-directly', 'settle']} />}
    >
      {!decision && !settlement && <Empty>{t('adjudication.decision.none')}</Empty>}
      {settlement && <p className="prose">{settlement}</p>}
      {decision && (
        <>
          <Facts
            items={parties
              .filter(({ side }) => side === 'B')
              .map(({ partyId, name }) => [
                name,
                <Tag key={partyId} tone={decision.infringers.includes(partyId) ? 'late' : 'good'}>
                  {t(decision.infringers.includes(partyId) ? 'adjudication.infringes' : 'adjudication.clear')}
                </Tag>,
              ])}
          />
          <p className="prose">{decision.reasons}</p>
        </>
      )}
    </Section>
  );
}
