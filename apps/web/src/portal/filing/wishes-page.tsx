import type { OrganisationView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../i18n/i18n';
import { durationsQuery, organisationsQuery } from '../disputes/queries';
import { OrganisationCard } from '../roster/organisation-card';
import { SelectField } from '../ui/inputs';
import { Loaded } from '../ui/states';
import { useT } from '../words/filing';
import { useFiling } from './filing-context';
import { WayField } from './way-field';
import { SectionPage, useFieldError } from './section-page';

export function WishesPage() {
  const t = useT();
  const query = useQuery(organisationsQuery());
  const { data } = useFiling();
  const isPatent = data.rights?.some(({ kind }) => kind?.startsWith('PAT-')) ?? false;
  const decides = data.way === 'adjudication';
  return (
    <SectionPage section="wishes" title={t('section.wishes')} lead={t('wishes.lead')}>
      {(isPatent || decides) && <WayField />}
      {decides ? <p className="notice">{t('way.later')}</p> : <Loaded query={query}>{(list) => <Choice organisations={list.filter((one) => one.channel !== null)} />}</Loaded>}
    </SectionPage>
  );
}

function Choice({ organisations }: { organisations: OrganisationView[] }) {
  const t = useT();
  const { data, change } = useFiling();
  const error = useFieldError();
  useLanguage();
  const chosen = organisations.find((one) => one.id === data.preferredOrganisationId);
  const durations = useQuery(durationsQuery()).data ?? [];
  return (
    <>
      <SelectField
        path="preferredOrganisationId"
        label={t('wishes.organisation')}
        optional
        error={error('preferredOrganisationId')}
        value={data.preferredOrganisationId ?? ''}
        // A mediator of another organisation can't stay chosen.
        onChange={(id) => change({ preferredOrganisationId: id || null, preferredMediatorId: null })}
        choices={organisations.map((one) => ({ value: one.id, label: one.name }))}
        empty={t('wishes.none')}
      />
      {chosen && <OrganisationCard organisation={chosen} duration={durations.find(({ organisationId }) => organisationId === chosen.id)} />}
      {chosen && chosen.mediators.length > 0 && (
        <SelectField
          path="preferredMediatorId"
          label={t('wishes.mediator')}
          optional
          error={error('preferredMediatorId')}
          value={data.preferredMediatorId ?? ''}
          onChange={(id) => change({ preferredMediatorId: id || null })}
          choices={chosen.mediators.map((one) => ({ value: one.id, label: [one.name, ...one.fields].join(' · ') }))}
          empty={t('wishes.noMediator')}
        />
      )}
    </>
  );
}
