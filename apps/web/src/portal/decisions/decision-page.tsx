import type { PublishedDecisionView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { decisions } from '../../api/endpoints';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useT } from '../words/decisions';
import '../styles/decisions.css';

export function DecisionPage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['decision', id], queryFn: () => decisions.get(id) });
  return <Loaded query={query}>{(decision) => <Decision decision={decision} />}</Loaded>;
}

/** A decision as the public reads it: Chinese throughout, whatever the language of the page. */
function Decision({ decision }: { decision: PublishedDecisionView }) {
  const t = useT();
  useLanguage();
  const facts = [
    [t('facts.number'), decision.number],
    [t('facts.department'), decision.department],
    [t('facts.patent'), decision.patentNumber && `ZL${decision.patentNumber}`],
    [t('facts.outcome'), t(decision.infringement ? 'outcome.found' : 'outcome.not-found')],
    [t('facts.decidedOn'), formatDay(decision.decidedOn)],
    [t('facts.publishedOn'), formatDay(decision.publishedOn)],
  ].filter(([, value]) => value);
  return (
    <Page title={decision.title} kicker={<Link to={paths.decisions()}>{t('title')}</Link>}>
      {decision.changes.map((change) => (
        <div key={`${change.publishedOn} ${change.text}`} className="notice decision__notice">
          <h2 className="notice__title">{t('change.title', { what: t(`change.${change.kind}`) })}</h2>
          <p>{t('change.text', { day: formatDay(change.on), published: formatDay(change.publishedOn) })}</p>
          <p lang="zh-CN">{change.text}</p>
        </div>
      ))}
      <dl className="decision__facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <article lang="zh-CN" className="decision">
        {decision.sections.map(({ heading, text }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p>{text}</p>
          </section>
        ))}
      </article>
      <p className="small muted">{t('masked')}</p>
      <div className="button-row no-print">
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Link to={paths.decisions()}>{t('back')}</Link>
      </div>
    </Page>
  );
}
