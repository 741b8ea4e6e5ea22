import type { AgreementView, MediationView } from '@contract';
import { disputes } from '../../api/endpoints';
import { formatDay, formatMoment, formatMoney } from '../../i18n/format';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import { useT } from '../words/dispute';

/** The whole agreement, in the order of the official form: facts, terms, signatures. Nobody signs what isn't shown. */
export function AgreementText({ agreement }: { agreement: AgreementView }) {
  const t = useT();
  useLanguage();
  return (
    <article className="agreement" aria-labelledby="agreement-title">
      <h2 id="agreement-title" className="agreement__title">
        {t('agreement.title')}
      </h2>
      <p className="agreement__revision">{t('agreement.revision', { revision: agreement.revision })}</p>
      <h3>{t('agreement.facts')}</h3>
      <p className="prose">{agreement.facts}</p>
      <h3>{t('agreement.clauses')}</h3>
      <ol className="agreement__clauses">
        {agreement.text.map((clause, index) => (
          <li key={index}>{text(clause)}</li>
        ))}
      </ol>
      {agreement.warnings.length > 0 && (
        <div className="notice notice--careful">
          <h3 className="notice__title">{t('agreement.warnings')}</h3>
          <ul>
            {agreement.warnings.map((warning, index) => (
              <li key={index}>
                {labelled(t('obligation.clause', { clause: warning.clause }), text(warning.message))} <span className="small muted">{warning.basis}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h3>{t('agreement.signatures')}</h3>
      <Signatures agreement={agreement} />
      {agreement.effectiveOn && (
        <p>
          <strong>{t('agreement.effective', { day: formatDay(agreement.effectiveOn) })}</strong> <span className="small muted">{text(agreement.effectiveRule)}</span>
        </p>
      )}
    </article>
  );
}

function Signatures({ agreement }: { agreement: AgreementView }) {
  const t = useT();
  return (
    <ul className="signatures">
      {agreement.signatures.map((signature, index) => (
        <li key={index} className={signature.signedAt ? 'signature signature--done' : 'signature'}>
          <span className="signature__role">{t(`agreement.role.${signature.role}`)}</span>
          <span className="signature__name">{signature.name}</span>
          <span className="small muted">{signature.signedAt ? t('agreement.signed', { moment: formatMoment(signature.signedAt) }) : t('agreement.unsigned')}</span>
        </li>
      ))}
    </ul>
  );
}

export function Obligations({ obligations }: { obligations: MediationView['obligations'] }) {
  const t = useT();
  useLanguage();
  if (obligations.length === 0) return null;
  return (
    <div className="block">
      <h3>{t('agreement.obligations')}</h3>
      <ul className="ruled-list">
        {obligations.map((one) => (
          <li key={one.id}>
            <div className="spread">
              <span>{text(one.what)}</span>
              <span className={`tag tag--${one.state}`}>{t(`obligation.${one.state}`)}</span>
            </div>
            <p className="small muted">
              {[
                t('obligation.clause', { clause: one.clause }),
                one.amountFen !== null && formatMoney(one.amountFen),
                one.dueOn && t('obligation.by', { day: formatDay(one.dueOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {one.remark && <p className="small">{one.remark}</p>}
            {one.proof && (
              <p className="small">
                <a href={disputes.fileHref(one.proof.id)} target="_blank" rel="noreferrer">
                  {labelled(t('obligation.proof'), one.proof.name)}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
