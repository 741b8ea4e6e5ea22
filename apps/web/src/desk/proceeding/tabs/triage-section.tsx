import type { ProceedingView, TriageView } from '@contract';
import { formatDay } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { useTriage } from '../../queries';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Facts, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import { TabActions } from '../tab-actions';

/** 繁简分流: each criterion with what it was read from; the house proposes, a person takes it or the head another. */
export function TriageSection({ view }: { view: ProceedingView }) {
  const t = useT();
  const query = useTriage(view.id, view.version);
  if (query.isPending) return <Loading />;
  if (query.error) return <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />;
  const { proposal, taken, fair, criteria, version } = query.data;
  return (
    <Section
      title={t('triage.title')}
      note={t('triage.version', { version })}
      aside={<TabActions view={view} actions={['answer-triage', 'accept-track', 'override-track', 'enter-fair', 'close-fair']} />}
    >
      <p className="muted">{t('triage.help')}</p>
      <Facts
        items={[
          [t('triage.proposal'), proposal && `${text(proposal.name)}（${text(proposal.because)}）`],
          [t('triage.taken'), taken && t('triage.takenBy', { track: text(taken.name), by: taken.by ?? '', day: formatDay(taken.on) })],
          [t('triage.reason'), taken?.reason],
          [
            t('triage.target'),
            taken?.targetOn && (
              <>
                {formatDay(taken.targetOn)} <Tag>{t('law.unconfirmed')}</Tag>
              </>
            ),
          ],
          [t('triage.fair'), fair && t('triage.fairAt', { name: fair.name, stand: fair.stand, day: formatDay(fair.lastOn) })],
          [t('triage.outcome'), fair?.outcome && `${text(fair.outcome)}。${fair.note ?? ''}`],
        ]}
      />
      {criteria.length > 0 && <Criteria criteria={criteria} />}
    </Section>
  );
}

function Criteria({ criteria }: Pick<TriageView, 'criteria'>) {
  const t = useT();
  const shown = (holds: boolean | null) => (holds === null ? 'unknown' : holds ? 'holds' : 'fails');
  return (
    <table className="grid">
      <thead>
        <tr>
          {(['code', 'criterion', 'met', 'from'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`triage.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ code, name, holds, from }) => (
          <tr key={code}>
            <td>{code}</td>
            <td>{text(name)}</td>
            <td>
              <Tag tone={holds === false ? 'soon' : 'plain'}>{t(`triage.${shown(holds)}`)}</Tag>
            </td>
            <td>{text(from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
