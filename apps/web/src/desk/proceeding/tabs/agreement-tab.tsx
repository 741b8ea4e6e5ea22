import type { AgreementView } from '@contract';
import { formatDayWithWeekday, formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { Notice } from '../../ui/notice';
import { Empty, Facts, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TabActions } from '../tab-actions';
import { ClauseTexts } from './clause-texts';

export function AgreementTab({ view }: Case) {
  const t = useT();
  const agreement = view.mediation?.agreement;
  const drafting = <TabActions view={view} actions={['draft-agreement', 'record-oral-agreement']} />;
  if (!agreement) {
    return (
      <Section title={t('tab.agreement')} aside={drafting}>
        <Accepted view={view} />
        <Empty>{t('agreement.none')}</Empty>
      </Section>
    );
  }
  return (
    <>
      <Section title={t('agreement.text')} note={t('agreement.revision', { revision: agreement.revision })} aside={drafting}>
        <Accepted view={view} />
        <Facts
          items={[
            [t('agreement.form'), t(`agreement.form.${agreement.form}`)],
            [
              t('agreement.effectiveOn'),
              agreement.effectiveOn ? (
                formatDayWithWeekday(agreement.effectiveOn)
              ) : (
                <span key="none" className="soon">
                  {t('agreement.notEffective')}
                </span>
              ),
            ],
            [t('agreement.previous'), agreement.previousAgreementId && t('agreement.replaces')],
          ]}
        />
        {agreement.effectiveRule && (
          <p className="muted">
            {t('agreement.effectiveRule')} {text(agreement.effectiveRule)}
          </p>
        )}
        <h3>{t('agreement.facts')}</h3>
        <p className="prose">{agreement.facts}</p>
        <h3>{t('agreement.clauses')}</h3>
        <ClauseTexts of={agreement} />
      </Section>
      <Section title={t('agreement.signatures')} note={t('agreement.signaturesHelp')} aside={<TabActions view={view} actions={['sign', 'sign-as-mediator', 'seal']} />}>
        <Signatures signatures={agreement.signatures} />
      </Section>
    </>
  );
}

/** An accepted offer is no agreement: it's said where somebody might take it for one. */
function Accepted({ view }: Pick<Case, 'view'>) {
  const t = useT();
  const from = view.mediation?.draftFrom;
  if (!from) return null;
  return <Notice tone="soon" title={t('agreement.fromOffer', { at: formatMoment(from.acceptedAt) })} />;
}

/** Whose turn it is stands for every reader; “现在可签” only for the one who may. */
function Signatures({ signatures }: { signatures: AgreementView['signatures'] }) {
  const t = useT();
  const turn = signatures.find((one) => one.signedAt === null)?.role;
  return (
    <ol className="signatures">
      {signatures.map((signature) => (
        <li key={`${signature.role}-${signature.partyId ?? signature.name}`} className={signature.signedAt ? 'is-signed' : signature.role === turn ? 'is-next' : ''}>
          <span className="muted">{t(`signature.${signature.role}`)}</span>
          <strong>{signature.name}</strong>
          {signature.signedAt ? (
            <Tag tone="good">{t('signature.signed', { at: formatMoment(signature.signedAt) })}</Tag>
          ) : (
            <Tag tone={signature.role === turn ? 'soon' : 'plain'}>
              {t(signature.mayNow ? 'signature.next' : signature.role === turn ? 'signature.awaited' : 'signature.later')}
            </Tag>
          )}
        </li>
      ))}
    </ol>
  );
}
