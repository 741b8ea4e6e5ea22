import type { OrganisationView } from '@contract';
import { divisions, labelOf, organisationKinds, rightKinds } from '../../api/reference-data';
import { text, useLanguage } from '../../i18n/i18n';
import { useT } from '../words/portal';
import '../styles/facts.css';

export function OrganisationCard({ organisation }: { organisation: OrganisationView }) {
  const t = useT();
  useLanguage();
  const districts = organisation.districts.map((one) => text(labelOf(divisions, one))).join('、') || t('roster.allDistricts');
  return (
    <article className="organisation" aria-labelledby={`organisation-${organisation.id}`}>
      <h3 id={`organisation-${organisation.id}`}>{organisation.name}</h3>
      <p className="organisation__line">
        <span>{text(labelOf(organisationKinds, organisation.kind))}</span>
        <span className={organisation.chargesFee ? 'tag' : 'tag tag--done'}>{t(organisation.chargesFee ? 'roster.fee' : 'roster.free')}</span>
      </p>
      {organisation.feeNote && <p className="small">{organisation.feeNote}</p>}
      <dl className="facts facts--tight">
        <Row name={t('roster.districts')}>{districts}</Row>
        {organisation.rightKinds.length > 0 && <Row name={t('roster.rights')}>{organisation.rightKinds.map((one) => text(labelOf(rightKinds, one))).join('、')}</Row>}
        {organisation.phone && (
          <Row name={t('roster.phone')}>
            <a href={`tel:${organisation.phone}`}>{organisation.phone}</a>
          </Row>
        )}
        {organisation.address && <Row name={t('roster.address')}>{organisation.address}</Row>}
        <Row name={t('roster.mediators')}>{organisation.mediators.length === 0 ? <span className="muted">{t('roster.noMediators')}</span> : <Mediators mediators={organisation.mediators} />}</Row>
      </dl>
    </article>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="facts__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Mediators({ mediators }: { mediators: OrganisationView['mediators'] }) {
  const t = useT();
  const fieldName = (field: string) => text(labelOf(rightKinds, field));
  return (
    <ul className="plain-list">
      {mediators.map((mediator) => (
        <li key={mediator.id}>
          {mediator.name}{' '}
          <span className="small muted">{[...mediator.fields.map(fieldName), mediator.languages.length > 0 && t('roster.languages', { languages: mediator.languages.join('、') })].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
