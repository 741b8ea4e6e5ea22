import type { DurationView, OrganisationView } from '@contract';
import { nameOf } from '../../api/reference';
import { formatList } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { useCodes } from '../codes';
import { useT } from '../words/portal';
import { Mediators } from './mediators';
import '../styles/facts.css';

interface Props {
  organisation: OrganisationView;
  duration: DurationView | undefined;
}

export function OrganisationCard({ organisation, duration }: Props) {
  const t = useT();
  useLanguage();
  return (
    <article className="organisation" aria-labelledby={`organisation-${organisation.id}`}>
      <h2 id={`organisation-${organisation.id}`}>{organisation.name}</h2>
      <p className="organisation__line">
        <span>{t(`kind.${organisation.kind}`)}</span>
        <span className={organisation.chargesFee ? 'tag' : 'tag tag--done'}>{t(organisation.chargesFee ? 'roster.fee' : 'roster.free')}</span>
      </p>
      {organisation.feeNote && <p className="small">{organisation.feeNote}</p>}
      <dl className="facts facts--tight">
        <Scope organisation={organisation} />
        {organisation.licenceNumber && (
          <Row name={t('roster.licence')}>{t('roster.licence.text', { number: organisation.licenceNumber, until: organisation.licenceTo ?? '—' })}</Row>
        )}
        {duration && <Row name={t('roster.duration')}>{t('roster.duration.text', { middle: duration.middleDays, most: duration.mostDays, count: duration.closed })}</Row>}
        {organisation.phone && (
          <Row name={t('roster.phone')}>
            <a href={`tel:${organisation.phone}`}>{organisation.phone}</a>
          </Row>
        )}
        {organisation.workingHours && <Row name={t('roster.hours')}>{organisation.workingHours}</Row>}
        {organisation.address && <Row name={t('roster.address')}>{organisation.address}</Row>}
        <Row name={t('roster.mediators')}>
          {organisation.mediators.length === 0 ? <span className="muted">{t('roster.noMediators')}</span> : <Mediators mediators={organisation.mediators} />}
        </Row>
      </dl>
    </article>
  );
}

/** An empty list means everything, and says so only for districts: there "nothing" would be read as nowhere. */
function Scope({ organisation }: { organisation: OrganisationView }) {
  const t = useT();
  const divisions = useCodes('divisions');
  const rightKinds = useCodes('right-kinds');
  const disputeTypes = useCodes('dispute-types');
  const handlesAll = rightKinds.length > 0 && rightKinds.every((kind) => organisation.rightKinds.includes(kind.code));
  return (
    <>
      <Row name={t('roster.districts')}>{formatList(organisation.districts.map((one) => text(nameOf(divisions, one)))) || t('roster.allDistricts')}</Row>
      {organisation.rightKinds.length > 0 && (
        <Row name={t('roster.rights')}>{handlesAll ? t('roster.right.all') : formatList(organisation.rightKinds.map((one) => text(nameOf(rightKinds, one))))}</Row>
      )}
      {organisation.disputeTypes.length > 0 && <Row name={t('roster.disputeTypes')}>{formatList(organisation.disputeTypes.map((one) => text(nameOf(disputeTypes, one))))}</Row>}
    </>
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
