import type { OrganisationView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { nameOf, type ReferenceItem } from '../../api/reference';
import { useLanguage } from '../../i18n/i18n';
import { useChoices, useCodes } from '../codes';
import { durationsQuery, organisationsQuery } from '../disputes/queries';
import { SelectField, TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { Empty, Loaded } from '../ui/states';
import { useT } from '../words/portal';
import { OrganisationCard } from './organisation-card';
import '../styles/roster.css';

export function RosterPage() {
  const t = useT();
  const query = useQuery(organisationsQuery());
  const house = useQuery(durationsQuery()).data?.find((one) => one.organisationId === null);
  return (
    <Page title={t('roster.title')} lead={t('roster.lead')} wide>
      {house && <p>{t('roster.duration.house', { middle: house.middleDays, most: house.mostDays })}</p>}
      <Loaded query={query}>{(list) => <Roster organisations={list} />}</Loaded>
    </Page>
  );
}

const filterNames = ['q', 'division', 'right', 'fee'] as const;
type Filters = Record<(typeof filterNames)[number], string>;

/** The filters stand in the address, so a list can be sent to somebody. */
function useFilters(): [Filters, (name: keyof Filters, value: string) => void] {
  const [query, setQuery] = useSearchParams();
  const set = (name: keyof Filters, value: string) => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    setQuery(next, { replace: true, preventScrollReset: true });
  };
  return [Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? ''])) as Filters, set];
}

function Roster({ organisations }: { organisations: OrganisationView[] }) {
  const t = useT();
  const divisions = useCodes('divisions');
  const durations = useQuery(durationsQuery()).data ?? [];
  const [filters, set] = useFilters();
  if (organisations.length === 0) {
    return (
      <Empty title={t('roster.empty')}>
        <p>{t('roster.empty.text')}</p>
      </Empty>
    );
  }
  const shown = organisations.filter((one) => matches(one, filters, divisions));
  return (
    <>
      <FilterFields filters={filters} set={set} />
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
          <OrganisationCard key={one.id} organisation={one} duration={durations.find(({ organisationId }) => organisationId === one.id)} />
        ))}
      </div>
    </>
  );
}

function FilterFields({ filters, set }: { filters: Filters; set: (name: keyof Filters, value: string) => void }) {
  const t = useT();
  useLanguage();
  const divisionChoices = useChoices('divisions');
  const rightChoices = useChoices('right-kinds');
  const feeChoices = [
    { value: 'free', label: t('roster.free') },
    { value: 'fee', label: t('roster.fee') },
  ];
  const field = (name: keyof Filters) => ({ path: name, value: filters[name], onChange: (value: string) => set(name, value) });
  return (
    <div className="roster__filters">
      <TextField {...field('q')} type="search" label={t('roster.search')} />
      <SelectField {...field('division')} label={t('roster.division')} choices={divisionChoices} empty={t('roster.division.all')} />
      <SelectField {...field('right')} label={t('roster.right')} choices={rightChoices} empty={t('roster.right.all')} />
      <SelectField {...field('fee')} label={t('roster.onlyFree')} choices={feeChoices} empty={t('roster.onlyFree.all')} />
    </div>
  );
}

/** An organisation that names none takes all. */
const covers = (codes: readonly string[], asked: string): boolean => asked === '' || codes.length === 0 || codes.includes(asked);

function matches(organisation: OrganisationView, { q, division, right, fee }: Filters, divisions: ReferenceItem[]): boolean {
  if (!covers(organisation.districts, division) || !covers(organisation.rightKinds, right)) return false;
  if (fee !== '' && organisation.chargesFee !== (fee === 'fee')) return false;
  const districts = organisation.districts.map((one) => nameOf(divisions, one).zh);
  const searched = [organisation.name, organisation.address ?? '', ...districts, ...organisation.mediators.map((one) => one.name)].join(' ');
  return q
    .trim()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
