import type { ActionSpec, InputField } from '@procedure';
import type { MediationFacts } from './facts';
import { date, from as listed, longtext, optional } from './fields';
import {
  agreementDrafted,
  allPerformed,
  fileComplete,
  hasObligations,
  mediatorNotSigned,
  maySign,
  mediatorSigned,
  notConcluded,
  notSealedYet,
  notSignedYet,
  partiesSigned,
  saidYes,
  somethingOverdue,
  takesEffect,
} from './guards';

type Actions = Readonly<Record<string, ActionSpec<MediationFacts, string>>>;

export interface AgreementStage {
  /** Where it can be drafted, and the state a draft leads to. */
  drafting: readonly string[];
  drafted: string;
  /** Where a refusal to sign leads back to. */
  back: string;
  effective: string;
  /** Where mediator and seal may still follow after it took effect (特邀调解规定 24(3)). */
  signing: readonly string[];
  /** The terms that end with the agreement. */
  rules: readonly string[];
  /** 商事调解: the rule of the day the parties fixed, if they fix one. */
  agreedDay?: string;
}

const clauses: InputField = { name: 'clauses', label: { zh: '协议条款', en: 'Clauses' }, kind: 'structure', required: true, editor: 'clauses' };
const facts = longtext('facts', '纠纷主要事实、争议事项和各方责任', 'Main facts, points in dispute, each side’s responsibility');

/** Drafting and signing: parties, then mediator, then seal; each channel's own rule for the effective day (人民调解法 28–30). */
export function agreementActions(stage: AgreementStage): Actions {
  const stop = stage.rules.map((rule) => ({ does: 'stop', rule }) as const);
  const { agreedDay } = stage;
  return {
    'draft-agreement': {
      name: { zh: '拟定协议', en: 'Draft the agreement' },
      from: stage.drafting,
      to: stage.drafted,
      by: ['mediator'],
      guards: [notConcluded],
      audience: 'joint',
      input: [facts, clauses, ...(agreedDay ? [optional(date('agreedEffectiveOn', '约定的生效日（可不填）', 'Agreed effective day (optional)'))] : [])],
      documents: ['agreement'],
      deadlines: [{ does: 'restart', rule: 'SIGN-7D' }],
      basis: '人民调解法第28条、第29条',
    },
    'record-oral-agreement': {
      name: { zh: '登记口头协议', en: 'Record an oral agreement' },
      from: stage.drafting,
      to: stage.effective,
      by: ['mediator'],
      guards: [notConcluded],
      audience: 'joint',
      input: [facts, clauses],
      documents: ['oral-agreement'],
      deadlines: stop,
      basis: '人民调解法第28条、第30条',
    },
    sign: {
      name: { zh: '签署协议', en: 'Sign the agreement' },
      from: [stage.drafted],
      by: ['applicant', 'respondent'],
      guards: [agreementDrafted, notSignedYet, maySign, saidYes('agreed')],
      audience: 'joint',
      input: [{ name: 'agreed', label: { zh: '我已阅读全文，自愿签署', en: 'I have read all of it and sign of my own will' }, kind: 'boolean', required: true }],
      basis: '人民调解法第29条；电子签名法第13条、第14条',
    },
    'refuse-to-sign': {
      name: { zh: '不签署', en: 'Refuse to sign' },
      from: [stage.drafted],
      to: stage.back,
      by: ['applicant', 'respondent'],
      guards: [agreementDrafted, notSignedYet],
      audience: 'joint',
      input: [longtext('reason', '希望修改的内容或者理由', 'What should change, or why')],
      deadlines: [{ does: 'stop', rule: 'SIGN-7D' }],
    },
    'sign-as-mediator': {
      name: { zh: '调解员签名', en: 'Sign as mediator' },
      from: stage.signing,
      by: ['mediator'],
      guards: [agreementDrafted, partiesSigned, mediatorNotSigned],
      audience: 'joint',
      basis: '人民调解法第29条',
    },
    seal: {
      name: { zh: '加盖印章', en: 'Put on the seal' },
      from: stage.signing,
      by: ['manager'],
      guards: [agreementDrafted, mediatorSigned, notSealedYet],
      audience: 'joint',
      ...(agreedDay && { deadlines: [...stop, { does: 'stop', rule: 'SIGN-7D' }, { does: 'start', rule: agreedDay, on: 'agreedEffective', when: 'effectiveLater' }] }),
      basis: '人民调解法第29条；商事调解条例第22条',
    },
    'take-effect': {
      name: { zh: '协议生效', en: 'The agreement takes effect' },
      from: [stage.drafted],
      to: stage.effective,
      by: ['system'],
      automatic: true,
      ...(agreedDay && { onDue: agreedDay }),
      guards: [agreementDrafted, takesEffect],
      deadlines: [...stop, { does: 'stop', rule: 'SIGN-7D' }, ...(agreedDay ? [{ does: 'stop', rule: agreedDay } as const] : [])],
      basis: '人民调解法第29条',
    },
  };
}

