import type { ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { formatDay } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Fact, Facts } from '../disputes/facts';
import { proceedingQuery } from '../disputes/queries';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useT } from '../words/adjudication';
import '../styles/dispute.css';

/** The receipt: who has it now, and until when it must answer. */
export function AdjudicationSentPage() {
  const { disputeId = '', proceedingId = '' } = useParams();
  const t = useT();
  const query = useQuery(proceedingQuery(proceedingId));
  return (
    <Page title={t('sent.title')}>
      <Loaded query={query}>{(proceeding) => <Sent proceeding={proceeding} />}</Loaded>
      <ButtonLink to={paths.dispute(disputeId)} look="main">
        {t('sent.open')}
      </ButtonLink>
    </Page>
  );
}

function Sent({ proceeding }: { proceeding: ProceedingView }) {
  const t = useT();
  useLanguage();
  const filing = proceeding.deadlines.find(({ ruleId }) => ruleId === 'AD-FILE-5WD');
  return (
    <>
      <p className="notice notice--done" role="status">
        {t('sent.text', { department: proceeding.organisationName ?? '' })}
      </p>
      <Facts>
        <Fact name={t('sent.matter')}>{proceeding.title}</Fact>
        <Fact name={t('sent.state')}>{text(proceeding.stateName)}</Fact>
        <Fact name={t('sent.until')}>{filing && formatDay(filing.dueOn)}</Fact>
      </Facts>
      <section className="section">
        <h2>{t('sent.next')}</h2>
        <ul className="steps">
          {(['file', 'correct', 'refuse'] as const).map((way) => (
            <li key={way}>{t(`sent.${way}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
