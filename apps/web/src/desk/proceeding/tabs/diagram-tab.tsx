import { useProcedure } from '../../queries';
import { ProcedureMap } from '../../diagram/procedure-map';
import { text } from '../../../i18n/i18n';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';

export function DiagramTab({ view }: Case) {
  const t = useT();
  const procedure = useProcedure(view.procedure);
  if (procedure.isPending) return <Loading />;
  if (procedure.error) return <ProblemAlert error={procedure.error} kind="read" onRetry={() => void procedure.refetch()} />;
  return (
    <Section title={t('diagram.title', { name: text(procedure.data.name) })} note={procedure.data.law.join('、')}>
      <ProcedureMap procedure={procedure.data} current={view.state} />
    </Section>
  );
}
