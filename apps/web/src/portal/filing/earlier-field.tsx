import { useQuery } from '@tanstack/react-query';
import { drafts } from '../../api/endpoints';
import { SelectField } from '../ui/inputs';
import { useT } from '../words/filing';

interface EarlierFieldProps<T> {
  of: 'parties' | 'rights';
  path: string;
  label: string;
  nameOf: (one: T) => string;
  onChoose: (one: T) => void;
}

/** What one has filed before, to be chosen instead of typed again (R3). Not there at all for a first filing. */
export function EarlierField<T extends object>({ of, path, label, nameOf, onChoose }: EarlierFieldProps<T>) {
  const t = useT();
  const earlier = useQuery({ queryKey: ['earlier-filings'], queryFn: drafts.earlier, staleTime: Number.POSITIVE_INFINITY });
  const known = (earlier.data?.[of] ?? []) as unknown as T[];
  if (known.length === 0) return null;
  const choose = (index: string) => {
    const chosen = known[Number(index)];
    if (index !== '' && chosen) onChoose(chosen);
  };
  return (
    <SelectField
      path={path}
      label={label}
      hint={t('earlier.hint')}
      optional
      error={null}
      value=""
      onChange={choose}
      choices={known.map((one, index) => ({ value: String(index), label: nameOf(one) }))}
    />
  );
}
