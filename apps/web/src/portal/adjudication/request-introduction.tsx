import type { AcceptanceCheckView } from '@contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useT } from '../words/adjudication';
import '../styles/filing.css';

/** What it is, what it isn't, and what to have at hand, before the first question. */
export function RequestIntroduction({ disputeId, query }: { disputeId: string; query: UseQueryResult<AcceptanceCheckView> }) {
  const t = useT();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ department, groups, draft }) => (
          <>
            <div className="answers">
              {(['what', 'money', 'time', 'beside'] as const).map((topic) => (
                <section key={topic} className="answer">
                  <h2>{t(`${topic}.title`)}</h2>
                  <p>{t(`${topic}.text`, { department })}</p>
                </section>
              ))}
            </div>
            <section className="section">
              <h2>{t('papers')}</h2>
              <ul className="steps">
                {(['register', 'identity', 'interest', 'report', 'copies'] as const).map((paper) => (
                  <li key={paper}>{t(`papers.${paper}`)}</li>
                ))}
              </ul>
            </section>
            {draft && <p className="notice">{t('draft')}</p>}
            <div className="button-row">
              <ButtonLink to={paths.adjudicate(disputeId, groups[0]?.id)} look="main">
                {t('start')}
              </ButtonLink>
              <ButtonLink to={paths.dispute(disputeId)} look="quiet">
                {t('cancel')}
              </ButtonLink>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
