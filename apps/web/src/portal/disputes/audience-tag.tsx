import { useT } from '../words/dispute';
import { zh } from '../words/dispute.zh';

/** Who else can read this: said at every item, because a caucus slip kills a mediation. */
export function AudienceTag({ audience }: { audience: string }) {
  const t = useT();
  const key = `audience.${audience}`;
  if (!isKnown(key)) return null;
  return <p className={audience.startsWith('caucus') ? 'audience audience--closed' : 'audience'}>{t(key)}</p>;
}

function isKnown(key: string): key is keyof typeof zh {
  return key in zh;
}
