import type { CaseSuspensionsView, HearingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { hearings } from '../../api/hearings';
import { formatDay } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import type { Case } from '../proceeding/case';
import { TabActions } from '../proceeding/tab-actions';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Facts, Section, Tag } from '../ui/section';
import { useT } from '../words';

const HEARING_ACTIONS = ['schedule-hearing', 'join-hearing', 'postpone-hearing', 'notify-hearing', 'note-requester-absence', 'hold-hearing'];
const SUSPENSION_ACTIONS = ['suspend', 'refuse-suspension', 'watch-suspension', 'resume'];
const tones = { planned: 'soon', held: 'good', cancelled: 'plain' } as const;

/** Hearings with what their records say, and every time the case stood still. */
export function HearingsTab({ view }: Case) {
  const t = useT();
  // The version is in the key: what an action has changed is read again.
  const held = useQuery({ queryKey: ['hearings', view.id, view.version], queryFn: () => hearings.ofCase(view.id) });
  const stood = useQuery({ queryKey: ['suspensions', view.id, view.version], queryFn: () => hearings.suspensionsOf(view.id) });
  return (
    <>
      <Section title={t('hearing.title')} aside={<TabActions view={view} actions={HEARING_ACTIONS} />}>
        {held.isPending && <Loading />}
        {held.error && <ProblemAlert error={held.error} kind="read" onRetry={() => void held.refetch()} />}
        {held.data?.length === 0 && <Empty>{t('hearing.none')}</Empty>}
        {held.data?.map((hearing) => (
          <Hearing key={hearing.id} hearing={hearing} />
        ))}
      </Section>
      <Section title={t('suspension.title')} aside={<TabActions view={view} actions={SUSPENSION_ACTIONS} />}>
        {stood.isPending && <Loading />}
        {stood.error && <ProblemAlert error={stood.error} kind="read" onRetry={() => void stood.refetch()} />}
        {stood.data && <Suspensions {...stood.data} />}
      </Section>
    </>
  );
}

const wall = (at: string) => `${formatDay(at.slice(0, 10))} ${at.slice(11)}`;

function Hearing({ hearing }: { hearing: HearingView }) {
  const t = useT();
  const { record } = hearing;
  return (
    <article className="card">
      <p className="spread">
        <strong className="number">{`${wall(hearing.startsAt)}–${hearing.endsAt.slice(11)}`}</strong>
        <Tag tone={tones[hearing.state]}>{t(`session.${hearing.state}`)}</Tag>
      </p>
      <Facts
        items={[
          [
            t('hearing.place'),
            [t(`hearing.${hearing.mode}`), hearing.room ?? hearing.place, hearing.onlineLink, t(hearing.closed ? 'hearing.closed' : 'hearing.open')].filter(Boolean).join(' · '),
          ],
          [t('hearing.noticedOn'), hearing.noticedOn && formatDay(hearing.noticedOn)],
          [t('hearing.heardWith'), hearing.heardWith.join('、')],
          [t('hearing.instructions'), hearing.instructions],
          [hearing.requesterAbsence ? t(`hearing.${hearing.requesterAbsence}`) : '', hearing.absenceNote],
          [t('hearing.present'), record?.present],
          [t('hearing.absent'), record?.absent.join('、')],
          [t('hearing.rightsTold'), record?.rightsTold ? '✓' : null],
          [t('hearing.statements'), record?.statements],
          [t('hearing.evidenceHeard'), record?.evidenceHeard],
          [t('hearing.mediationAttempt'), record?.mediationAttempt],
          [t('hearing.record'), record?.record],
        ]}
      />
    </article>
  );
}

function Suspensions({ requests, periods }: CaseSuspensionsView) {
  const t = useT();
  if (requests.length + periods.length === 0) return <Empty>{t('suspension.none')}</Empty>;
  return (
    <>
      {requests.map((one) => (
        <article key={one.id} className="card">
          <p className="spread">
            <strong>{t('suspension.requests')}</strong>
            <Tag tone={one.granted === null ? 'soon' : 'plain'}>{t(one.granted === null ? 'suspension.waiting' : one.granted ? 'suspension.granted' : 'suspension.refused')}</Tag>
          </p>
          <p className="prose">{one.reason}</p>
          <Facts
            items={[
              [t('suspension.party'), one.party],
              [t('suspension.ground'), text(one.groundName)],
              [t('suspension.caseNumber'), one.caseNumber],
              [t('suspension.acceptedOn'), one.acceptedOn && formatDay(one.acceptedOn)],
              [t('suspension.askedOn'), formatDay(one.askedOn)],
              [t('suspension.outcome'), one.decidedOn && [formatDay(one.decidedOn), one.decidedReason].filter(Boolean).join(' · ')],
            ]}
          />
        </article>
      ))}
      {periods.map((one) => (
        <article key={one.id} className="card">
          <p className="spread">
            <strong>{t('suspension.periods')}</strong>
            <Tag tone={one.resumedOn === null ? 'soon' : 'good'}>{t(one.resumedOn === null ? 'suspension.standing' : 'suspension.resumedOn')}</Tag>
          </p>
          <p className="prose">{one.reason}</p>
          <Facts
            items={[
              [t('suspension.ground'), text(one.groundName)],
              [t('suspension.caseNumber'), one.caseNumber],
              [t('suspension.since'), formatDay(one.since)],
              [t('suspension.days'), String(one.daysStopped)],
              [t('suspension.lookAgainOn'), one.resumedOn === null && one.lookAgainOn && [formatDay(one.lookAgainOn), one.watchNote].filter(Boolean).join(' · ')],
              [t('suspension.resumedOn'), one.resumedOn && [formatDay(one.resumedOn), one.resumedReason].filter(Boolean).join(' · ')],
            ]}
          />
        </article>
      ))}
    </>
  );
}
