import { type ActionSpec, defineProcedure, type Procedure } from '@procedure';
import { agreementActions, performanceActions } from './agreement-actions';
import { whoAnswers, whoSigns } from './blockers';
import type { MediationFacts } from './facts';
import { date, money } from './fields';
import { identityActions } from './identity-actions';
import { endingActions, intakeActions } from './intake-actions';
import { recordActions } from './record-actions';
import { mediatorActions, messageActions, sessionActions, termActions } from './session-actions';

type MediationProcedure = Procedure<MediationFacts>;

const waiting = (who: 'clerk' | 'manager' | 'mediator' | 'applicant' | 'respondent' | 'system', zh: string, en: string) => ({ who, what: { zh, en } });

const states = (p: string): MediationProcedure['states'] => ({
  [`${p}_SUBMITTED`]: { name: { zh: '已申请', en: 'Applied' }, blocker: waiting('clerk', '审查申请材料，征询对方意愿', 'review the application and ask the other side') },
  [`${p}_SUPPLEMENT`]: { name: { zh: '待补正', en: 'Supplement asked' }, blocker: waiting('applicant', '补正材料', 'supply what is missing') },
  [`${p}_CONSENT_PENDING`]: {
    name: { zh: '征询对方意愿', en: 'Asking the other side' },
    blocker: waiting('respondent', '表示是否愿意参加调解', 'say whether they are willing to mediate'),
    blockerNow: whoAnswers,
  },
  [`${p}_ACCEPTED`]: { name: { zh: '已受理', en: 'Accepted' }, blocker: waiting('manager', '选定或者指定调解员', 'choose or appoint the mediator') },
  [`${p}_REJECTED`]: { name: { zh: '不予受理', en: 'Refused' }, end: true },
  [`${p}_ASSIGNED`]: { name: { zh: '已指派调解员', en: 'Mediator appointed' }, blocker: waiting('mediator', '安排并召开第一次会议', 'plan and hold the first session') },
  [`${p}_MEDIATING`]: { name: { zh: '调解中', en: 'Mediating' }, blocker: waiting('mediator', '推进调解或者拟定协议', 'mediate, or draft the agreement') },
  [`${p}_PAUSED`]: { name: { zh: '暂停', en: 'Paused' }, blocker: waiting('mediator', '暂停事由消除后恢复调解', 'resume when the reason is gone') },
  [`${p}_AGREEMENT_DRAFT`]: {
    name: { zh: '协议待签', en: 'Agreement to be signed' },
    blocker: waiting('applicant', '各方依次签署：当事人、调解员、组织印章', 'sign in order: parties, mediator, seal'),
    blockerNow: whoSigns,
  },
  [`${p}_EFFECTIVE`]: { name: { zh: '协议生效', en: 'Agreement in effect' }, blocker: waiting('mediator', '跟踪履行', 'follow the performance') },
  [`${p}_PERFORMING`]: { name: { zh: '履行跟踪', en: 'Being performed' }, blocker: waiting('respondent', '按协议履行', 'perform as agreed') },
  [`${p}_PERFORMED`]: { name: { zh: '已履行', en: 'Performed' }, end: true },
  [`${p}_BREACHED`]: {
    name: { zh: '未履行', en: 'Breached' },
    blocker: waiting('mediator', '督促履行，告知起诉或者申请执行的途径', 'urge performance, tell of suit or enforcement'),
  },
  [`${p}_WITHDRAWN`]: { name: { zh: '撤回', en: 'Withdrawn' }, end: true },
  [`${p}_TERMINATED`]: { name: { zh: '调解终止', en: 'Ended' }, end: true },
  [`${p}_ARCHIVED`]: { name: { zh: '已归档', en: 'Archived' }, end: true },
});

const courseOf = (p: string) => ['SUBMITTED', 'CONSENT_PENDING', 'ACCEPTED', 'ASSIGNED', 'MEDIATING', 'AGREEMENT_DRAFT', 'PERFORMING', 'PERFORMED'].map((state) => `${p}_${state}`);

const rulesOf = (p: string) => (p === 'RM' ? ['RM-30D', 'RM-1M'] : [`${p}-30D`]);

