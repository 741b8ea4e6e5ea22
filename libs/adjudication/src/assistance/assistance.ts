import { ask, defineProcedure, type Facts, type Guard, type Procedure } from '@procedure';
import { fieldRefusal, refusalOfFields } from '@kernel';

/** What another department may ask of us; neither article says how soon, so the targets are the house's own. */
export const assistanceKinds = {
  evidence: { zh: '协助调查取证', en: 'gathering evidence', basis: '办法第50条' },
  stop: { zh: '协助制止侵权', en: 'helping to stop the infringement', basis: '办法第58条' },
} as const;
export type AssistanceKind = keyof typeof assistanceKinds;

const sent: Guard<Facts> = {
  id: 'letter-sent',
  needs: { zh: '复函日期不晚于今天', en: 'the letter isn’t dated later than today' },
  check: ({ today }, { input }) => (typeof input?.sentOn === 'string' && input.sentOn > today ? refusalOfFields([fieldRefusal('sentOn', 'day_to_come')]) : null),
};

const ends = [{ does: 'stop', rule: 'AD-ASSIST-IN' } as const, { does: 'stop', rule: 'MJ-ASSIST' } as const];

/**
 * 协助 (办法 50, 58): a department elsewhere asks us to gather evidence, or CNIPA has found an infringement and asks us to help stop it. The
 * case is theirs; ours is to act promptly and to answer.
 */
export const incomingAssistance: Procedure = defineProcedure<Facts, string>({
  id: 'AS',
  name: { zh: '协助外地部门和国家知识产权局', en: 'Help for another department or CNIPA' },
  law: ['专利纠纷行政裁决和调解办法第50条、第58条'],
  initial: 'AS_RECEIVED',
  states: {
    AS_RECEIVED: { name: { zh: '已收到', en: 'Received' }, blocker: { who: 'case_handler', what: { zh: '确定承办人', en: 'say who does it' } } },
    AS_IN_HAND: { name: { zh: '办理中', en: 'In hand' }, blocker: { who: 'case_handler', what: { zh: '完成协助事项并复函', en: 'do what is asked and answer' } } },
    AS_ANSWERED: { name: { zh: '已复函', en: 'Answered' }, end: true },
    AS_DECLINED: { name: { zh: '不予协助，已说明理由', en: 'Declined with reasons' }, end: true },
  },
  course: ['AS_RECEIVED', 'AS_IN_HAND', 'AS_ANSWERED'],
  actions: {
    take: {
      name: { zh: '承办', en: 'Take it in hand' },
      from: ['AS_RECEIVED'],
      to: 'AS_IN_HAND',
      by: ['case_handler'],
      audience: 'panel',
      basis: '办法第50条第2款、第58条',
    },
    'note-step': {
      name: { zh: '登记办理情况', en: 'Enter what was done' },
      from: ['AS_IN_HAND'],
      by: ['case_handler'],
      input: [ask.longtext('text', '办理情况', 'What was done')],
      audience: 'panel',
    },
    answer: {
      name: { zh: '复函', en: 'Answer' },
      from: ['AS_IN_HAND'],
      to: 'AS_ANSWERED',
      by: ['case_handler'],
      guards: [sent],
      input: [
        ask.longtext('result', '协助结果', 'What came of it'),
        ask.optional(ask.longtext('enclosures', '随函材料（每行一项）', 'Enclosed, one a line')),
        ask.date('sentOn', '复函日期', 'Date of the letter'),
      ],
      documents: ['as-reply'],
      deadlines: ends,
      audience: 'panel',
      basis: '办法第50条第2款、第58条',
    },
    decline: {
      name: { zh: '不予协助', en: 'Decline' },
      from: ['AS_RECEIVED', 'AS_IN_HAND'],
      to: 'AS_DECLINED',
      by: ['department_head'],
      guards: [sent],
      input: [ask.longtext('reason', '理由', 'Why'), ask.date('sentOn', '复函日期', 'Date of the letter')],
      documents: ['as-reply'],
      deadlines: ends,
      audience: 'panel',
    },
  },
});
