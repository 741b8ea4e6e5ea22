import type { Bilingual } from '@kernel';
import type { ProcedureRegistry } from '@proceedings';
import { procedureNameOf, type SessionRow } from './calendar.queries';
import type { CalendarEntry } from './ics';

const words = { session: { zh: '调解会议', en: 'Mediation session:' }, hearing: { zh: '口头审理', en: 'Oral hearing:' }, online: { zh: '线上', en: 'online' } } satisfies Record<
  string,
  Bilingual
>;

export type CalendarLanguage = 'zh' | 'en';

/** Number, place and time, for whoever holds the file: no names, no title, no way in. */
export const bareEntry = (registry: ProcedureRegistry, session: SessionRow, { url, language }: { url: string; language: CalendarLanguage }): CalendarEntry => ({
  uid: `${session.kind}-${session.id}@zhihe`,
  sequence: session.sequence,
  when: { from: session.startsAt, to: session.endsAt },
  summary: `${words[session.kind][language]} ${procedureNameOf(registry, session)[language]} ${session.number}`,
  place: session.room ?? session.place ?? (session.onlineLink ? words.online[language] : null),
  text: null,
  url,
  cancelled: session.state === 'cancelled',
});

/** Staff read at the desk, parties in the portal; without signing in neither shows anything. */
export const linksFor = (principals: readonly string[], publicUrl: string) => {
  const isStaff = principals.some((principal) => principal.startsWith('org:'));
  return ({ disputeId, proceedingId, kind, procedure }: { disputeId: string; proceedingId: string; kind?: SessionRow['kind']; procedure?: string }) =>
    new URL(
      isStaff ? `/desk/proceedings/${proceedingId}/${kind === 'hearing' ? 'hearings' : procedure === 'AM' ? 'administrative-mediation' : 'mediation'}` : `/disputes/${disputeId}`,
      publicUrl,
    ).toString();
};
