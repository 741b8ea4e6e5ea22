import type { InputValues } from '@procedure';
import type { MediationFacts } from './facts';
import { recordActions } from './record-actions';
import { openFor, type RecordFacts } from './records';

const record = (more: Partial<RecordFacts> = {}): RecordFacts => ({ sessionId: 'first', present: ['a', 'b'], answeredBy: [], ...more });
const guards = recordActions([])['answer-record']?.guards ?? [];

/** The first refusal, by code and fields. */
function asked(records: readonly RecordFacts[], partyIds: readonly string[], input?: InputValues): string | null {
  const facts = { records } as unknown as MediationFacts;
  const command = { action: 'answer-record', relations: [], partyIds, ...(input && { input }) } as const;
  const [found] = guards.flatMap((guard) => guard.check(facts, command) ?? []);
  return found ? [found.code, ...(found.fields ?? []).map(({ field, code }) => `${field} ${code}`)].join(' ') : null;
}

it('one account for several parties answers for those who were there and have not answered', () => {
  expect(openFor(record({ answeredBy: ['a'] }), ['a', 'b', 'c'])).toEqual(['b']);
  expect(openFor(record(), ['c'])).toEqual([]);
});

it.each<[string, readonly RecordFacts[], readonly string[], InputValues | undefined, string | null]>([
  ['no session was held', [], ['a'], undefined, 'no_record_to_read'],
  ['not there', [record()], ['c'], undefined, 'no_record_to_read'],
  ['there', [record()], ['a'], undefined, null],
  ['one of two is still open', [record({ answeredBy: ['a'] }), record({ sessionId: 'second' })], ['a'], undefined, null],
  ['both are answered', [record({ answeredBy: ['a'] })], ['a'], undefined, 'record_answered'],
  ['that one is answered', [record({ answeredBy: ['a'] }), record({ sessionId: 'second' })], ['a'], { sessionId: 'first', answer: 'agreed' }, 'record_answered'],
  ['not there, by its id', [record()], ['c'], { sessionId: 'first', answer: 'agreed' }, 'not_found'],
  ['a session of another matter', [record()], ['a'], { sessionId: 'other', answer: 'agreed' }, 'not_found'],
  ['agrees', [record()], ['a'], { sessionId: 'first', answer: 'agreed' }, null],
  ['objects without a word', [record()], ['a'], { sessionId: 'first', answer: 'objected' }, 'invalid_input objection required'],
  ['objects to something', [record()], ['a'], { sessionId: 'first', answer: 'objected', objection: '数额' }, null],
])('%s', (_case, records, partyIds, input, expected) => expect(asked(records, partyIds, input)).toBe(expected));
