import { fieldRefusal, refusal, refusalOfFields } from '@kernel';
import type { ActionSpec, Guard } from '@procedure';
import type { MediationFacts } from './facts';
import { choice, from as listed, longtext, optional } from './fields';
import { openFor } from './records';

const recordToRead: Guard<MediationFacts> = {
  id: 'record-to-read',
  needs: { zh: '参加过的会议有尚未核对的笔录', en: 'the record of a session one took part in is not answered yet' },
  check: ({ records }, { input, partyIds }) => {
    const own = records.filter(({ present, sessionId }) => present.some((id) => partyIds.includes(id)) && (!input || sessionId === input.sessionId));
    if (own.length === 0) return refusal(input ? 'not_found' : 'no_record_to_read');
    return own.some((record) => openFor(record, partyIds).length > 0) ? null : refusal('record_answered');
  },
};

/** Who objects says to what: the record stays as it is written, the objection stands beside it. */
const objectionNamed: Guard<MediationFacts> = {
  id: 'objection-named',
  needs: { zh: '有异议的，写明异议', en: 'an objection says what is wrong' },
  check: (_facts, { input }) => (input?.answer === 'objected' && input.objection === undefined ? refusalOfFields([fieldRefusal('objection', 'required')]) : null),
};

/** The record is read and answered by those who were there (人民调解法 27; form F-RT-06). It stays open as long as the matter is. */
export const recordActions = (open: readonly string[]): Readonly<Record<string, ActionSpec<MediationFacts, string>>> => ({
  'answer-record': {
    name: { zh: '核对笔录', en: 'Check the record' },
    from: open,
    by: ['applicant', 'respondent'],
    guards: [recordToRead, objectionNamed],
    audience: 'joint',
    input: [
      listed('sessionId', '会议', 'Session', 'recordsToRead'),
      choice('answer', '核对结果', 'Answer', [
        ['agreed', '看过，无异议', 'read, no objection'],
        ['objected', '有异议', 'objection'],
      ]),
      optional(longtext('objection', '异议内容', 'What is objected to')),
    ],
    basis: '人民调解法第27条',
  },
});
