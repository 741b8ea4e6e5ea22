import type { StateSpec } from '@procedure';
import type { MediationFacts } from './facts';

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、');

export const states: Readonly<Record<string, StateSpec<MediationFacts>>> = {
  AM_DRAFT: {
    name: { zh: '草稿', en: 'Draft' },
    blocker: { who: 'applicant', what: { zh: '选择纠纷类型，填写并提交调解请求', en: 'choose the kind, complete and submit the request' } },
  },
  AM_REQUESTED: {
    name: { zh: '已请求', en: 'Requested' },
    blocker: { who: 'mediation_intake', what: { zh: '承办该行政调解', en: 'take the administrative mediation' } },
    blockerNow: ({ respondents, officer }) => {
      if (officer === null) return null;
      const missing = respondents.filter((one) => one.servedOn === null);
      return { who: 'mediating_officer', what: { zh: `向${names(missing)}送达陈述意见通知书`, en: `serve the notice to comment on ${names(missing)}` } };
    },
  },
  AM_SUPPLEMENT: {
    name: { zh: '待补正', en: 'To be corrected' },
    blocker: { who: 'applicant', what: { zh: '补正请求（送达期限仍自收到请求之日起计算）', en: 'correct the request (the time to serve goes on from the request)' } },
  },
  AM_AWAIT_STATEMENT: {
    name: { zh: '待陈述意见', en: 'Time to comment' },
    blocker: { who: 'respondent', what: { zh: '提交意见陈述书，说明是否同意调解', en: 'comment, and say whether to mediate' } },
    blockerNow: ({ respondents, today }) => {
      if (respondents.some(({ accepts }) => accepts === true))
        return { who: 'mediating_officer', what: { zh: '立案并通知调解时间、地点', en: 'file the case and say when and where' } };
      const waiting = respondents.some(({ accepts, statementUntil }) => accepts === null && statementUntil !== null && statementUntil >= today);
      return waiting ? null : { who: 'mediating_officer', what: { zh: '通知不予立案', en: 'tell that the case isn’t filed' } };
    },
  },
  AM_NOT_FILED: { name: { zh: '不予立案', en: 'Not filed' }, end: true },
  AM_FILED: { name: { zh: '已立案', en: 'Filed' }, blocker: { who: 'mediating_officer', what: { zh: '组织调解', en: 'hold the mediation' } } },
  AM_MEDIATING: {
    name: { zh: '调解中', en: 'Being mediated' },
    blocker: { who: 'mediating_officer', what: { zh: '继续调解，登记协议或者结束调解', en: 'go on, enter the agreement or end it' } },
  },
  AM_WITHDRAWN: { name: { zh: '视为撤回', en: 'Withdrawn' }, end: true },
  AM_AGREED: { name: { zh: '达成协议', en: 'Agreed' }, blocker: { who: 'mediating_officer', what: { zh: '办结后续事项并归档', en: 'finish what follows and archive' } } },
  AM_REVOKED: { name: { zh: '撤销案件（未达成协议）', en: 'Ended without agreement' }, end: true },
  AM_ARCHIVED: { name: { zh: '已归档', en: 'Archived' }, end: true },
};
