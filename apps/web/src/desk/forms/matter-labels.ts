import type { useT } from '../words';

const partNames = { party: ['name', 'kind', 'identifierKind', 'identifier', 'legalRepresentative', 'phone', 'address'], rights: ['kind', 'number', 'title', 'holder'] } as const;

/** The words for a complaint about a party or a right, `parties.0.name`; null: it is about something else. */
export function matterLabel(t: ReturnType<typeof useT>, path: string): string | null {
  const [list, index, name] = path.split('.');
  const row = index === undefined ? '' : ` ${Number(index) + 1}`;
  if (list === 'parties') return `${t('tab.parties')}${row}${partLabel(t, 'party', name)}`;
  if (list === 'rights') return `${t('tab.rights')}${row}${partLabel(t, 'rights', name)}`;
  return null;
}

function partLabel(t: ReturnType<typeof useT>, of: 'party' | 'rights', name: string | undefined): string {
  if (of === 'party') {
    const known = partNames.party.find((one) => one === name);
    return known ? ` · ${t(`party.${known}`)}` : '';
  }
  const known = partNames.rights.find((one) => one === name);
  return known ? ` · ${t(`rights.${known}`)}` : '';
}
