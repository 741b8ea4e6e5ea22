import { defineProcedure, type Procedure } from '@procedure';
import { agreementActions } from './agreement-actions';
import { whoSigns } from './blockers';
import type { MediationFacts } from './facts';
import { choice, longtext, optional, terminationGrounds, text } from './fields';
import { allWilling, mediatorSigned, hasMediator, oneRefused } from './guards';
import { identityActions } from './identity-actions';
import { consentAction, recordConsentAction } from './intake-actions';
import { recordActions } from './record-actions';
import { mediatorActions, messageActions, sessionActions, termActions } from './session-actions';

const terms = ['SD-ENTRUST-30D', 'SD-DELEG-15D', 'SD-DELEG-7D'];
const mediating = ['SD_MEDIATING', 'SD_EXTENDED'];
const working = ['SD_ACCEPTED', 'SD_CONTACTING', ...mediating];
const { pause, resume, extend } = termActions({ mediating, paused: 'SD_APPRAISAL', back: 'SD_MEDIATING' }, terms);

/** 诉调对接: 委派 (before filing) and 委托 (after filing). The signed receipt starts the clock (特邀调解规定 27; 在线调解规则 24). */
export const courtReferral: Procedure<MediationFacts> = defineProcedure<MediationFacts, string>({
  id: 'SD',
  name: { zh: '诉调对接（法院委派、委托调解）', en: 'Court-referred mediation' },
  law: ['民事诉讼法第125条', '最高人民法院关于人民法院特邀调解的规定', '人民法院在线调解规则'],
  initial: 'SD_OFFERED',
  states: {
    SD_OFFERED: { name: { zh: '待接收', en: 'Offered' }, blocker: { who: 'manager', what: { zh: '签字接收或者说明不接收的理由', en: 'sign for it, or say why not' } } },
    SD_ACCEPTED: { name: { zh: '已接收', en: 'Received' }, blocker: { who: 'manager', what: { zh: '指定调解员并联系当事人', en: 'appoint a mediator and contact the parties' } } },
    SD_DECLINED: { name: { zh: '退回法院（不接收）', en: 'Declined' }, end: true },
    SD_CONTACTING: {
      name: { zh: '联系当事人', en: 'Contacting the parties' },
      blocker: { who: 'mediator', what: { zh: '核实身份、告知权利并取得各方同意', en: 'check identities, tell rights, obtain consent' } },
    },
    SD_MEDIATING: {
      name: { zh: '调解中', en: 'Mediating' },
      blocker: { who: 'mediator', what: { zh: '推进调解或者拟定协议', en: 'mediate, or draft the agreement' } },
      blockerNow: whoSigns,
    },
    SD_APPRAISAL: { name: { zh: '鉴定中', en: 'Appraisal' }, blocker: { who: 'mediator', what: { zh: '等待鉴定意见', en: 'wait for the appraisal' } } },
    SD_EXTENDED: { name: { zh: '延期', en: 'Extended' }, blocker: { who: 'mediator', what: { zh: '在约定的延长期内完成调解', en: 'finish within the agreed extension' } } },
    SD_AGREED: {
      name: { zh: '达成协议', en: 'Agreed' },
      blocker: { who: 'mediator', what: { zh: '送达协议并报委派法院备案', en: 'serve the agreement and file it with the court' } },
    },
    SD_ENDED: { name: { zh: '终结', en: 'Ended' }, blocker: { who: 'mediator', what: { zh: '向法院提交书面报告并退回材料', en: 'report to the court and return the material' } } },
    SD_RETURNED: { name: { zh: '已退回法院', en: 'Returned to the court' }, end: true },
    SD_CLOSED: { name: { zh: '已司法确认或者出具调解书', en: 'Closed by the court' }, end: true },
  },
  course: ['SD_OFFERED', 'SD_ACCEPTED', 'SD_CONTACTING', 'SD_MEDIATING', 'SD_AGREED', 'SD_CLOSED'],
  actions: {
    receive: {
      name: { zh: '签字接收', en: 'Sign for the referral' },
      from: ['SD_OFFERED'],
      to: 'SD_ACCEPTED',
      by: ['manager'],
      documents: ['referral-reply'],
      deadlines: [
        { does: 'stop', rule: 'SD-ACCEPT-3WD' },
        { does: 'start', rule: 'SD-ENTRUST-30D', when: 'entrusted' },
        { does: 'start', rule: 'SD-CONTACT-3WD', when: 'entrusted' },
        { does: 'start', rule: 'SD-DELEG-15D', when: 'delegatedOrdinary' },
        { does: 'start', rule: 'SD-DELEG-7D', when: 'delegatedSummary' },
      ],
      inLists: true,
      basis: '特邀调解规定第27条；在线调解规则第12条、第24条',
    },
    decline: {
      name: { zh: '不接收', en: 'Decline' },
      inLists: true,
      from: ['SD_OFFERED'],
      to: 'SD_DECLINED',
      by: ['manager'],
      input: [
        choice('ground', '理由', 'Ground', [
          ['outside_scope', '不属于本组织章程或者受理范围', 'outside the organisation’s scope'],
          ['outside_expertise', '明显超出调解员专业领域', 'clearly outside the mediators’ expertise'],
          ['other', '其他', 'other'],
        ]),
        longtext('reason', '说明', 'Explanation'),
      ],
      documents: ['referral-reply'],
      basis: '在线调解规则第12条',
    },
    lapse: {
      name: { zh: '逾期未接收', en: 'Not received in time' },
      from: ['SD_OFFERED'],
      to: 'SD_DECLINED',
      by: ['system'],
      onDue: 'SD-ACCEPT-3WD',
      basis: '在线调解规则第12条',
    },
    ...mediatorActions({ choosing: ['SD_ACCEPTED'], assigned: 'SD_CONTACTING', inOffice: ['SD_CONTACTING', ...mediating, 'SD_APPRAISAL'] }),
    consent: consentAction(['SD_ACCEPTED', 'SD_CONTACTING']),
    'record-consent': recordConsentAction(['SD_ACCEPTED', 'SD_CONTACTING']),
    begin: {
      name: { zh: '开始调解', en: 'Begin' },
      from: ['SD_CONTACTING'],
      to: 'SD_MEDIATING',
      by: ['mediator'],
      guards: [hasMediator, allWilling],
      documents: ['rights-notice'],
      deadlines: [{ does: 'stop', rule: 'SD-CONTACT-3WD' }],
      basis: '特邀调解规定第11条；民事调解规定第1条',
    },
    'end-on-refusal': {
      name: { zh: '因拒绝而终结', en: 'End because of a refusal' },
      from: ['SD_CONTACTING'],
      to: 'SD_ENDED',
      by: ['system'],
      automatic: true,
      guards: [oneRefused],
      deadlines: [{ does: 'start', rule: 'SD-RETURN' }],
      basis: '在线调解规则第25条',
    },
    ...sessionActions({ before: 'SD_MEDIATING', during: ['SD_MEDIATING', 'SD_EXTENDED'], mediating: 'SD_MEDIATING' }),
    ...identityActions(['SD_ACCEPTED', 'SD_CONTACTING', ...mediating, 'SD_APPRAISAL', 'SD_AGREED', 'SD_ENDED']),
    ...recordActions([...mediating, 'SD_APPRAISAL', 'SD_AGREED']),
    ...messageActions([...working, 'SD_APPRAISAL', 'SD_AGREED']),
    ...(pause && { 'start-appraisal': { ...pause, name: { zh: '诉前鉴定，期限停计', en: 'Appraisal: the term stands still' }, basis: '在线调解规则第26条' } }),
    ...(resume && { 'end-appraisal': { ...resume, name: { zh: '鉴定结束，恢复计算', en: 'Appraisal over: the term runs again' } } }),
    ...(extend && { extend: { ...extend, to: 'SD_EXTENDED' } }),
    ...agreementActions({ drafting: mediating, drafted: 'SD_MEDIATING', back: 'SD_MEDIATING', effective: 'SD_AGREED', signing: ['SD_MEDIATING', 'SD_AGREED'], rules: terms }),
    'file-with-court': {
      name: { zh: '送达协议并报法院备案', en: 'Serve the agreement and file it with the court' },
      from: ['SD_AGREED'],
      by: ['mediator'],
      guards: [mediatorSigned],
      input: [optional(longtext('remark', '备案说明', 'Remark'))],
      documents: ['court-report'],
      basis: '特邀调解规定第19条、第20条',
    },
    terminate: {
      name: { zh: '终结调解', en: 'End without agreement' },
      from: working,
      to: 'SD_ENDED',
      by: ['mediator', 'manager'],
      input: [
        choice('ground', '终结事由', 'Ground', terminationGrounds),
        longtext('reason', '情况说明', 'What happened'),
        optional(longtext('undisputedFacts', '双方确认的无争议事实', 'Facts both sides confirmed as undisputed')),
      ],
      documents: ['court-report'],
      deadlines: [...terms.map((rule) => ({ does: 'stop', rule }) as const), { does: 'start', rule: 'SD-RETURN' }],
      basis: '特邀调解规定第26条；在线调解规则第25条',
    },
    'leave-mediation': {
      name: { zh: '不再继续调解', en: 'Stop mediating' },
      from: working,
      to: 'SD_ENDED',
      by: ['applicant', 'respondent'],
      input: [optional(longtext('reason', '说明（可不填）', 'Remark (optional)'))],
      deadlines: [...terms.map((rule) => ({ does: 'stop', rule }) as const), { does: 'start', rule: 'SD-RETURN' }],
      basis: '人民调解法第23条；在线调解规则第25条',
    },
    'return-to-court': {
      name: { zh: '报告法院并退回材料', en: 'Report to the court and return the material' },
      from: ['SD_ENDED'],
      to: 'SD_RETURNED',
      by: ['mediator', 'manager'],
      audience: 'court',
      input: [longtext('report', '调解情况报告', 'Report')],
      documents: ['court-report'],
      deadlines: [
        { does: 'stop', rule: 'SD-RETURN' },
        { does: 'start', rule: 'SD-FILE-7D' },
      ],
      basis: '特邀调解规定第21条、第26条；在线调解规则第21条',
    },
    close: {
      name: { zh: '登记法院处理结果', en: 'Record the court’s result' },
      from: ['SD_AGREED'],
      to: 'SD_CLOSED',
      by: ['court_liaison'],
      audience: 'court',
      input: [
        choice('result', '结果', 'Result', [
          ['ruling', '司法确认裁定', 'confirmed by ruling'],
          ['mediation_paper', '出具调解书', 'court mediation paper'],
          ['suit_withdrawn', '撤诉', 'suit withdrawn'],
        ]),
        text('courtNumber', '法院案号', 'Court number'),
      ],
      basis: '特邀调解规定第19条、第20条',
    },
  },
});