function actions(p: string, commercial: boolean): Record<string, ActionSpec<MediationFacts, string>> {
  const rules = rulesOf(p);
  const open = [`${p}_ACCEPTED`, ...(commercial ? [`${p}_FEE_PENDING`] : []), `${p}_ASSIGNED`, `${p}_MEDIATING`, `${p}_PAUSED`, `${p}_AGREEMENT_DRAFT`];
  const begun = [`${p}_SUBMITTED`, `${p}_SUPPLEMENT`, `${p}_CONSENT_PENDING`, ...open];
  const mediating = [`${p}_MEDIATING`, `${p}_AGREEMENT_DRAFT`];
  return {
    ...intakeActions(p, commercial),
    ...mediatorActions({ choosing: [`${p}_ACCEPTED`], assigned: `${p}_ASSIGNED`, inOffice: [`${p}_ASSIGNED`, ...mediating, `${p}_PAUSED`], ...(commercial && { joint: true }) }),
    ...sessionActions({ before: `${p}_ASSIGNED`, during: [`${p}_MEDIATING`], mediating: `${p}_MEDIATING` }),
    ...recordActions([`${p}_MEDIATING`, `${p}_PAUSED`, `${p}_AGREEMENT_DRAFT`, `${p}_EFFECTIVE`, `${p}_PERFORMING`, `${p}_BREACHED`]),
    ...messageActions([...begun, `${p}_EFFECTIVE`, `${p}_PERFORMING`, `${p}_BREACHED`]),
    ...termActions({ mediating: [`${p}_MEDIATING`], paused: `${p}_PAUSED`, back: `${p}_MEDIATING` }, rules),
    ...agreementActions({
      drafting: mediating,
      drafted: `${p}_AGREEMENT_DRAFT`,
      back: `${p}_MEDIATING`,
      effective: `${p}_EFFECTIVE`,
      signing: [`${p}_AGREEMENT_DRAFT`],
      rules,
      ...(commercial && { agreedDay: 'SM-EFFECTIVE-DAY' }),
    }),
    ...identityActions([...begun, `${p}_EFFECTIVE`, `${p}_PERFORMING`, `${p}_PERFORMED`, `${p}_BREACHED`, `${p}_TERMINATED`, `${p}_WITHDRAWN`]),
    ...performanceActions(p),
    ...endingActions(p, open, commercial),
  };
}

/** 商事调解条例 16: a published tariff. Exists in this table alone, so no other channel can ever carry a fee. */
const feeActions = (p: string): Record<string, ActionSpec<MediationFacts, string>> => ({
  'set-fee': {
    name: { zh: '按公布标准确定费用', en: 'Set the fee by the published tariff' },
    from: [`${p}_ACCEPTED`],
    to: `${p}_FEE_PENDING`,
    by: ['manager'],
    input: [money('amountFen', '费用（元）', 'Fee (yuan)')],
    basis: '商事调解条例第16条',
  },
  'record-fee': {
    name: { zh: '登记已缴费', en: 'Record the payment' },
    from: [`${p}_FEE_PENDING`],
    to: `${p}_ACCEPTED`,
    by: ['clerk', 'manager'],
    input: [date('paidOn', '缴费日期', 'Paid on')],
  },
});

/** 人民调解: free of charge, whoever asks (人民调解法 4). */
export const peopleMediation: MediationProcedure = defineProcedure({
  id: 'RM',
  name: { zh: '人民调解', en: 'People’s mediation' },
  law: ['人民调解法', '人民调解工作若干规定（司法部令第75号）'],
  initial: 'RM_SUBMITTED',
  states: states('RM'),
  course: courseOf('RM'),
  actions: actions('RM', false),
});

/** 行业调解: an association's public-welfare mediation; with a fee it would be commercial (商事调解条例 32). */
export const industryMediation: MediationProcedure = defineProcedure({
  id: 'HM',
  name: { zh: '行业调解', en: 'Industry mediation' },
  law: ['商事调解条例第32条', '组织章程'],
  initial: 'HM_SUBMITTED',
  states: states('HM'),
  course: courseOf('HM'),
  actions: actions('HM', false),
});

export const commercialMediation: MediationProcedure = defineProcedure({
  id: 'SM',
  name: { zh: '商事调解', en: 'Commercial mediation' },
  law: ['商事调解条例（国务院令第789号，2026-05-01 起施行）'],
  initial: 'SM_SUBMITTED',
  states: { ...states('SM'), SM_FEE_PENDING: { name: { zh: '待缴费', en: 'Fee to be paid' }, blocker: waiting('applicant', '缴纳调解费', 'pay the fee') } },
  course: courseOf('SM'),
  actions: { ...actions('SM', true), ...feeActions('SM') },
});

/** 专业调解: in practice a professional people's-mediation committee, so its terms are the people's (司发通〔2016〕1号, unconfirmed). */
export const professionalMediation: MediationProcedure = defineProcedure({
  id: 'PM',
  name: { zh: '专业调解', en: 'Professional mediation' },
  law: ['人民调解法', '司发通〔2016〕1号（待法规部门确认）'],
  initial: 'PM_SUBMITTED',
  states: states('PM'),
  course: courseOf('PM'),
  actions: actions('PM', false),
});
