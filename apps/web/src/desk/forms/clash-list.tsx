import { Button } from 'antd';
import { Notice } from '../ui/notice';
import { useT } from '../words';
import type { Draft, OpenClash } from './drafts';
import { type NameOf, readable } from './readable';

interface Props {
  draft: Draft;
  labelOf: (path: string) => string;
  nameOf: NameOf;
}

/** One field, two texts: both are shown whole, and one is picked. */
export function ClashList({ draft, labelOf, nameOf }: Props) {
  const t = useT();
  if (draft.clashes.length === 0) return null;
  return (
    <Notice tone="late" role="alert" title={t('clash.title', { count: draft.clashes.length })}>
      <p>{t('clash.help')}</p>
      {draft.clashes.map((clash) => (
        <Clash key={`${clash.from} ${clash.path}`} clash={clash} label={labelOf(clash.path)} nameOf={nameOf} onPick={(whose) => draft.pick(clash, whose)} />
      ))}
    </Notice>
  );
}

interface ClashProps {
  clash: OpenClash;
  label: string;
  nameOf: NameOf;
  onPick: (whose: 'mine' | 'theirs') => void;
}

function Clash({ clash, label, nameOf, onPick }: ClashProps) {
  const t = useT();
  const sides = [
    { whose: 'mine', title: t('clash.mine'), value: clash.mine, take: t('clash.takeMine') },
    { whose: 'theirs', title: t(`clash.${clash.from}`), value: clash.theirs, take: t('clash.takeTheirs') },
  ] as const;
  return (
    <fieldset className="clash">
      <legend>{label}</legend>
      {sides.map(({ whose, title, value, take }) => (
        <div key={whose}>
          <p className="muted">{title}</p>
          <p className="prose">{readable(clash.path, value, nameOf) || t('clash.blank')}</p>
          <Button size="small" aria-label={`${take}：${label}`} onClick={() => onPick(whose)}>
            {take}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}
