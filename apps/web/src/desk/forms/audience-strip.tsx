import type { ActionView, DisputeView } from '@contract';
import { text } from '../../i18n/i18n';
import { useT } from '../words';
import type { FormValues } from './drafts';

type Side = 'A' | 'B';

/** Which sides' names are added to the server's own words; the mediator alone and the staff are neither side. */
const sides: Record<string, { seen: Side[]; unseen: Side[] }> = {
  joint: { seen: ['A', 'B'], unseen: [] },
  caucus_a: { seen: ['A'], unseen: ['B'] },
  caucus_b: { seen: ['B'], unseen: ['A'] },
  private: { seen: [], unseen: ['A', 'B'] },
  staff: { seen: [], unseen: ['A', 'B'] },
};

interface Props {
  action: ActionView;
  values: FormValues;
  dispute: DisputeView | undefined;
}

/**
 * Stands at the save button of every form that asks for an audience and names people, not codes (U21). The words for the
 * audience come with the field from the server, which also decides who really sees it.
 */
export function AudienceStrip({ action, values, dispute }: Props) {
  const t = useT();
  const field = action.input.find((one) => one.name === 'audience');
  if (!field) return null;
  const chosen = field.options?.find((option) => option.value === values.audience);
  if (!chosen) {
    return (
      <p className="audience unknown" role="status">
        {t('audience.choose')}
      </p>
    );
  }
  const names = (of: readonly Side[]) =>
    (dispute?.parties ?? [])
      .filter((party) => of.includes(party.side))
      .map((party) => party.name)
      .join('、');
  const seen = names(sides[chosen.value]?.seen ?? []);
  const unseen = names(sides[chosen.value]?.unseen ?? []);
  return (
    <div className={`audience ${chosen.value}`} role="status">
      <p>
        <strong>{t('audience.after')}</strong> {text(chosen.label)}
        {seen && t('audience.names', { names: seen })}
      </p>
      {unseen && <p>{t('audience.hidden', { names: unseen })}</p>}
    </div>
  );
}
