import type { AppraisalView, CaseExpertsView, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { hearings } from '../../api/hearings';
import { formatDay, formatMoney } from '../../i18n/format';
import { TabActions } from '../proceeding/tab-actions';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Facts, Section, Tag } from '../ui/section';
import { useT } from '../words';

const ACTIONS = ['quote-appraisal', 'appraise', 'receive-opinion', 'return-appraisal', 'end-appraisal', 'examine-opinion', 'assign-investigator', 'investigator-opinion'];

/** Appraisals and technical investigators of a case; what is the panel's alone comes to the panel alone. */
export function ExpertsSection({ view }: { view: ProceedingView }) {
  const t = useT();
  const query = useQuery({ queryKey: ['experts', view.id, view.version], queryFn: () => hearings.expertsOf(view.id) });
  return (
    <Section title={t('expert.title')} aside={<TabActions view={view} actions={ACTIONS} />}>
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && query.data.appraisals.length + query.data.investigators.length === 0 && <Empty>{t('expert.none')}</Empty>}
      {query.data?.appraisals.map((one) => (
        <Appraisal key={one.id} appraisal={one} />
      ))}
      {query.data?.investigators.map((one) => (
        <Investigator key={one.id} investigator={one} />
      ))}
    </Section>
  );
}

function Appraisal({ appraisal }: { appraisal: AppraisalView }) {
  const t = useT();
  const says = (yes: boolean) => t(yes ? 'expert.agrees' : 'expert.disagrees');
  const answers = appraisal.answers.map((one) => `${one.party}：${t('expert.institution')}${says(one.institution)}，${t('expert.fee')}${says(one.cost)}`).join('；');
  const fee = appraisal.feeFen === null ? null : [formatMoney(appraisal.feeFen), appraisal.bearer && t(`expert.${appraisal.bearer}`)].filter(Boolean).join(' · ');
  return (
    <article className="card">
      <p className="spread">
        <strong>{t('expert.appraisal')}</strong>
        <Tag tone={appraisal.stage === 'commissioned' ? 'soon' : 'plain'}>{t(`expert.${appraisal.stage}`)}</Tag>
      </p>
      <p className="prose">{appraisal.questions}</p>
      <Facts
        items={[
          [t('expert.askedBy'), `${appraisal.askedBy} · ${formatDay(appraisal.askedOn)}`],
          [t('expert.samples'), appraisal.samples],
          [t('expert.institution'), appraisal.institution && [appraisal.institution, appraisal.namedByPanel && t('expert.namedByPanel')].filter(Boolean).join(' · ')],
          [t('expert.fee'), fee],
          [t('expert.answers'), answers],
          [t('expert.commissionedOn'), appraisal.commissionedOn && formatDay(appraisal.commissionedOn)],
          [t('expert.dueOn'), appraisal.dueOn && formatDay(appraisal.dueOn)],
          [t('expert.opinion'), appraisal.opinion],
          [t('expert.objection'), appraisal.objection],
          [t('expert.examination'), appraisal.examination],
          [t('expert.usable'), appraisal.usable === null ? null : t(appraisal.usable ? 'expert.yes' : 'expert.unusable')],
          [t('expert.endedReason'), appraisal.endedReason],
        ]}
      />
    </article>
  );
}

function Investigator({ investigator }: { investigator: CaseExpertsView['investigators'][number] }) {
  const t = useT();
  const { recusal } = investigator;
  return (
    <article className="card">
      <p className="spread">
        <strong>{`${t('expert.investigator')} · ${investigator.name}`}</strong>
        {recusal && (
          <Tag tone={recusal.granted === null ? 'soon' : 'plain'}>{t(recusal.granted === null ? 'expert.recusalOpen' : recusal.granted ? 'expert.recused' : 'expert.stays')}</Tag>
        )}
      </p>
      <Facts
        items={[
          [t('expert.task'), investigator.task],
          [t('expert.assignedOn'), formatDay(investigator.assignedOn)],
          [t('expert.opinion'), investigator.opinions.map((one) => `${formatDay(one.givenOn)} ${one.opinion}`).join('\n')],
        ]}
      />
    </article>
  );
}
