import { readLawBook } from '@clocks';
import { type Audience, audienceRelations, type DisputeId, newId } from '@kernel';
import { beijingDay, beijingTime, instantOfBeijing, type Tx } from '@platform';
import { defaultPreference, dispatch, type NoticeKind, type Preference } from './domain/dispatch';
import type { AddressedNotice } from './domain/recipients';

/** What was told and to whom, so that the same is not told twice. */
export interface Occasion {
  key: string;
  at: Date | null;
  disputeId: DisputeId;
  proceedingId: string | null;
  /** Of what happened; absent: everybody who takes part knows. */
  audience?: Audience;
  notices: readonly AddressedNotice[];
}

/** Unique by what it is about and by recipient: told again, nothing is added. What goes out by e-mail or SMS is written in the same commit. */
export async function insertNotices(tx: Tx, occasions: readonly Occasion[]): Promise<void> {
  const rows = occasions.flatMap(({ notices, key, at, disputeId, proceedingId, audience = 'joint' }) =>
    notices.map((notice) => ({ id: newId(), key: `${notice.about ?? key}:${notice.recipient}`, kind: 'news' as const, at, disputeId, proceedingId, audience, ...notice })),
  );
  if (rows.length === 0) return;
  const added = new Set(await insertInboxNotices(tx, rows));
  await insertDeliveries(
    tx,
    rows.filter(({ id }) => added.has(id)),
  );
}

export interface InboxNotice extends AddressedNotice {
  id: string;
  key: string;
  kind: NoticeKind;
  at: Date | null;
  disputeId: string;
  proceedingId: string | null;
}

/** For the inbox alone: nothing goes out. @returns the ids of those that are new. */
export async function insertInboxNotices(tx: Tx, notices: readonly InboxNotice[]): Promise<string[]> {
  const added = (await tx.query(
    `insert into notice (id, recipient, at, title, body, dispute_id, proceeding_id, dedup_key, kind, attachment)
     select n.id, n.recipient, coalesce(n.at, clock_timestamp()), n.title, n.body, n."disputeId", n."proceedingId", n.key, n.kind, n.attachment
     from jsonb_to_recordset($1::jsonb) as n(id uuid, recipient text, at timestamptz, title jsonb, body jsonb, "disputeId" uuid, "proceedingId" uuid, key text, kind text, attachment jsonb)
     on conflict (dedup_key) do nothing returning id`,
    [JSON.stringify(notices)],
  )) as { id: string }[];
  return added.map(({ id }) => id);
}

interface Target {
  noticeId: string;
  kind: NoticeKind;
  contactId: string;
  channel: 'mail' | 'sms';
  preference: Preference | null;
  now: Date;
}

/** Verified contacts of the recipients; behind an organisation's role stand the people who hold it today. */
const TARGETS = `with told as (
    select n.id, n.kind, n.recipient as owner from notice n where n.id = any($1)
    union select n.id, n.kind, 'user:' || m.user_id from notice n join membership m on n.recipient = 'org:' || m.organisation_id || ':' || m.role where n.id = any($1))
  select t.id as "noticeId", t.kind, c.id as "contactId", c.channel, clock_timestamp() as now,
    case when p.owner is not null then json_build_object('wanted', p.wanted, 'quietFrom', p.quiet_from, 'quietUntil', p.quiet_until, 'digest', p.digest) end as preference
  from told t join contact c on c.owner = t.owner and c.verified_at is not null and c.bounced_at is null and c.removed_at is null left join contact_preference p on p.owner = t.owner`;

/**
 * A row of work for each batch. A digest whose row is done already, because its message was committed as it went out, is done once
 * more: it takes what still waits and nothing else.
 */
const INSERT = `with d as (
    insert into delivery (dispute_id, id, proceeding_id, audience, notice_id, recipient, title, contact_id, channel, batch, due_at)
    select n.dispute_id, d.id, n.proceeding_id, d.audience, d."noticeId", n.recipient, n.title, d."contactId", d.channel, d.batch, d."dueAt"
    from jsonb_to_recordset($1::jsonb) as d(id uuid, audience text, "noticeId" uuid, "contactId" uuid, channel text, batch text, "dueAt" timestamptz) join notice n on n.id = d."noticeId"
    on conflict (notice_id, contact_id) do nothing returning batch, channel, due_at)
  insert into work (id, queue, job, dedup_key, payload, due_at)
  select gen_random_uuid(), d.channel, 'send-' || d.channel, 'send:' || d.batch, jsonb_build_object('batch', d.batch), min(d.due_at) from d group by d.batch, d.channel
  on conflict (dedup_key) do update set done_at = null, lease = null, lease_until = null where work.done_at is not null`;

async function insertDeliveries(tx: Tx, notices: readonly { id: string; audience: Audience }[]): Promise<void> {
  if (notices.length === 0) return;
  const targets = (await tx.query(TARGETS, [notices.map(({ id }) => id)])) as Target[];
  const [any] = targets;
  if (!any) return;
  const { calendar } = await readLawBook(tx, [], beijingDay(any.now));
  const audiences = new Map(notices.map(({ id, audience }) => [id, audienceRelations[audience].includes('clerk') ? 'staff' : audience]));
  const rows = targets.flatMap(({ noticeId, kind, contactId, channel, preference, now }) => {
    const out = dispatch({ at: beijingTime(now), kind }, channel, preference ?? defaultPreference, calendar);
    const id = newId();
    const batch = out?.digestOn ? `${contactId}:${out.digestOn}` : id;
    return out === null ? [] : [{ id, audience: audiences.get(noticeId), noticeId, contactId, channel, dueAt: instantOfBeijing(out.dueAt), batch }];
  });
  if (rows.length === 0) return;
  await tx.query(INSERT, [JSON.stringify(rows)]);
}
