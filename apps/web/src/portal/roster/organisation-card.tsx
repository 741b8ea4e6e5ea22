import type { OrganisationView } from '@contract';
import { nameOf } from '../../api/reference';
import { formatList, languageName } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { useCodes } from '../codes';
import { useT } from '../words/portal';
import '../styles/facts.css';

export function OrganisationCard({ organisation }: { organisation: OrganisationView }) {
  const t = useT();
  useLanguage();
  const divisions = useCodes('divisions');
  const rightKinds = useCodes('right-kinds');
  const handlesAll = rightKinds.length > 0 && rightKinds.every((kind) => organisation.rightKinds.includes(kind.code));
  const districts = formatList(organisation.districts.map((one) => text(nameOf(divisions, one)))) || t('roster.allDistricts');
  return (
    <article className="organisation" aria-labelledby={`organisation-${organisation.id}`}>
      <h2 id={`organisation-${organisation.id}`}>{organisation.name}</h2>
      <p className="organisation__line">
        <span>{t(`kind.${organisation.kind}`)}</span>
        <span className={organisation.chargesFee ? 'tag' : 'tag tag--done'}>{t(organisation.chargesFee ? 'roster.fee' : 'roster.free')}</span>
      </p>
      {organisation.feeNote && <p className="small">{organisation.feeNote}</p>}
      <dl className="facts facts--tight">
        <Row name={t('roster.districts')}>{districts}</Row>
        {organisation.rightKinds.length > 0 && (
          <Row name={t('roster.rights')}>{handlesAll ? t('roster.right.all') : formatList(organisation.rightKinds.map((one) => text(nameOf(rightKinds, one))))}</Row>
        )}
        {organisation.phone && (
          <Row name={t('roster.phone')}>
            <a href={`tel:${organisation.phone}`}>{organisation.phone}</a>
          </Row>
        )}
        {organisation.address && <Row name={t('roster.address')}>{organisation.address}</Row>}
        <Row name={t('roster.mediators')}>
          {organisation.mediators.length === 0 ? <span className="muted">{t('roster.noMediators')}</span> : <Mediators mediators={organisation.mediators} />}
        </Row>
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
  const rightKinds = useCodes('right-kinds');
  const fieldName = (field: string) => text(nameOf(rightKinds, field));
  return (
    <ul className="plain-list">
      {mediators.map((mediator) => (
        <li key={mediator.id}>
          {mediator.name}{' '}
          <span className="small muted">
            {[...mediator.fields.map(fieldName), mediator.languages.length > 0 && t('roster.languages', { languages: formatList(mediator.languages.map(languageName)) })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
