import type { ColleagueView } from '@contract';
import { Button } from 'antd';
import { useId } from 'react';
import { text } from '../../i18n/i18n';
import { type CodeItem, useColleagues, useOrganisations, useProcedures, useReferenceList } from '../queries';
import { useT } from '../words';
import { type FilterName, filterNames, hasFilters } from './list-query';

type Options = readonly (readonly [value: string, label: string])[];

interface Props {
  search: URLSearchParams;
  onChange: (changes: Record<string, string | null>) => void;
}

const waitedFor = [
  'applicant',
  'respondent',
  'clerk',
  'manager',
  'mediator',
  'court_liaison',
  'case_handler',
  'panel',
  'panel_chief',
  'department_head',
  'legal_reviewer',
  'mediation_intake',
  'mediation_head',
  'mediating_officer',
  'enforcement_officer',
  'enforcement_head',
  'agency_chief',
  'police_officer',
  'police_head',
  'procurator',
  'supervisor',
  'system',
] as const;

/** The browser's own drop-downs: they work with every keyboard, screen reader and zoom, and there are ten of them. */
export function ListFilters({ search, onChange }: Props) {
  const t = useT();
  const options = useOptions(search.get('procedure'));
  const clear = () => onChange(Object.fromEntries(filterNames.map((name) => [name, null])));
  return (
    <form className="filters-bar" aria-label={t('filter.title')} onSubmit={(event) => event.preventDefault()}>
      <Choice
        name="open"
        search={search}
        onChange={onChange}
        options={[
          ['true', t('filter.openOnly')],
          ['false', t('filter.closedOnly')],
        ]}
      />
      <Choice name="procedure" search={search} onChange={(changes) => onChange({ ...changes, state: null })} options={options.procedures} />
      <Choice name="state" search={search} onChange={onChange} options={options.states} />
      <Choice name="blocker" search={search} onChange={onChange} options={waitedFor.map((who) => [who, t(`waited.${who}`)])} />
      <Choice name="stuck" search={search} onChange={onChange} options={['3', '7', '14', '30'].map((days) => [days, t('filter.stuckDays', { days })])} />
      <Choice name="handler" search={search} onChange={onChange} options={[['none', t('list.noHandler')], ...options.mediators]} />
      <Choice name="holder" search={search} onChange={onChange} options={[['none', t('list.noHolder')], ...options.colleagues]} />
      <Choice name="organisation" search={search} onChange={onChange} options={options.organisations} />
      <Choice name="right" search={search} onChange={onChange} options={options.rights} />
      <Choice name="division" search={search} onChange={onChange} options={options.divisions} />
      <Day name="dueFrom" search={search} onChange={onChange} />
      <Day name="dueTo" search={search} onChange={onChange} />
      <Day name="closedIn" type="month" search={search} onChange={onChange} />
      {hasFilters(search) && (
        <Button size="small" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </form>
  );
}

function useOptions(procedureId: string | null) {
  const procedures = useProcedures().data ?? [];
  const organisations = useOrganisations().data ?? [];
  const t = useT();
  const colleagues = useColleagues().data ?? [];
  const named = (items: readonly CodeItem[] | undefined): Options => (items ?? []).map(({ code, name }) => [code, text(name)]);
  const divisions = named(useReferenceList<CodeItem>('divisions').data);
  const rights = named(useReferenceList<CodeItem>('right-kinds').data);
  const chosen = procedures.filter(({ id }) => id === procedureId);
  const withLeavers = ({ id, name, left }: ColleagueView): readonly [string, string] => [id, left ? t('filter.hasLeft', { name }) : name];
  const mediators = new Map([
    ...organisations.flatMap((one) => one.mediators.map(({ id, name }) => [id, name] as const)),
    ...colleagues.filter(({ left, handles }) => left && handles > 0).map(withLeavers),
  ]);
  return {
    procedures: procedures.map(({ id, name }): readonly [string, string] => [id, text(name)]),
    states: chosen.flatMap(({ states }) => states.map(({ id, name }): readonly [string, string] => [id, text(name)])),
    organisations: organisations.map(({ id, name }): readonly [string, string] => [id, name]),
    mediators: [...mediators],
    colleagues: colleagues.filter(({ left, inHand }) => !left || inHand > 0).map(withLeavers),
    divisions,
    rights,
  };
}

/** Its name is inside it as the choice of everything, so the bar stays one line; what is narrowed stands out. */
function Choice({ name, options, search, onChange }: Props & { name: Exclude<FilterName, 'dueFrom' | 'dueTo'>; options: Options }) {
  const t = useT();
  const value = search.get(name) ?? '';
  const label = t(`filter.${name}`);
  if (options.length === 0 && !value) return null;
  return (
    <select aria-label={label} className={value ? 'is-set' : undefined} value={value} onChange={(event) => onChange({ [name]: event.target.value || null })}>
      <option value="">{label}</option>
      {value && !options.some(([one]) => one === value) && <option value={value}>{value}</option>}
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
}

function Day({ name, type = 'date', search, onChange }: Props & { name: 'dueFrom' | 'dueTo' | 'closedIn'; type?: 'date' | 'month' }) {
  const t = useT();
  const id = useId();
  return (
    <span className="day-filter">
      <label htmlFor={id}>{t(`filter.${name}`)}</label>
      <input id={id} type={type} value={search.get(name) ?? ''} onChange={(event) => onChange({ [name]: event.target.value || null })} />
    </span>
  );
}
