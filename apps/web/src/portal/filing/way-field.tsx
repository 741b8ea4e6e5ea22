import { RadioField } from '../ui/inputs';
import { useT } from '../words/filing';
import { useFiling } from './filing-context';
import { useFieldError } from './section-page';

/** Where a patent is in dispute: mediation or a decision of the department, both explained. */
export function WayField() {
  const t = useT();
  const { data, change } = useFiling();
  const error = useFieldError();
  const choices = (['mediation', 'adjudication'] as const).map((way) => ({ value: way, label: t(`way.${way}`), hint: t(`way.${way}.text`) }));
  return (
    <RadioField
      path="way"
      label={t('way.label')}
      error={error('way')}
      value={data.way ?? 'mediation'}
      onChange={(way) => change({ way: way === 'adjudication' ? 'adjudication' : 'mediation' })}
      choices={choices}
    />
  );
}
