import { eventName } from '@clocks';
import type { Page, TimelineEntry } from '@contract';
import type { Actor, Audience, Bilingual, ProceedingId } from '@kernel';
import type { Reader } from '@platform';
import type { ProcedureRegistry } from './proceeding';
import { getProceedingFor } from './proceeding.store';

const PAGE = 25;

export interface TimelineWish {
  /** The number of the last event of the page before; null for the newest. */
  before: number | null;
  kind?: TimelineEntry['kind'] | null;
  audience?: Audience | null;
}

interface Row extends Omit<TimelineEntry, 'at' | 'title' | 'text'> {
  at: Date;
  noteId: string | null;
}

/** An action whose event is about a text: its context keeps the text, under this name in the event. */
const NOTE = `l.payload ->> 'noteId'`;

const KIND = `case when ${NOTE} is not null then 'message' when l.type in ('dispute.filed', 'dispute.exhibit_added') or l.payload ->> 'fileId' is not null then 'file' else 'event' end`;

/** What an event brought along, as far as the reader may open it: the exhibits of a filing, a late exhibit, a proof. */
const FILES = `(select coalesce(json_agg(json_build_object('id', f.id, 'name', coalesce(e.title, f.name)) order by e.position, f.name), '[]')
  from stored_file f left join exhibit e on e.file_id = f.id and e.dispute_id = f.dispute_id
  where f.dispute_id = l.dispute_id and (f.id::text = l.payload ->> 'fileId' or e.id::text = l.payload ->> 'exhibitId' or (l.type = 'dispute.filed' and e.added_at = l.at)))`;

/**
 * Everything that happened, newest first: events, messages and files in one stream. Read as the actor, so what is for other
 * eyes is not there, and no filter can bring it back. Two statements a page. @throws RefusalError not_found.
 */
export async function timelineFor(reader: Reader, registry: ProcedureRegistry, actor: Actor, { id, before, kind = null, audience = null }: TimelineWish & { id: ProceedingId }) {
  const { proceeding } = await getProceedingFor(reader, actor, id);
  const rows = (await reader.query(
    `select l.seq, l.at, l.type, l.actor_name as "actorName", l.audience, l.payload, ${KIND} as kind, ${NOTE} as "noteId", ${FILES} as files
     from event_log l where l.dispute_id = $1 and (l.proceeding_id = $2 or l.proceeding_id is null) and ($3::int is null or l.seq < $3)
       and ($4::text is null or ${KIND} = $4) and ($5::text is null or l.audience = $5) order by l.seq desc limit ${PAGE + 1}`,
    [proceeding.disputeId, id, before, kind, audience],
  )) as Row[];
  const page = rows.slice(0, PAGE);
  const noteIds = page.flatMap(({ noteId }) => noteId ?? []);
  const texts = noteIds.length > 0 ? await registry.get(proceeding.procedure).texts?.(reader, proceeding.disputeId, noteIds) : undefined;
  const items: TimelineEntry[] = page.map(({ noteId, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    title: titleOf(registry, row.type),
    text: (noteId && texts?.get(noteId)) || null,
  }));
  const next = rows.length > PAGE ? String(items.at(-1)?.seq) : null;
  return { items, next } satisfies Page<TimelineEntry>;
}

const titleOf = (registry: ProcedureRegistry, type: string): Bilingual =>
  plainTitles[type] ??
  eventName(
    registry.all().map(({ procedure }) => procedure),
    type,
  );

const plainTitles: Readonly<Record<string, Bilingual>> = {
  'dispute.filed': { zh: '提交申请', en: 'Application filed' },
  'matter.entered': { zh: '登记收案', en: 'Entered' },
  'dispute.party_joined': { zh: '当事人凭查询码加入', en: 'A party joined by access code' },
  'dispute.code_issued': { zh: '换发查询码', en: 'A new access code was issued' },
  'dispute.mediation_only_refused': { zh: '拒绝引入仅供调解的材料', en: 'Mediation material was refused' },
  'dispute.exhibit_added': { zh: '补充证据', en: 'Exhibit added' },
  'claim_chart.completed': { zh: '侵权认定表填写完毕', en: 'The infringement sheet is complete' },
  'claim_chart.notes_submitted': { zh: '提交特征对比批注', en: 'Notes on the claim chart submitted' },
  'claim_chart.exhibit_standing': { zh: '认定证据是否视为已提出', en: 'Whether an exhibit counts as submitted' },
  'deadline.moved': { zh: '期限变动', en: 'A time limit moved' },
  'dispute.mediation_asked': { zh: '申请人改为申请调解', en: 'The applicant asked for mediation instead' },
  'dispute.urged': { zh: '当事人催办', en: 'A party asked to hurry' },
  'dispute.work_replayed': { zh: '管理员重试了一项后台处理', en: 'An administrator had a background job tried again' },
  'dispute.viewed_as': { zh: '以当事人的视角查看', en: 'Looked at as a party sees it' },
  'service.opened': { zh: '登记送达', en: 'Service of a paper begun' },
  'service.attempted': { zh: '送达一次', en: 'An attempt at service' },
  'service.attempt_withdrawn': { zh: '送达记录作废', en: 'An attempt at service struck out' },
  'service.paper_opened': { zh: '受送达人打开文书', en: 'The party opened the paper' },
  'service.address_confirmed': { zh: '确认送达地址', en: 'Address for service confirmed' },
  'desk.taken_in_hand': { zh: '经办人变更', en: 'Taken in hand' },
};
