import { Navigate, NavLink } from 'react-router';
import { paths } from '../paths';
import { useHasRole } from '../session/session-context';
import { useT } from '../words';

/** What somebody who looks after the house has side by side. The server decides what each may do there. */
export function AdministrationNav() {
  const t = useT();
  const isAdministrator = useHasRole('administrator');
  const seesHouse = useHasRole('administrator', 'supervisor');
  return (
    <nav className="counters" aria-label={t('admin.nav')}>
      {seesHouse && <NavLink to={paths.organisationRegister()}>{t('admin.organisations')}</NavLink>}
      <NavLink to={paths.peopleRegister()}>{t('admin.people')}</NavLink>
      {isAdministrator && <NavLink to={paths.imports()}>{t('admin.import')}</NavLink>}
      {seesHouse && <NavLink to={paths.referenceTables()}>{t('admin.reference')}</NavLink>}
      {seesHouse && <NavLink to={paths.routingRules()}>{t('menu.routingRules')}</NavLink>}
      {isAdministrator && <NavLink to={paths.parkedWork()}>{t('menu.parkedWork')}</NavLink>}
    </nav>
  );
}

/** A manager has no register of organisations. */
export function AdministrationEntrance() {
  const seesHouse = useHasRole('administrator', 'supervisor');
  return <Navigate to={seesHouse ? paths.organisationRegister() : paths.peopleRegister()} replace />;
}
