import type { Blocker } from '@procedure';
import type { AdjudicationFacts } from './facts';

const head = (zh: string, en: string): Blocker => ({ who: 'department_head', what: { zh, en } });

/** While the head has something to decide the case waits for that: who is asked to go stops work (办法 5), and nobody else decides an objection (办法 9). */
export function waitingForHead({ recusalsOpen, clocks }: AdjudicationFacts): Blocker | null {
  if (recusalsOpen > 0) return head('决定回避申请', 'decide on the request for recusal');
  if (clocks.some(({ ruleId }) => ruleId === 'AD-JURIS-DECIDE-5WD')) return head('对管辖异议作出决定', 'decide on the objection to jurisdiction');
  return null;
}

/** What nobody requests here waits for whoever has CNIPA's file. */
export const enteredByHandler = ({ isDesignated }: AdjudicationFacts): Blocker | null =>
  isDesignated ? { who: 'case_handler', what: { zh: '依据国家知识产权局移交的材料登记请求', en: 'enter the request from CNIPA’s file' } } : null;

/** The handler has found every condition met: what is left is the head's word. */
export const examinedForHead = ({ examined }: AdjudicationFacts): Blocker | null =>
  examined ? head('各项受理条件均已审查符合，立案并组成合议组', 'every condition was found met: file the case and form the panel') : null;
