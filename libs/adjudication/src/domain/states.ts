import type { StateSpec } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { enteredByHandler, examinedForHead, waitingForHead } from './waiting-for-head';

/** Filed and not yet decided: what can stand beside the state stands here. */
export const openStates = ['AD_FILED', 'AD_ANSWER', 'AD_EVIDENCE', 'AD_ORAL_SCHEDULED', 'AD_HEARD', 'AD_DELIBERATION', 'AD_LEGAL_REVIEW'] as const;

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、');

const own: Readonly<Record<string, StateSpec<AdjudicationFacts>>> = {
  AD_DRAFT: {
    name: { zh: '草稿', en: 'Draft' },
    blocker: { who: 'applicant', what: { zh: '填写并提交处理请求', en: 'complete and submit the request' } },
    blockerNow: enteredByHandler,
  },
  AD_SUBMITTED: {
    name: { zh: '已提交', en: 'Submitted' },
    blocker: { who: 'case_handler', what: { zh: '审查请求，立案或者不予立案', en: 'examine the request, file or refuse' } },
    blockerNow: examinedForHead,
  },
  AD_SUPPLEMENT: { name: { zh: '待补正', en: 'To be corrected' }, blocker: { who: 'applicant', what: { zh: '按补正通知书一次补齐', en: 'correct everything the notice names' } } },
  AD_NOT_FILED: { name: { zh: '不予立案', en: 'Not filed' }, end: true },
  AD_FILED: {
    name: { zh: '已立案', en: 'Filed' },
    blocker: { who: 'case_handler', what: { zh: '向被请求人送达请求书', en: 'serve the request on the respondents' } },
    blockerNow: ({ respondents }) => {
      const missing = respondents.filter((one) => one.servedOn === null);
      return { who: 'case_handler', what: { zh: `向${names(missing)}送达请求书`, en: `serve the request on ${names(missing)}` } };
    },
  },
  AD_ANSWER: { name: { zh: '答辩期', en: 'Time to answer' }, blocker: { who: 'respondent', what: { zh: '提交答辩书', en: 'answer the request' } } },
  AD_EVIDENCE: {
    name: { zh: '举证期', en: 'Evidence' },
    blocker: { who: 'panel_chief', what: { zh: '安排口头审理，或者决定不进行口头审理', en: 'fix the hearing, or decide without one' } },
  },
  AD_ORAL_SCHEDULED: {
    name: { zh: '口审安排', en: 'Hearing fixed' },
    blocker: { who: 'panel_chief', what: { zh: '进行口头审理', en: 'hold the hearing' } },
    blockerNow: ({ hearing }) =>
      hearing?.requesterAbsence
        ? {
            who: 'panel_chief',
            what: { zh: '请求人未到庭或者中途退出：撤销案件，有正当理由的改期', en: 'the requester stayed away or left: withdraw the case, or postpone for good cause' },
          }
        : null,
  },
  AD_HEARD: { name: { zh: '口审完毕', en: 'Heard' }, blocker: { who: 'panel_chief', what: { zh: '合议', en: 'deliberate' } } },
  AD_DELIBERATION: { name: { zh: '合议', en: 'Deliberation' }, blocker: { who: 'panel_chief', what: { zh: '形成合议意见', en: 'come to a decision' } } },
  AD_LEGAL_REVIEW: { name: { zh: '合法性审核', en: 'Legality review' }, blocker: { who: 'legal_reviewer', what: { zh: '审核拟作出的裁决', en: 'review the intended decision' } } },
  AD_DECIDED: { name: { zh: '已裁决', en: 'Decided' }, blocker: { who: 'case_handler', what: { zh: '送达行政裁决书', en: 'serve the decision' } } },
  AD_SERVED: {
    name: { zh: '送达中', en: 'Being served' },
    blocker: { who: 'case_handler', what: { zh: '向其余当事人送达行政裁决书', en: 'serve the decision on the others' } },
    blockerNow: ({ receivers }) => {
      const missing = receivers.filter((one) => one.servedOn === null);
      return { who: 'case_handler', what: { zh: `向${names(missing)}送达行政裁决书`, en: `serve the decision on ${names(missing)}` } };
    },
  },
  AD_SUIT_PERIOD: {
    name: { zh: '起诉期内', en: 'Time to sue' },
    blocker: { who: 'system', what: { zh: '等待各方起诉期限届满', en: 'wait until every party’s time to sue is over' } },
  },
  AD_LITIGATION: {
    name: { zh: '行政诉讼中', en: 'Before the court' },
    blocker: { who: 'case_handler', what: { zh: '应诉，并登记生效判决', en: 'answer the suit and enter the final judgment' } },
  },
  AD_EFFECTIVE: { name: { zh: '已生效', en: 'Effective' }, blocker: { who: 'respondent', what: { zh: '履行行政裁决', en: 'perform the decision' } } },
  AD_ENFORCING: { name: { zh: '申请强制执行', en: 'Being enforced' }, blocker: { who: 'case_handler', what: { zh: '跟进法院强制执行', en: 'follow the enforcement' } } },
  AD_ENFORCED: { name: { zh: '执行完毕', en: 'Enforced' }, blocker: { who: 'case_handler', what: { zh: '归档', en: 'archive' } } },
  AD_AMENDED: {
    name: { zh: '裁决变更或者撤销', en: 'Amended or annulled' },
    blocker: { who: 'case_handler', what: { zh: '公开变更情况并归档', en: 'publish the change and archive' } },
  },
  AD_SETTLED: { name: { zh: '调解结案', en: 'Settled' }, blocker: { who: 'case_handler', what: { zh: '归档', en: 'archive' } } },
  AD_REVOKED: { name: { zh: '撤销案件', en: 'Case withdrawn' }, end: true },
  AD_REPORTED: { name: { zh: '已报请国知局', en: 'Reported to CNIPA' }, blocker: { who: 'case_handler', what: { zh: '登记国家知识产权局的答复', en: 'enter CNIPA’s answer' } } },
  AD_TRANSFERRED: { name: { zh: '已移送', en: 'Transferred' }, end: true },
  AD_ARCHIVED: { name: { zh: '已归档', en: 'Archived' }, end: true },
};

const headFirst = ([name, spec]: [string, StateSpec<AdjudicationFacts>]): [string, StateSpec<AdjudicationFacts>] =>
  openStates.some((one) => one === name) ? [name, { ...spec, blockerNow: (facts) => waitingForHead(facts) ?? spec.blockerNow?.(facts) ?? null }] : [name, spec];

/** Whatever a filed case waits for, it waits for the head's decision first. */
export const states: Readonly<Record<string, StateSpec<AdjudicationFacts>>> = Object.fromEntries(Object.entries(own).map(headFirst));
