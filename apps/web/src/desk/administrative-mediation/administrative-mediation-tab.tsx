import type { AdministrativeMediationView, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { administrativeMediations } from '../../api/administrative-mediations';
import { formatDay, formatList, formatMoment, formatMoney } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import type { Case } from '../proceeding/case';
import { TabActions } from '../proceeding/tab-actions';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Facts, Section, Tag } from '../ui/section';
import { useT } from '../words';

interface PartProps {
  view: ProceedingView;
  mediation: AdministrativeMediationView;
}

const tones = { met: 'good', not_met: 'late', open: 'soon', warning: 'soon' } as const;

/** 调解请求: what is asked and answered, what it means by which article, who wants to mediate, the session and the agreement. */
export function AdministrativeMediationTab({ view }: Case) {
  // With the version in the key: what a step changed is asked for anew.
  const query = useQuery({ queryKey: ['administrative-mediation', view.id, view.version], queryFn: () => administrativeMediations.get(view.id) });
  if (query.isPending) return <Loading />;
  if (query.error) return <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />;
  const part = { view, mediation: query.data };
  if (query.data.outline) return <Outline {...part} />;
  return (
    <>
      <Request {...part} />
      <Readings {...part} />
      <Respondents {...part} />
      <Session {...part} />
      <Agreement {...part} />
      <Cnipa {...part} />
    </>
  );
}

/** Before somebody takes it, and for the head: what it is about, and who will mediate. */
function Outline({ view, mediation: { kind, rightNumber } }: PartProps) {
  const t = useT();
  return (
    <Section title={t('amediation.request')} note={kind?.law} aside={<TabActions view={view} actions={['take-mediation', 'assign-mediation']} />}>
      <Facts
        items={[
          [t('amediation.kind'), kind && text(kind.name)],
          [t('amediation.number'), rightNumber],
        ]}
      />
      <p className="muted">{t('amediation.outline')}</p>
    </Section>
  );
}

function Request({ view, mediation: { kind, rightNumber, request, facts, answers } }: PartProps) {
  const t = useT();
  return (
    <Section title={t('amediation.request')} note={kind?.law} aside={<TabActions view={view} actions={['ask-correction', 'refuse-request']} />}>
      {!kind && <Empty>{t('amediation.none')}</Empty>}
      {kind && (
        <Facts
          items={[
            [t('amediation.kind'), text(kind.name)],
            [t('amediation.number'), rightNumber],
            [t('amediation.asked'), request && <span className="prose">{request}</span>],
            [t('amediation.facts'), facts && <span className="prose">{facts}</span>],
            ...answers.map((one) => [text(one.field.label), <Answer key={one.field.name} {...one} />] as const),
          ]}
        />
      )}
    </Section>
  );
}

function Answer({ field, value }: AdministrativeMediationView['answers'][number]) {
  const t = useT();
  if (typeof value === 'boolean') return t(value ? 'amediation.yes' : 'amediation.no');
  if (typeof value === 'number') return formatMoney(value);
  if (field.kind === 'date' && typeof value === 'string') return formatDay(value);
  const labelOf = (one: string) => text(field.options?.find((option) => option.value === one)?.label) || one;
  return Array.isArray(value) ? formatList(value.map(labelOf)) : <span className="prose">{labelOf(value)}</span>;
}

function Readings({ mediation: { kind, readings } }: PartProps) {
  const t = useT();
  if (!kind) return null;
  return (
    <Section title={t('amediation.readings')} note={t('amediation.advice')}>
      {readings.map((one) => (
        <article key={one.id} className="card" aria-label={text(one.name)}>
          <h3>
            {text(one.name)} <Tag tone={tones[one.grade]}>{t(`amediation.${one.grade}`)}</Tag>
          </h3>
          <p>
            {text(one.why)} <span className="muted small">{one.article}</span>
          </p>
        </article>
      ))}
    </Section>
  );
}

