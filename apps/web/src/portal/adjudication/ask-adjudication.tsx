import type { DisputeView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem';
import { text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { useT } from '../words/adjudication';
import { checkQuery } from './use-request';

const isPatent = ({ kind }: DisputeView['rights'][number]) => kind.startsWith('PAT-');

/** On a patent dispute's page, for its applicant: the way to the adjudication, or why there is none. */
export function AskAdjudication({ dispute }: { dispute: DisputeView }) {
  if (!dispute.relations.includes('applicant') || !dispute.rights.some(isPatent)) return null;
  return <Ask disputeId={dispute.id} isChosen={dispute.way === 'adjudication'} />;
}

function Ask({ disputeId, isChosen }: { disputeId: string; isChosen: boolean }) {
  const t = useT();
  useLanguage();
  const { data, error } = useQuery(checkQuery(disputeId, {}));
  if (!data && !error) return null;
  const problem = error && asProblem(error);
  // One that is open stands on this page already.
  if (problem?.code === 'adjudication_open') return null;
  return (
    <section className="section">
      <h2>{t('title')}</h2>
      <p>{t(data?.draft ? 'ask.draft' : isChosen ? 'ask.chosen' : 'ask.text')}</p>
      {problem ? (
        <ul className="blocked" aria-label={t('title')}>
          <li>
            <button type="button" className="button button--plain" aria-disabled="true" aria-describedby="why-no-adjudication">
              {t('title')}
            </button>
            <span className="small" id="why-no-adjudication">
              {text(problem.text)} {problem.basis && <span className="muted">{problem.basis}</span>}
            </span>
          </li>
        </ul>
      ) : (
        <div className="button-row">
          <ButtonLink to={paths.adjudicate(disputeId)} look={isChosen ? 'main' : 'plain'}>
            {t(data?.draft ? 'ask.resume' : 'title')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
