import { NavLink, useParams } from 'react-router';
import { text } from '../../i18n/i18n';
import { ProcedureMap } from '../diagram/procedure-map';
import { paths } from '../paths';
import { useProcedure, useProcedures } from '../queries';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';

export function ProceduresPage() {
  const t = useT();
  const { id } = useParams();
  const query = useProcedures();
  const current = id ?? query.data?.[0]?.id;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('menu.procedures')}</h1>
        <span className="muted">{t('procedures.help')}</span>
      </div>
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      <nav className="counters" aria-label={t('menu.procedures')}>
        {query.data?.map((procedure) => (
          <NavLink key={procedure.id} to={paths.procedures(procedure.id)} aria-current={procedure.id === current ? 'page' : undefined}>
            <span className="counter-name">
              {text(procedure.name)} <code className="muted">{procedure.id}</code>
            </span>
          </NavLink>
        ))}
      </nav>
      {current && <One key={current} id={current} />}
    </div>
  );
}

function One({ id }: { id: string }) {
  const procedure = useProcedure(id);
  if (procedure.isPending) return <Loading />;
  if (procedure.error) return <ProblemAlert error={procedure.error} kind="read" onRetry={() => void procedure.refetch()} />;
  return (
    <section className="section">
      <p className="muted">{procedure.data.law.join('、')}</p>
      <ProcedureMap procedure={procedure.data} />
    </section>
  );
}