/** Performance, breach, return visits, the file (人民调解法 27, 31, 32). */
export function performanceActions(p: string): Actions {
  const running = [`${p}_PERFORMING`, `${p}_BREACHED`];
  return {
    'start-performance': {
      name: { zh: '转入履行跟踪', en: 'Follow the performance' },
      from: [`${p}_EFFECTIVE`],
      to: `${p}_PERFORMING`,
      by: ['system'],
      automatic: true,
      guards: [hasObligations],
      deadlines: [{ does: 'start', rule: 'RM-RETURN-VISIT', on: 'lastPerformance', when: 'datedPerformance' }],
      basis: '人民调解法第31条第2款',
    },
    'mark-performed': {
      name: { zh: '登记已履行', en: 'Mark as performed' },
      from: running,
      by: ['mediator', 'applicant', 'respondent'],
      audience: 'joint',
      input: [
        listed('obligationId', '履行事项', 'Item', 'openObligations'),
        date('doneOn', '履行日期', 'Day of performance'),
        optional(listed('fileId', '凭证', 'Proof', 'files')),
        optional(longtext('remark', '说明', 'Remark')),
      ],
      basis: '人民调解法第31条第2款',
    },
    'all-performed': {
      name: { zh: '全部履行完毕', en: 'Everything is performed' },
      from: [...running, `${p}_EFFECTIVE`],
      to: `${p}_PERFORMED`,
      by: ['system'],
      automatic: true,
      guards: [allPerformed],
      deadlines: [{ does: 'stop', rule: 'RM-RETURN-VISIT' }],
    },
    'declare-breach': {
      name: { zh: '登记逾期未履行', en: 'Record a breach' },
      from: [`${p}_PERFORMING`],
      to: `${p}_BREACHED`,
      by: ['mediator', 'applicant', 'respondent'],
      guards: [somethingOverdue],
      audience: 'joint',
      input: [longtext('reason', '未履行情况', 'What was not performed')],
      documents: ['performance-reminder'],
      basis: '人民调解法第31条、第32条',
    },
    'return-visit': {
      name: { zh: '登记回访', en: 'Record a return visit' },
      from: running,
      by: ['mediator', 'clerk'],
      audience: 'staff',
      input: [longtext('text', '回访情况', 'Findings')],
      documents: ['return-visit'],
      basis: '人民调解法第31条第2款',
    },
    archive: {
      name: { zh: '归档', en: 'Archive' },
      inLists: true,
      from: [`${p}_PERFORMED`, `${p}_BREACHED`, `${p}_TERMINATED`, `${p}_REJECTED`, `${p}_WITHDRAWN`],
      to: `${p}_ARCHIVED`,
      by: ['clerk'],
      guards: [fileComplete],
      deadlines: [{ does: 'stop', rule: 'RM-RETURN-VISIT' }],
      basis: '人民调解法第27条',
    },
  };
}
