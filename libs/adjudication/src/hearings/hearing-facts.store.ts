import { beijingTime, type Reader } from '@platform';
import type { Option } from '@procedure';
import type { Asking, Proceeding } from '@proceedings';
import type { AdjudicationFacts, JoinableHearing } from '../domain/facts';

interface JoinableRow extends JoinableHearing {
  number: string;
  startsAt: Date;
}

const MOST = 100;

/** Hearings still to come of the department's other cases, the nearest first (办法 21: same parties, same product or same patent). */
const JOINABLE = `
  select distinct on (h.starts_at, h.sitting_id) h.sitting_id as id, (h.starts_at at time zone 'Asia/Shanghai')::date::text as "on", h.starts_at as "startsAt", p.number,
    coalesce(o.patent_number = a.patent_number, false) as "samePatent",
    (select array_agg(t.side || t.name order by t.side, t.name) from party t where t.dispute_id = h.dispute_id) = (select array_agg(t.side || t.name order by t.side, t.name) from party t where t.dispute_id = $1) as "sameParties"
  from adjudication a join adjudication o on o.department_id = a.department_id and (o.dispute_id, o.proceeding_id) <> (a.dispute_id, a.proceeding_id)
    join hearing h on h.dispute_id = o.dispute_id and h.proceeding_id = o.proceeding_id and h.state = 'planned' join proceeding p on p.dispute_id = h.dispute_id and p.id = h.proceeding_id
  where a.dispute_id = $1 and a.proceeding_id = $2 and h.starts_at > $3 order by h.starts_at, h.sitting_id limit ${MOST}`;

const joinable = (reader: Reader, { disputeId, id }: Proceeding, at: Date): Promise<JoinableRow[]> => reader.query(JOINABLE, [disputeId, id, at]) as Promise<JoinableRow[]>;

const ROOMS = `select r.id, r.name, r.seats from room r where r.organisation_id = $1 and r.active order by r.name`;

const roomsOf = (reader: Reader, { organisationId }: Proceeding): Promise<{ id: string; name: string; seats: number | null }[]> =>
  reader.query(ROOMS, [organisationId]) as Promise<{ id: string; name: string; seats: number | null }[]>;

/** What fixing a hearing asks about, and the day of the one to be joined; nothing where no hearing can be fixed. */
export async function hearingFacts(
  reader: Reader,
  proceeding: Proceeding,
  { at, input }: Pick<Asking, 'at' | 'input'>,
): Promise<Pick<AdjudicationFacts, 'joinable' | 'rooms'> & { jointHearing: JoinableHearing['on'] | null }> {
  const others = proceeding.state === 'AD_EVIDENCE' ? await joinable(reader, proceeding, at) : [];
  const rooms = proceeding.state === 'AD_EVIDENCE' || proceeding.state === 'AD_ORAL_SCHEDULED' ? await roomsOf(reader, proceeding) : [];
  return { joinable: others, rooms: rooms.map(({ id }) => id), jointHearing: others.find(({ id }) => id === input?.with)?.on ?? null };
}

/** Rooms of the department and hearings one can join: lists of whoever fixes hearings, and of nobody else. */
export async function hearingChoices(reader: Reader, proceeding: Proceeding, { relations, at }: Asking): Promise<Record<string, readonly Option[]>> {
  if (!relations.some((one) => one === 'panel_chief' || one === 'case_handler')) return {};
  const rooms = await roomsOf(reader, proceeding);
  const others = proceeding.state === 'AD_EVIDENCE' ? await joinable(reader, proceeding, at) : [];
  return {
    rooms: rooms.map(({ id, name, seats }) => ({ value: id, label: seats === null ? { zh: name, en: name } : { zh: `${name}（${seats} 座）`, en: `${name} (${seats} seats)` } })),
    otherHearings: others.map(({ id, number, startsAt, samePatent, sameParties }) => {
      const when = beijingTime(startsAt).slice(0, 16).replace('T', ' ');
      const zh = [number, when, samePatent && '同一专利', sameParties && '同一当事人'].filter(Boolean).join(' · ');
      const en = [number, when, samePatent && 'same patent', sameParties && 'same parties'].filter(Boolean).join(' · ');
      return { value: id, label: { zh, en } };
    }),
  };
}
