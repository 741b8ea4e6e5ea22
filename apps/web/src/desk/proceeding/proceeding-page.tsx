import { useEffect, useRef } from 'react';
import { NavLink, useNavigate, useParams, useSearchParams } from 'react-router';
import { UnsentTexts } from '../forms/unsent-texts';
import { paths } from '../paths';
import { useDispute, useProceeding } from '../queries';
import { isTyping } from '../ui/keyboard';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { ActionPanel } from './action-panel';
import { CaseHeader } from './case-header';
import type { Case } from './case';
import { tabsOf } from './tabs';

export function ProceedingPage() {
  const { id = '' } = useParams();
  const view = useProceeding(id);
  const dispute = useDispute(view.data?.disputeId);
  if (view.isPending) return <Loading />;
  if (!view.data) {
    return (
      <div className="page narrow">
        <ProblemAlert error={view.error} kind="read" onRetry={() => void view.refetch()} />
        <UnsentTexts proceedingId={id} />
      </div>
    );
  }
  return (
    <>
      {view.error && <ProblemAlert error={view.error} kind="read" onRetry={() => void view.refetch()} />}
      {dispute.error && <ProblemAlert error={dispute.error} kind="read" onRetry={() => void dispute.refetch()} />}
      {/* Another case is another page: forms and filters must not carry over. */}
      <CasePage key={id} view={view.data} dispute={dispute.data} />
    </>
  );
}

function CasePage(one: Case) {
  const t = useT();
  const { tab } = useParams();
  const [search] = useSearchParams();
  const tabs = tabsOf(one);
  const current = tabs.find(({ id }) => id === tab) ?? tabs[0];
  const openAction = one.view.actions.find(({ action }) => action === search.get('do'));
  const width = openAction ? (openAction.input.some(({ editor, columns }) => editor === 'clauses' || columns) ? 'widest' : 'wide') : '';
  useTabKeys(
    one.view.id,
    tabs.map(({ id }) => id),
    current?.id,
  );
  useEffect(() => {
    document.title = `${one.view.number ?? ''} ${one.view.title}`.trim();
    return () => {
      document.title = t('app.title');
    };
  }, [one.view.number, one.view.title, t]);

  return (
    <article className="case">
      <CaseHeader {...one} />
      <div className={`case-body ${width}`}>
        <nav className="tabs" aria-label={t('tabs.label')}>
          {tabs.map(({ id, count }) => (
            <NavLink key={id} to={{ pathname: paths.proceeding(one.view.id, id), search: search.toString() }} aria-current={id === current?.id ? 'page' : undefined} replace>
              {t(`tab.${id}`)}
              {count ? <span className="count">{count}</span> : null}
            </NavLink>
          ))}
        </nav>
        {/* A new tab starts at its top. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must be able to enter it */}
        <section className="case-content" key={current?.id} tabIndex={0} aria-label={current && t(`tab.${current.id}`)}>
          {current && <current.Content {...one} />}
        </section>
        <ActionPanel {...one} open={openAction} />
      </div>
    </article>
  );
}

function useTabKeys(id: string, tabs: readonly string[], current: string | undefined): void {
  const navigate = useNavigate();
  const latest = useRef({ tabs, current });
  useEffect(() => {
    latest.current = { tabs, current };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === 'a') document.querySelector<HTMLElement>('.actions button:not(:disabled)')?.focus();
      const step = { '[': -1, ']': 1 }[event.key];
      if (!step) return;
      const at = latest.current.tabs.indexOf(latest.current.current ?? '');
      const next = latest.current.tabs[at + step];
      if (next) void navigate({ pathname: paths.proceeding(id, next), search: window.location.search }, { replace: true });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [id, navigate]);
}
