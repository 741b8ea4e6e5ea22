import type { AssistanceView } from '@contract';
import { formatDay, formatMoment, formatMoney } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { Due } from '../../ui/due';
import { Loading } from '../../ui/loading';
import { Facts, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { useCodeNames, useTimeline } from '../../queries';
import { TimelineList } from '../timeline-list';

const RECENT = 6;

/** A dispute is filed by a party; a case of an agency is entered by its officer. */
const filed = { side: 'side', matter: 'overview.matter', at: 'overview.filedAt' } as const;
const entered = { side: 'transfer.side', matter: 'transfer.matter', at: 'transfer.enteredAt' } as const;

export function OverviewTab({ view, dispute }: Case) {
  const t = useT();
  const divisionName = useCodeNames('divisions');
  if (!dispute) return <Loading />;
  const names = (side: 'A' | 'B') =>
    dispute.parties
      .filter((party) => party.side === side)
      .map((party) => party.name)
      .join('、');
  const words = view.transfer || view.penalty ? entered : filed;
  return (
    <>
      <Section title={t(words.matter)}>
        <p className="prose">{dispute.summary}</p>
        <Facts
          items={[
            [t(`${words.side}.A`), names('A')],
            [t(`${words.side}.B`), names('B')],
            [t('overview.cause'), dispute.cause && text(dispute.cause.name)],
            [t('overview.amount'), dispute.amountFen === null ? null : formatMoney(dispute.amountFen)],
            [t('overview.receipt'), <code key="receipt">{dispute.receiptNumber}</code>],
            [t(words.at), formatMoment(dispute.filedAt)],
            [t('overview.source'), sourceName(t, dispute.source)],
            [t('overview.division'), dispute.division && divisionName(dispute.division)],
            [
              t('overview.tags'),
              dispute.tags.length > 0 || dispute.foreignRelated
                ? [...(dispute.foreignRelated ? [t('overview.foreign')] : []), ...dispute.tags].map((tag) => <Tag key={tag}>{tag}</Tag>)
                : null,
            ],
          ]}
        />
      </Section>
      {view.assistance && <Assistance {...view.assistance} />}
      {dispute.claims.length > 0 && (
        <Section title={t('overview.claims')}>
          <ol className="prose">
            {dispute.claims.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={t('tab.deadlines')}>
        <ul className="plain-list">
          {view.deadlines
            .filter((deadline) => deadline.state === 'running')
            .map((deadline) => (
              <li key={deadline.id} className="spread">
                <span>{text(deadline.name)}</span>
                <Due on={deadline.dueOn} at={deadline.dueAt} />
              </li>
            ))}
        </ul>
      </Section>
      <Recent id={view.id} />
    </>
  );
}

/** What another department asks for, and by which letter. */
function Assistance({ kind, basis, askedBy, letterNumber, receivedOn }: AssistanceView) {
  const t = useT();
  return (
    <Section title={t('letter.asked')}>
      <Facts
        items={[
          [t('letter.kind'), `${text(kind)}（${basis}）`],
          [t('letter.askedBy'), askedBy],
          [t('letter.number'), letterNumber],
          [t('letter.receivedOn'), formatDay(receivedOn)],
        ]}
      />
    </Section>
  );
}

function Recent({ id }: { id: string }) {
  const t = useT();
  const entries = useTimeline(id).data?.pages[0]?.items ?? [];
  if (entries.length === 0) return null;
  return (
    <Section title={t('overview.recent')}>
      <TimelineList entries={entries.slice(0, RECENT)} />
    </Section>
  );
}

const sources = ['party', 'counter', 'court', 'contact_point', 'park', 'department', 'assistance', 'enforcement', 'transfer'] as const;

function sourceName(t: ReturnType<typeof useT>, source: string): string {
  const known = sources.find((one) => one === source);
  return known ? t(`source.${known}`) : source;
}
