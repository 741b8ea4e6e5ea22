import type { DisputeView, ProceedingSummary } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { disputes, progress } from '../../api/endpoints';
import { text, useLanguage } from '../../i18n/i18n';
import { AskAdjudication } from '../adjudication/ask-adjudication';
import { AskDepartment } from '../adjudication/ask-department';
import { AskMediation } from '../adjudication/ask-mediation';
import { ProgressSteps } from '../progress/progress-steps';
import { Disclosure } from '../ui/disclosure';
import { Fold } from '../ui/fold';
import { paths } from '../paths';
import { Page } from '../ui/page';
import { Empty, Loaded } from '../ui/states';
import { useT } from '../words/dispute';
import { AddExhibit } from './add-exhibit';
import { Exhibits, Matter, Parties, Rights } from './matter';
import { ProceedingPanel } from './proceeding-panel';
import { disputeQuery } from './queries';
import { Standing } from './standing';
import { Urge } from './urge';
import '../styles/dispute.css';
import '../styles/facts.css';

export function DisputePage() {
  const { disputeId = '' } = useParams();
  const query = useQuery(disputeQuery(disputeId));
  return <Loaded query={query}>{(dispute) => <Dispute dispute={dispute} />}</Loaded>;
}

function Dispute({ dispute }: { dispute: DisputeView }) {
  const t = useT();
  useLanguage();
  return (
    <Page
      wide
      title={dispute.title}
      kicker={
        <>
          {t('dispute.receipt')} <span className="mono">{dispute.receiptNumber}</span>
        </>
      }
    >
      <Standing parties={dispute.parties} />
      <DoneMessage />
      <div className="columns">
        <div className="columns__main">
          <Proceedings dispute={dispute} />
          <AskAdjudication dispute={dispute} />
          <AskMediation dispute={dispute} />
          <AskDepartment dispute={dispute} />
          <Urge dispute={dispute} />
          <Ladder dispute={dispute} />
          <p>
            <Link to={paths.contacts()}>{t('dispute.contacts')}</Link>
          </p>
        </div>
        <div className="columns__side">
          <Parties parties={dispute.parties} />
          <Matter dispute={dispute} />
          <Rights rights={dispute.rights} />
          <Exhibits exhibits={dispute.exhibits} />
          <AddExhibit dispute={dispute} />
        </div>
      </div>
    </Page>
  );
}

/** All steps, and what is needed to see them without signing in. */
function Ladder({ dispute }: { dispute: DisputeView }) {
  const t = useT();
  return (
    <Fold title={t('progress.fold')}>
      <Steps disputeId={dispute.id} />
      {dispute.progressCode && (
        <p>
          {t('look-up.code')} <strong className="mono">{dispute.progressCode}</strong> <span className="small muted">{t('look-up.text')}</span>{' '}
          <a href={disputes.receiptHref(dispute.id)} target="_blank" rel="noreferrer">
            {t('look-up.receipt')}
          </a>
        </p>
      )}
    </Fold>
  );
}

function Steps({ disputeId }: { disputeId: string }) {
  const query = useQuery({ queryKey: ['progress', disputeId], queryFn: () => progress.get(disputeId) });
  return <Loaded query={query}>{(view) => <ProgressSteps untitled view={view} />}</Loaded>;
}

/** What the action page just finished, told where the person lands; forgotten at the next visit of this page. */
function DoneMessage() {
  const t = useT();
  const navigate = useNavigate();
  const state: unknown = useLocation().state;
  const [done] = useState(() => (typeof state === 'object' && state !== null && 'done' in state ? String(state.done) : null));
  useEffect(() => {
    if (done) void navigate('.', { replace: true, state: null, preventScrollReset: true });
  }, [done, navigate]);
  return (
    <div role="status" className={done ? 'notice notice--done' : undefined}>
      {done && t('dispute.done', { action: done })}
    </div>
  );
}

function Proceedings({ dispute }: { dispute: DisputeView }) {
  const t = useT();
  const newestFirst = (a: ProceedingSummary, b: ProceedingSummary) => b.openedAt.localeCompare(a.openedAt);
  const open = dispute.proceedings.filter((one) => one.closedAt === null).sort(newestFirst);
  const closed = dispute.proceedings.filter((one) => one.closedAt !== null).sort(newestFirst);
  if (dispute.proceedings.length === 0) {
    return (
      <Empty title={t('dispute.noProceeding')}>
        <p>{t(dispute.way === 'adjudication' ? 'dispute.noProceeding.decision' : 'dispute.noProceeding.text')}</p>
      </Empty>
    );
  }
  // With nothing open, the last one closed is what the person came to read.
  const shown = open.length > 0 ? open : closed.slice(0, 1);
  const folded = open.length > 0 ? closed : closed.slice(1);
  return (
    <>
      {shown.map((one) => (
        <ProceedingPanel key={one.id} dispute={dispute} summary={one} />
      ))}
      {folded.length > 0 && (
        <section className="section">
          <h2>{t('dispute.closedProceedings')}</h2>
          {folded.map((one) => (
            <Disclosure key={one.id} summary={`${text(one.procedureName)} · ${text(one.stateName)}`}>
              <ProceedingPanel dispute={dispute} summary={one} />
            </Disclosure>
          ))}
        </section>
      )}
    </>
  );
}
