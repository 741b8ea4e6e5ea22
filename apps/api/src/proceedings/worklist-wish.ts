import { isId, isPlainDate, type RefusalCode, RefusalError, refusal, relations } from '@kernel';
import { type Cursor, cursorFrom, type WorkFilter, workFilters, type WorklistWish, worklistSorts } from '@worklists';

export type Asked = Readonly<Record<string, unknown>>;

const MAX_TEXT = 100;

/** The text behind a name of the address. Given twice, it is no text. */
function textOf(asked: Asked, name: string): string | undefined {
  const value = asked[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new RefusalError(refusal('not_text'));
  return value;
}

function checked(asked: Asked, name: string, isRight: (value: string) => boolean, code: RefusalCode): string | undefined {
  const value = textOf(asked, name);
  if (value !== undefined && !isRight(value)) throw new RefusalError(refusal(code, { value: value.slice(0, 40) }));
  return value;
}

const oneOf = (choices: readonly string[]) => (value: string) => choices.includes(value);
const idOrNone = (value: string) => value === 'none' || isId(value);
/** A code of a published list or of a procedure; one that no list has finds nothing. */
const isCode = (value: string) => /^[\w-]{1,40}$/.test(value);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}:\d{2}$/;

/** What a list is asked for, from its address. @throws RefusalError (400) naming the value that is none. */
export function worklistWish(asked: Asked): WorklistWish {
  const open = checked(asked, 'open', oneOf(['true', 'false']), 'unknown_choice');
  return {
    filter: (checked(asked, 'filter', oneOf(workFilters), 'unknown_choice') ?? 'mine') as WorkFilter,
    sort: checked(asked, 'sort', oneOf(worklistSorts), 'unknown_choice') as WorklistWish['sort'],
    ...(open && { open: open === 'true' }),
    procedure: checked(asked, 'procedure', isCode, 'unknown_choice'),
    state: checked(asked, 'state', isCode, 'unknown_choice'),
    division: checked(asked, 'division', isCode, 'unknown_choice'),
    right: checked(asked, 'right', isCode, 'unknown_choice'),
    organisation: checked(asked, 'organisation', idOrNone, 'malformed_id'),
    handler: checked(asked, 'handler', idOrNone, 'malformed_id'),
    holder: checked(asked, 'holder', idOrNone, 'malformed_id'),
    blocker: checked(asked, 'blocker', oneOf(relations), 'unknown_choice'),
    dueFrom: checked(asked, 'dueFrom', isPlainDate, 'impossible_date') as WorklistWish['dueFrom'],
    dueTo: checked(asked, 'dueTo', isPlainDate, 'impossible_date') as WorklistWish['dueTo'],
    stuckSince: checked(asked, 'stuckSince', isPlainDate, 'impossible_date') as WorklistWish['stuckSince'],
    closedIn: checked(asked, 'closedIn', (month) => isPlainDate(`${month}-01`), 'impossible_date'),
    search: textOf(asked, 'q')?.trim().slice(0, MAX_TEXT),
  };
}

/** A cursor is made by the server and comes back as it was; anything else is refused before PostgreSQL sees it. */
export function pageWish(asked: Asked): { after: Cursor | null; limit?: number } {
  const limit = checked(asked, 'limit', (value) => /^\d{1,3}$/.test(value), 'not_number');
  const after = checked(asked, 'after', (value) => isCursor(cursorFrom(value), textOf(asked, 'sort')), 'malformed_id');
  return { after: after === undefined ? null : cursorFrom(after), ...(limit !== undefined && { limit: Number(limit) }) };
}

const isCursor = ({ key, id }: Cursor, sort = 'due'): boolean =>
  isId(id) && (sort.endsWith('due') ? isPlainDate(key) : INSTANT.test(key) && isPlainDate(key.slice(0, 10)) && !Number.isNaN(Date.parse(key)));