const day = (on: string | null) => on && formatDay(on);
const answerOf = (accepts: boolean | null) => (accepts === null ? 'amediation.accepts.open' : accepts ? 'amediation.accepts.yes' : 'amediation.accepts.no');
const toneOf = (accepts: boolean | null) => (accepts === null ? 'soon' : accepts ? 'good' : 'late');

function Respondents({ view, mediation: { respondents } }: PartProps) {
  const t = useT();
  return (
    <Section title={t('amediation.respondents')} aside={<TabActions view={view} actions={['serve', 'record-comment', 'refuse-filing']} />}>
      <div className="table-frame">
        <table className="grid" aria-label={t('amediation.respondents')}>
          <thead>
            <tr>
              {(['respondent', 'served', 'until', 'accepts', 'comment'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`amediation.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {respondents.map((one) => (
              <tr key={one.partyId}>
                <th scope="row">{one.name}</th>
                <td className="nowrap">{day(one.servedOn) ?? <Tag tone="soon">{t('amediation.notYet')}</Tag>}</td>
                <td className="nowrap">{day(one.commentUntil) ?? '—'}</td>
                <td className="nowrap">
                  <Tag tone={toneOf(one.accepts)}>{t(answerOf(one.accepts))}</Tag> <span className="muted">{day(one.commentedOn)}</span>
                </td>
                <td>{one.comment ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Session({ view, mediation: { session, acceptanceNotice } }: PartProps) {
  const t = useT();
  const actions = ['file', 'plan-session', 'move-session', 'hold-mediation', 'extend-limit', 'requester-absent', 'respondent-absent', 'no-agreement', 'serve-ending'];
  return (
    <Section title={t('amediation.session')} aside={<TabActions view={view} actions={actions} />}>
      {!session && <Empty>{t('amediation.session.none')}</Empty>}
      {session && (
        <Facts
          items={[
            [t('amediation.session.at'), formatMoment(`${session.at}:00+08:00`)],
            [t('amediation.session.place'), session.place],
            [t('amediation.notice'), acceptanceNotice],
          ]}
        />
      )}
    </Section>
  );
}

function Agreement({ view, mediation: { agreement } }: PartProps) {
  const t = useT();
  const said = (is: boolean) => t(is ? 'amediation.yes' : 'amediation.no');
  return (
    <Section title={t('amediation.agreement')} note={agreement && formatDay(agreement.agreedOn)} aside={<TabActions view={view} actions={['agree', 'archive']} />}>
      {!agreement && <Empty>{t('amediation.agreement.none')}</Empty>}
      {agreement && (
        <>
          <p className="prose">{agreement.terms}</p>
          <Facts
            items={[
              [t('amediation.payment'), said(agreement.hasPayment)],
              [t('amediation.performBy'), agreement.performBy && formatDay(agreement.performBy)],
              [t('amediation.notarial'), said(agreement.notarial)],
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** Over ownership alone (办法 70). */
function Cnipa({ view, mediation: { cnipa, kind } }: PartProps) {
  const t = useT();
  if (kind?.id !== 'AM_OWNERSHIP') return null;
  const actions = ['ask-cnipa-suspension', 'extend-cnipa-suspension', 'end-cnipa-suspension', 'take-agreement-to-cnipa', 'copy-to-cnipa'];
  return (
    <Section title={t('amediation.cnipa')} aside={<TabActions view={view} actions={actions} />}>
      <Facts
        items={[
          [t('amediation.cnipa.state'), t(cnipa?.suspended ? 'amediation.cnipa.suspended' : 'amediation.cnipa.runs')],
          [t('amediation.cnipa.until'), day(cnipa?.until ?? null)],
          [t('amediation.cnipa.resume'), day(cnipa?.resumeBy ?? null)],
          [t('amediation.cnipa.copy'), day(cnipa?.copyBy ?? null)],
        ]}
      />
    </Section>
  );
}
