import type { RoutingView } from '@contract';
import { formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { useSiblings } from '../../queries';
import { Empty, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TabActions } from '../tab-actions';

type Candidate = RoutingView['candidates'][number];

/** Why here, why not the next, what would change it: as stored at the decision, not as it would come out today. */
export function RoutingTab({ view, dispute }: Case) {
  const t = useT();
  const sibling = useSiblings(dispute?.proceedings, 'RT', view.routing === null)?.[0];
  const routing = view.routing ?? sibling?.routing;
  if (!routing) {
    return (
      <Section title={t('tab.routing')}>
        <Empty>{t('routing.none')}</Empty>
      </Section>
    );
  }
  const chosen = routing.candidates.find((one) => one.organisationId === routing.chosen?.organisationId);
  const others = routing.candidates.filter((one) => one !== chosen);
  // One scale for all cards, so that bars can be compared across them.
  const mostPoints = Math.max(1, ...routing.candidates.flatMap((one) => one.parts.map((part) => part.points)));
  return (
    <>
      <Section
        title={routing.chosen ? t('routing.why', { name: routing.chosen.name }) : t('routing.undecided')}
        note={routing.decidedAt && t('routing.decidedAt', { at: formatMoment(routing.decidedAt) })}
        aside={view.procedure === 'RT' && <TabActions view={view} actions={['override', 'accept', 'decline']} />}
      >
        <ul className="prose">
          {routing.summary.map((line) => (
            <li key={line.zh}>{text(line)}</li>
          ))}
        </ul>
        <Departures routing={routing} />
        {chosen && <CandidateCard candidate={chosen} best={chosen} mostPoints={mostPoints} isChosen />}
      </Section>
      <Section title={t('routing.whyNot')}>
        {others.map((candidate) => (
          <CandidateCard key={candidate.organisationId} candidate={candidate} best={chosen} mostPoints={mostPoints} />
        ))}
      </Section>
      {routing.whatWouldChangeIt.length > 0 && (
        <Section title={t('routing.change')}>
          <ul className="prose">
            {routing.whatWouldChangeIt.map((line) => (
              <li key={line.zh}>{text(line)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Departures({ routing }: { routing: RoutingView }) {
  const t = useT();
  return (
    <>
      {routing.override && (
        <p className="notice-line">
          <strong>{t('routing.override', { by: routing.override.by, at: formatMoment(routing.override.at) })}</strong> {routing.override.reason}
        </p>
      )}
      {routing.preference && (
        <p className="notice-line">
          {t(routing.preference.honoured ? 'routing.preferenceHonoured' : 'routing.preferenceNotHonoured')} {text(routing.preference.reason)}
        </p>
      )}
    </>
  );
}

interface CardProps {
  candidate: Candidate;
  best: Candidate | undefined;
  mostPoints: number;
  isChosen?: boolean;
}

function CandidateCard({ candidate, best, mostPoints, isChosen = false }: CardProps) {
  const t = useT();
  const failed = candidate.filters.filter((filter) => !filter.passed);
  const passed = candidate.filters.filter((filter) => filter.passed);
  return (
    <article className={isChosen ? 'card candidate is-chosen' : 'card candidate'}>
      <h3>
        {candidate.name}
        {!candidate.eligible && <Tag tone="late">{t('routing.notEligible')}</Tag>}
        {candidate.score !== null && <span className="score">{t('routing.score', { score: round(candidate.score) })}</span>}
      </h3>
      {failed.map((filter) => (
        <p key={filter.rule} className="why">
          ✕ {text(filter.reason)}
        </p>
      ))}
      {candidate.eligible && candidate.parts.length > 0 && (
        <table className="parts">
          <tbody>
            {candidate.parts.map((part) => (
              <tr key={part.rule}>
                <td className="points">
                  {part.points >= 0 ? '+' : ''}
                  {round(part.points)}
                </td>
                <td className="bar-cell" aria-hidden>
                  <span className="bar" style={{ width: `${(Math.max(part.points, 0) / mostPoints) * 100}%` }} />
                </td>
                <td className="behind muted">{isChosen ? '' : behind(part, best)}</td>
                <td>{text(part.reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {passed.length > 0 && (
        <details>
          <summary>{t('routing.passed', { count: passed.length })}</summary>
          {passed.map((filter) => (
            <p key={filter.rule} className="small">
              ✓ {text(filter.reason)}
            </p>
          ))}
        </details>
      )}
    </article>
  );
}

const round = (points: number) => String(Math.round(points * 10) / 10);

/** How many points it is behind or ahead of the chosen one by this rule. */
function behind(part: Candidate['parts'][number], best: Candidate | undefined): string {
  const theirs = best?.parts.find((one) => one.rule === part.rule)?.points;
  if (theirs === undefined || theirs === part.points) return '';
  const difference = part.points - theirs;
  return `（${difference > 0 ? '+' : '−'}${round(Math.abs(difference))}）`;
}
