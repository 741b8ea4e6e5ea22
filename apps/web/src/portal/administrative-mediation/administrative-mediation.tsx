import type { AdministrativeMediationView, MediationRespondentView, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { formatDay, formatList, formatMoment, formatMoney } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Fact, Facts } from '../disputes/facts';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/states';
import { useT } from '../words/administrative-mediation';
import { useT as useDisputeT } from '../words/dispute';
import { mediationFileQuery } from './queries';
import { Readings } from './readings';

/** What a party sees of an administrative mediation: the request and what it means, who wants to mediate, the session, the agreement. */
export function AdministrativeMediation({ proceeding }: { proceeding: ProceedingView }) {
  const t = useT();
  useLanguage();
  const isDraft = proceeding.state === 'AM_DRAFT';
  const query = useQuery({ ...mediationFileQuery(proceeding.id, proceeding.version), enabled: !isDraft });
  if (isDraft) {
    if (!proceeding.relations.includes('applicant')) return null;
    return (
      <div className="button-row">
        <ButtonLink to={paths.askMediation(proceeding.disputeId)} look="main">
          {t('resume')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <Loaded query={query}>
      {(mediation) => (
        <>
          <Outcome mediation={mediation} />
          <div className="block">
            <h3>{t('respondents.title')}</h3>
            <ul className="ruled-list">
              {mediation.respondents.map((one) => (
                <Respondent key={one.partyId} respondent={one} />
              ))}
            </ul>
          </div>
          <Request mediation={mediation} />
        </>
      )}
    </Loaded>
  );
}

function Outcome({ mediation: { session, acceptanceNotice, agreement, cnipa } }: { mediation: AdministrativeMediationView }) {
  const t = useT();
  const day = (on: string | null | undefined) => on && formatDay(on);
  return (
    <>
      <Facts>
        <Fact name={t('session.title')}>{session && `${formatMoment(`${session.at}:00+08:00`)} · ${session.place}`}</Fact>
        <Fact name={t('session.notice')}>{acceptanceNotice}</Fact>
        <Fact name={t('cnipa.title')}>{cnipa?.suspended && t('cnipa.suspended')}</Fact>
        <Fact name={t('cnipa.until')}>{day(cnipa?.until)}</Fact>
        <Fact name={t('cnipa.resume')}>{day(cnipa?.resumeBy)}</Fact>
        <Fact name={t('cnipa.copy')}>{day(cnipa?.copyBy)}</Fact>
      </Facts>
      {agreement && (
        <section className="block">
          <h3>{t('agreement', { day: formatDay(agreement.agreedOn) })}</h3>
          <p className="prose">{agreement.terms}</p>
          <p className="small muted">{formatList([...(agreement.hasPayment ? [t('agreement.payment')] : []), ...(agreement.notarial ? [t('agreement.notarial')] : [])])}</p>
        </section>
      )}
    </>
  );
}

const answerOf = (accepts: boolean | null) => (accepts === null ? 'accepts.open' : accepts ? 'accepts.yes' : 'accepts.no');

function Respondent({ respondent }: { respondent: MediationRespondentView }) {
  const t = useT();
  const { name, mine, servedOn, commentUntil, accepts, commentedOn, comment } = respondent;
  return (
    <li className="thread thread--B">
      <div className="spread">
        <strong>
          {name}
          {mine && ` · ${t('respondent.mine')}`}
        </strong>
        <span className="muted">{t(answerOf(accepts))}</span>
      </div>
      <Facts>
        <Fact name={t('respondent.served')}>{servedOn ? formatDay(servedOn) : t('respondent.notServed')}</Fact>
        <Fact name={t('respondent.until')}>{accepts === null && commentUntil && formatDay(commentUntil)}</Fact>
        <Fact name={t('respondent.commented')}>{commentedOn && formatDay(commentedOn)}</Fact>
      </Facts>
      {comment && (
        <Disclosure summary={t('comment')}>
          <p className="prose">{comment}</p>
        </Disclosure>
      )}
    </li>
  );
}

type Answer = AdministrativeMediationView['answers'][number];

function Request({ mediation }: { mediation: AdministrativeMediationView }) {
  const t = useT();
  const { kind, rightNumber, request, facts, answers, readings } = mediation;
  return (
    <Disclosure summary={t('request')}>
      <Facts>
        <Fact name={t('request.kind')}>{kind && `${text(kind.name)}（${kind.law}）`}</Fact>
        <Fact name={t('request.number')}>{rightNumber && <span className="mono">{rightNumber}</span>}</Fact>
        <Fact name={t('request.request')}>
          <span className="prose">{request}</span>
        </Fact>
        <Fact name={t('request.facts')}>
          <span className="prose">{facts}</span>
        </Fact>
        {answers.map((one) => (
          <Fact key={one.field.name} name={text(one.field.label)}>
            <AnswerText {...one} />
          </Fact>
        ))}
      </Facts>
      <Readings level={4} title={t('readings.of')} readings={readings} />
    </Disclosure>
  );
}

function AnswerText({ field, value }: Answer) {
  const t = useDisputeT();
  if (typeof value === 'boolean') return t(value ? 'action.yes' : 'action.no');
  if (typeof value === 'number') return formatMoney(value);
  if (field.kind === 'date' && typeof value === 'string') return formatDay(value);
  const labelOf = (one: string) => text(field.options?.find((option) => option.value === one)?.label) || one;
  return Array.isArray(value) ? formatList(value.map(labelOf)) : <span className="prose">{labelOf(value)}</span>;
}
