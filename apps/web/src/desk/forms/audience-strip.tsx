import type { DisputeView, FieldView } from '@contract';
import { text } from '../../i18n/i18n';
import { useT } from '../words';

const namesOf = (dispute: DisputeView | undefined, side: 'A' | 'B') => (dispute?.parties ?? []).filter((party) => party.side === side).map((party) => party.name).join('、');

interface Props {
  field: FieldView;
  audience: string | null;
  dispute: DisputeView | undefined;
}

/**
 * Stands above the save button of every form that asks for an audience, and names people, not codes. The words for the
 * audience come with the field from the server; only the names of a caucus's sides are added here.
 */
export function AudienceStrip({ field, audience, dispute }: Props) {
  const t = useT();
  const chosen = field.options?.find((option) => option.value === audience);
  if (!chosen) {
    return (
      <p className="audience unknown" role="status">
        {t('audience.choose')}
      </p>
    );
  }
  const sideA = namesOf(dispute, 'A');
  const sideB = namesOf(dispute, 'B');
  const seen = { joint: [sideA, sideB], caucus_a: [sideA], caucus_b: [sideB] }[audience ?? ''] ?? [];
  const unseen = { joint: [], caucus_a: [sideB], caucus_b: [sideA] }[audience ?? ''] ?? [sideA, sideB];
  return (
    <div className={`audience ${audience}`} role="status">
      <p>
        <strong>{t('audience.after')}</strong> {text(chosen.label)}
        {seen.filter(Boolean).length > 0 && t('audience.names', { names: seen.join('、') })}
      </p>
      {unseen.filter(Boolean).length > 0 && <p>{t('audience.hidden', { names: unseen.join('、') })}</p>}
    </div>
  );
}
