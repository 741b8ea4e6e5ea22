import type { OrganisationView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { nameOf, type ReferenceItem } from '../../api/reference';
import { useLanguage } from '../../i18n/i18n';
import { useChoices, useCodes } from '../codes';
import { organisationsQuery } from '../disputes/queries';
import { SelectField, TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { Empty, Loaded } from '../ui/states';
import { useT } from '../words/portal';
import { OrganisationCard } from './organisation-card';
import '../styles/roster.css';

export function RosterPage() {
  const t = useT();
  const query = useQuery(organisationsQuery());
  return (
    <Page title={t('roster.title')} lead={t('roster.lead')} wide>
      <Loaded query={query}>{(list) => <Roster organisations={list} />}</Loaded>
    </Page>
  );
}

/** The filters stand in the address, so a list can be sent to somebody. */
function Roster({ organisations }: { organisations: OrganisationView[] }) {
  const t = useT();
  useLanguage();
  const divisions = useCodes('divisions');
  const rightChoices = useChoices('right-kinds');
  const [query, setQuery] = useSearchParams();
  const words = query.get('q') ?? '';
  const right = query.get('right') ?? '';
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    setQuery(next, { replace: true, preventScrollReset: true });
  };
  if (organisations.length === 0) {
    return (
      <Empty title={t('roster.empty')}>
        <p>{t('roster.empty.text')}</p>
      </Empty>
    );
  }
  const shown = organisations.filter((one) => matches(one, words.trim(), divisions) && (right === '' || one.rightKinds.length === 0 || one.rightKinds.includes(right)));
  return (
    <>
      <div className="roster__filters">
        <TextField path="q" type="search" label={t('roster.search')} value={words} onChange={(value) => set('q', value)} />
        <SelectField path="right" label={t('roster.right')} value={right} onChange={(value) => set('right', value)} choices={rightChoices} empty={t('roster.right.all')} />
      </div>
      <p className="muted" role="status">
        {t('roster.count', { count: shown.length })}
      </p>
      {shown.length === 0 && (
        <Empty title={t('roster.none')}>
          <p>{t('roster.none.text')}</p>
        </Empty>
      )}
      <div className="roster">
        {shown.map((one) => (
          <OrganisationCard key={one.id} organisation={one} />
        ))}
      </div>
    </>
  );
}

function matches(organisation: OrganisationView, words: string, divisions: ReferenceItem[]): boolean {
  const districts = organisation.districts.map((one) => nameOf(divisions, one).zh);
  const searched = [organisation.name, organisation.address ?? '', ...districts, ...organisation.mediators.map((one) => one.name)].join(' ');
  return words.split(/\s+/).every((word) => searched.includes(word));
}
