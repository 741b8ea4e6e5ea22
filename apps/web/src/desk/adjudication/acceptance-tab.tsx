import type { AcceptanceView, ProceedingView } from '@contract';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { formatDay, formatMoment } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import type { Case } from '../proceeding/case';
import { TabActions } from '../proceeding/tab-actions';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Facts, Section, Tag } from '../ui/section';
import { useT } from '../words';
import { FindingForm } from './finding-form';
import { useAcceptance } from './queries';

type Condition = AcceptanceView['conditions'][number];

const tones = { met: 'good', not_met: 'late', open: 'soon' } as const;

/** 受理审查: each condition of 办法 12 and 14 with its article, what the requester answered, and what the department found. */
export function AcceptanceTab({ view }: Case) {
  const t = useT();
  const query = useAcceptance(view.id, view.version);
  if (query.isPending) return <Loading />;
  if (query.error) return <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />;
  const { conditions } = query.data;
  const found = conditions.filter(({ finding }) => finding !== null).length;
  return (
    <Section
      title={t('tab.acceptance')}
      note={t('acceptance.count', { found, all: conditions.length })}
      aside={
        <>
          <Correction view={view} conditions={conditions} />
          <TabActions view={view} actions={['file', 'extend-filing']} />
        </>
      }
    >
      {conditions.map((one) => (
        <One key={one.id} view={view} condition={one} />
      ))}
    </Section>
  );
}

function One({ view, condition }: { view: ProceedingView; condition: Condition }) {
  const t = useT();
  const navigate = useNavigate();
  const { finding } = condition;
  const isOpen = (action: string) => view.actions.some((one) => one.action === action && one.refusal === null);
  const failed = finding ? finding.found === 'not_met' : condition.state === 'not_met';
  return (
    <article className="card" aria-label={text(condition.name)}>
      <h3>
        {text(condition.name)} <Tag tone={tones[condition.state]}>{t(`acceptance.${condition.state}`)}</Tag>
        {finding && <Tag tone={tones[finding.found]}>{t('acceptance.found', { what: t(`finding.${finding.found}`) })}</Tag>}
      </h3>
      <p>
        {text(condition.why)} <span className="muted small">{condition.article}</span>
      </p>
      <Facts items={condition.answers.map(({ field, value }) => [text(field.label), <Answer key={field.name} field={field} value={value} />])} />
      {finding && (
        <p className="notice-line">
          {finding.remark} <span className="muted">{`${finding.by} · ${formatMoment(finding.at)}`}</span>
        </p>
      )}
      {isOpen('find-condition') && <FindingForm key={finding?.at} view={view} condition={condition} />}
      {failed && isOpen('refuse-filing') && (
        <Button size="small" type="link" onClick={() => void navigate(paths.action(view.id, 'acceptance', 'refuse-filing', { ground: condition.ground }), { replace: true })}>
          {t('acceptance.refuse')}
        </Button>
      )}
    </article>
  );
}

function Answer({ field, value }: Condition['answers'][number]) {
  const t = useT();
  if (typeof value === 'boolean') return t(value ? 'acceptance.yes' : 'acceptance.no');
  if (field.kind === 'date') return formatDay(value);
  const option = field.options?.find((one) => one.value === value);
  return option ? text(option.label) : value;
}

/** Everything to be corrected is told once (办法 16): the notice begins with what was found. */
function Correction({ view, conditions }: { view: ProceedingView; conditions: readonly Condition[] }) {
  const t = useT();
  const navigate = useNavigate();
  const lacking = conditions.filter(({ finding }) => finding?.found === 'open');
  const may = view.actions.some(({ action, refusal }) => action === 'ask-correction' && refusal === null);
  if (lacking.length === 0 || !may) return null;
  const items = lacking.map(({ name, why, finding }, index) => `${index + 1}. ${name.zh}：${finding?.remark ?? why.zh}`).join('\n');
  return (
    <Button size="small" type="link" onClick={() => void navigate(paths.action(view.id, 'acceptance', 'ask-correction', { items }), { replace: true })}>
      {t('acceptance.correct', { count: lacking.length })}
    </Button>
  );
}
