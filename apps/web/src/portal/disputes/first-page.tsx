import type { DisputeView, OrganisationView, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { formatDue, formatList } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { useT } from '../words/dispute';
import { Claims, RightLine } from './matter';
import { organisationsQuery } from './queries';

/** The respondent's side was asked and the server would take an answer now. */
export function isFirstVisit(proceeding: ProceedingView): boolean {
  const mayAnswer = proceeding.actions.some((one) => one.action === 'consent' && one.refusal === null);
  return mayAnswer && proceeding.relations.includes('respondent');
}

/** Who claims what, which right, what it costs, what happens if nothing is done; then the two answers. */
export function FirstPage({ dispute, proceeding }: { dispute: DisputeView; proceeding: ProceedingView }) {
  const t = useT();
  useLanguage();
  const organisations = useQuery(organisationsQuery());
  const organisation = organisations.data?.find((one) => one.name === proceeding.organisationName);
  const applicants = formatList(dispute.parties.filter((party) => party.side === 'A').map((party) => party.name));
  const answer = (willing: boolean) => `${paths.action(dispute.id, proceeding.id, 'consent')}?willing=${willing}`;
  // A court that sends a case has nobody's application to tell of.
  const isReferred = proceeding.procedure === 'SD';
  const due = proceeding.deadlines.find((one) => one.state === 'running');
  return (
    <div className="first">
      <h3 className="first__title">{t(isReferred ? 'first.court.title' : 'first.title')}</h3>
      <p>{t(isReferred ? 'first.court.lead' : 'first.lead', { applicants })}</p>
      <dl className="first__questions">
        <Question title={t('first.who')}>{applicants}</Question>
        <Question title={t('first.what')}>
          <Claims claims={dispute.claims} />
        </Question>
        <Question title={t('first.right')}>
          {dispute.rights.length === 0 ? t('dispute.rights.missing') : dispute.rights.map((right) => <RightLine key={right.id} right={right} />)}
        </Question>
        <Question title={t('first.cost')}>{costOf(t, organisation)}</Question>
        <Question title={t('first.time')}>
          {t(isReferred ? 'first.time.court' : proceeding.procedure === 'RM' ? 'first.time.people' : 'first.time.other')} {t('first.time.visits')}
        </Question>
        <Question title={t('first.material')}>{t('first.material.text')}</Question>
        <Question title={t('first.nothing')}>
          {t(isReferred ? 'first.nothing.court' : 'first.nothing.text')}
          {due && <strong> {t('first.nothing.by', { day: formatDue(due.dueOn, due.dueAt) })}</strong>}
        </Question>
        <Question title={t('first.contact')}>
          {proceeding.organisationName} {organisation?.phone && <a href={`tel:${organisation.phone}`}>{organisation.phone}</a>}
        </Question>
      </dl>
      <h3>{t('first.answer')}</h3>
      <div className="button-row button-row--stacked">
        <ButtonLink to={answer(true)} look="main">
          {t('first.willing')}
        </ButtonLink>
        <ButtonLink to={answer(false)}>{t('first.unwilling')}</ButtonLink>
        <MoreTime proceeding={proceeding} />
      </div>
      <p className="small muted">{t(isReferred ? 'first.answer.court' : 'first.answer.text')}</p>
    </div>
  );
}

/** The third answer: asked for once, given once by the clerk. Where it is not possible the reason stands instead of the button. */
function MoreTime({ proceeding }: { proceeding: ProceedingView }) {
  const t = useT();
  useLanguage();
  const ask = proceeding.actions.find((one) => one.action === 'ask-time');
  if (!ask) return null;
  if (ask.refusal) return <p className="notice">{text(ask.refusal.message)}</p>;
  return <ButtonLink to={paths.action(proceeding.disputeId, proceeding.id, 'ask-time')}>{t('first.moreTime')}</ButtonLink>;
}

function costOf(t: ReturnType<typeof useT>, organisation: OrganisationView | undefined): string {
  if (!organisation) return t('first.cost.unknown');
  if (organisation.channel === 'people') return t('first.cost.people');
  if (!organisation.chargesFee) return t('first.cost.free');
  return organisation.feeNote ? t('first.cost.fee', { note: organisation.feeNote }) : t('first.cost.unpublished');
}

function Question({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="first__question">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
