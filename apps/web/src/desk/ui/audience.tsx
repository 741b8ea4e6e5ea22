import { useT } from '../words';
import { Tag } from './section';

/** Those that have a name; each with `audience.…` among the words. */
export const audiences = [
  'procedure',
  'joint',
  'caucus_a',
  'caucus_b',
  'private',
  'staff',
  'court',
  'identity',
  'adjudication',
  'panel',
  'administrative_mediation',
  'officer',
  'enforcement',
  'linkage',
] as const;

/** Who sees an item, in words and colour. An audience we don't know is shown by its code rather than hidden. */
export function Audience({ of }: { of: string }) {
  const t = useT();
  const audience = audiences.find((one) => one === of);
  return <Tag tone={`audience-${of}`}>{audience ? t(`audience.${audience}`) : of}</Tag>;
}
