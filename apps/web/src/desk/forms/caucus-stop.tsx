import type { ProceedingView } from '@contract';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { Audience } from '../ui/audience';
import { Notice } from '../ui/notice';
import { useT } from '../words';
import { copiedFromCaucus, toldIn } from './caucus-guard';
import type { FormValues } from './drafts';

/** Words from a caucus in a text for other eyes: stops until somebody ticks that it is meant. */
export function useCaucusStop(view: ProceedingView, values: FormValues) {
  const t = useT();
  // The tick is for this one note; words from another one stop again.
  const [meantFor, setMeantFor] = useState<string | null>(null);
  const texts = Object.values(values).flatMap((value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? [JSON.stringify(value)] : []));
  const [copied] = copiedFromCaucus(texts, view.mediation ? toldIn(view.mediation) : [], typeof values.audience === 'string' ? values.audience : null);
  if (!copied) return { blocks: false, stop: null };
  const isMeant = meantFor === copied.id;
  const stop = (
    <Notice tone="late" role="alert" title={t('caucus.copied')}>
      <p>
        {t('caucus.copiedFrom')} <Audience of={copied.audience} /> {t('caucus.copiedHelp')}
      </p>
      <Checkbox checked={isMeant} onChange={(event) => setMeantFor(event.target.checked ? copied.id : null)}>
        {t('caucus.meant')}
      </Checkbox>
    </Notice>
  );
  return { blocks: !isMeant, stop };
}
