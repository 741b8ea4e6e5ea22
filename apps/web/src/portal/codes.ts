import { useQuery } from '@tanstack/react-query';
import { reference } from '../api/endpoints';
import type { ReferenceItem, ReferenceList } from '../api/reference';
import { text, useLanguage } from '../i18n/i18n';
import type { Choice } from './ui/inputs';

const NONE: ReferenceItem[] = [];

/** A published code list; empty until it has come. Read once per visit: it changes when a law does. */
export function useCodes(list: ReferenceList): ReferenceItem[] {
  return useQuery({ queryKey: ['reference', list], queryFn: () => reference.list(list), staleTime: Number.POSITIVE_INFINITY }).data ?? NONE;
}

export function useChoices(list: ReferenceList): Choice[] {
  const items = useCodes(list);
  useLanguage();
  return items.map((item) => ({ value: item.code, label: text(item.name) }));
}

/** Causes under their headings: a heading itself is no cause that can be chosen. */
export function useCauseChoices(): Choice[] {
  const items = useCodes('causes');
  useLanguage();
  const headings = new Map(items.filter((item) => !item.parent).map((item) => [item.code, text(item.name)]));
  const byCode = new Map(items.map((item) => [item.code, item]));
  const headingOf = (item: ReferenceItem): string | undefined => {
    const parent = item.parent ? byCode.get(item.parent) : undefined;
    return parent ? (headings.get(parent.code) ?? headingOf(parent)) : undefined;
  };
  return items.filter((item) => item.parent).map((item) => ({ value: item.code, label: text(item.name), group: headingOf(item) }));
}
