import type { ActionView, ProceedingView } from '@contract';
import { type ReactNode, useState } from 'react';
import { formatMoment } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { useStreamAt } from '../queries';
import { Notice } from '../ui/notice';
import { useT } from '../words';
import type { KeptDraft } from './draft-box';

type Since = NonNullable<KeptDraft['since']>;

/** How the case stood when the form was opened, to compare with later. */
export function useBegun(view: ProceedingView, action: ActionView): Since {
  const [version] = useState(view.version);
  const newest = useStreamAt(view.id, version, true).data?.items[0]?.seq ?? null;
  return { version, seq: newest, title: view.title, action: text(action.name) };
}

interface Props {
  view: ProceedingView;
  /** Of the action that was being written. */
  name: string;
  /** It may still be done now. */
  isOpen: boolean;
  since: Since;
  children?: ReactNode;
}

/** A colleague acted while somebody was writing: what happened, by whom, and what becomes of the text. */
export function ChangedMeanwhile({ view, name, isOpen, since, children }: Props) {
  const t = useT();
  const now = useStreamAt(view.id, view.version, view.version !== since.version);
  if (view.version === since.version) return null;
  const entries = since.seq === null ? [] : (now.data?.items ?? []).filter(({ seq }) => seq > (since.seq ?? 0));
  return (
    <Notice tone="soon" title={t('changed.title', { state: text(view.stateName) })}>
      {entries.length > 0 && (
        <ul className="changed">
          {entries.map((entry) => (
            <li key={entry.seq}>
              <time dateTime={entry.at}>{formatMoment(entry.at)}</time> <strong>{text(entry.title)}</strong> <span>{entry.actorName}</span>
            </li>
          ))}
        </ul>
      )}
      <p>{t(isOpen ? 'changed.goOn' : 'changed.refused', { name })}</p>
      {children}
    </Notice>
  );
}
