import type { ExchangeRejectionLine, InboxLine } from '@contract';
import type { Reader } from '@platform';
import type { InboxState } from './inbox.store';

/** Newest first, below `after`. */
export const listInbox = (reader: Reader, state: InboxState, after: string | null, limit: number): Promise<InboxLine[]> =>
  reader.query(
    `select i.id, i.peer_id as "peerId", p.name as peer, i.case_id as "caseId", i.case_version as "caseVersion", i.type, i.state, i.reason, i.missing,
       to_json(i.received_at)#>>'{}' as "receivedAt", to_json(i.settled_at)#>>'{}' as "settledAt"
     from exchange_inbox i join exchange_peer p on p.id = i.peer_id where i.state = $1 and ($2::uuid is null or i.id < $2) order by i.id desc limit $3`,
    [state, after, limit],
  ) as Promise<InboxLine[]>;

/** Newest first, below `after`. */
export const listRejections = (reader: Reader, after: string | null, limit: number): Promise<ExchangeRejectionLine[]> =>
  reader.query(
    `select r.id, r.peer_id as "peerId", p.name as peer, r.verified, r.message_id as "messageId", r.case_id as "caseId", r.reason, r.detail, r.bytes, r.times,
       to_json(r.first_at)#>>'{}' as "firstAt", to_json(r.last_at)#>>'{}' as "lastAt"
     from exchange_rejection r left join exchange_peer p on p.id = r.peer_id where $1::uuid is null or r.id < $1 order by r.id desc limit $2`,
    [after, limit],
  ) as Promise<ExchangeRejectionLine[]>;
