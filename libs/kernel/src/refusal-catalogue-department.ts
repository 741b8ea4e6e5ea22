import type { CatalogueEntry } from './catalogue-entry';

/** What the department refuses when it mediates a patent dispute, and where it sends what is not for it; part of the one catalogue. */
export const mediationByDepartment = {
  session_planned_already: { kind: 'conflict', zh: '已有安排好、尚未进行的调解，请改期或者先登记。', en: 'A session is planned already: move it, or enter it first.' },
  session_place_missing: { kind: 'invalid', zh: '请写明在哪个调解室、地点或者以哪个网址进行调解。', en: 'Say in which room or place, or by which address, the mediation is held.' },
  not_designated: { kind: 'conflict', zh: '本案不是国家知识产权局指定本部门处理的案件。', en: 'CNIPA did not designate the department for this case.' },
  consent_given: { kind: 'conflict', zh: '没有尚待表示同意的当事人。', en: 'No consent of this party is outstanding.' },
  consents_missing: { kind: 'conflict', zh: '尚未同意调解：{names}。', en: 'Has not consented to settle yet: {names}.' },
  no_patent_to_mediate: {
    kind: 'conflict',
    zh: '请求行政调解须是专利纠纷，并有可以调解的部门。',
    en: 'Only a patent dispute with a department that mediates can be mediated there.',
  },
  administrative_mediation_open: { kind: 'conflict', zh: '本纠纷已有正在办理的行政调解。', en: 'An administrative mediation of this dispute is open already.' },
  performed_before_signed: { kind: 'invalid', zh: '最后履行期限不能早于签章之日（{day}）。', en: 'Nothing is to be performed before the agreement is signed ({day}).' },
  mediation_taken: { kind: 'conflict', zh: '本行政调解已有行政调解员承办。', en: 'Somebody mediates here already.' },
  officer_unfit: {
    kind: 'conflict',
    zh: '{names}参与同一纠纷的行政裁决或者已回避，不能担任行政调解员。',
    en: '{names} takes part in deciding the same dispute, or is recused, and can’t mediate it.',
  },
  same_officer: { kind: 'invalid', zh: '已由其担任行政调解员。', en: 'This person mediates here now.' },
  route_open_licence: {
    kind: 'conflict',
    zh: '开放许可实施纠纷由国家知识产权局调解，也可以直接起诉。向国家知识产权局提交：调解申请书；签名的身份证件复印件，或者加盖公章的营业执照和负责人身份证件；证据（含已公告的开放许可声明、已生效的许可合同）；委托一至两名代理人的，写明事项、权限和期限的授权委托书；其他材料。',
    en: 'A dispute over an open licence is mediated by CNIPA, or sued. File there: the application; a signed copy of the identity card, or the sealed licence with the representative’s card; evidence, the registered declaration and the effective contract among it; for one or two agents, a power of attorney with matter, powers and term; whatever else helps.',
  },
  infringement_not_found: {
    kind: 'invalid',
    zh: '单独请求调解赔偿数额的，须附管理专利工作的部门认定侵权成立的决定；尚未认定的，可以先请求行政裁决。',
    en: 'For damages alone, a department must have found the infringement; where nobody has, ask for an adjudication first.',
  },
  grant_not_announced: {
    kind: 'invalid',
    zh: '临时保护期使用费纠纷，在公告授权之后才可以请求调解。',
    en: 'The fee for use before the grant can be mediated only after the grant is announced.',
  },
  stated_already: { kind: 'conflict', zh: '没有尚待陈述意见的被请求人。', en: 'No respondent’s comment is outstanding.' },
  statement_too_late: { kind: 'conflict', zh: '陈述意见期限已于 {day} 届满。', en: 'The time to comment ended on {day}.' },
  nobody_accepts: { kind: 'conflict', zh: '尚无被请求人同意调解，不能立案。', en: 'No respondent wants to mediate yet: the case can’t be filed.' },
  somebody_accepts: { kind: 'conflict', zh: '有被请求人同意调解，应当立案。', en: 'A respondent wants to mediate: the case is to be filed.' },
  statements_outstanding: { kind: 'conflict', zh: '陈述意见期限未满：{names}。', en: 'Still has time to comment: {names}.' },
  number_for_cnipa_missing: {
    kind: 'conflict',
    zh: '请先补充申请号或者专利号：当事人须凭载明该号的受理通知书请求国家知识产权局中止程序。',
    en: 'The number of the application or patent is missing: the notice of acceptance a party takes to CNIPA must name it.',
  },
  ownership_only: { kind: 'conflict', zh: '只有专利申请权、专利权归属纠纷才与国家知识产权局的程序衔接。', en: 'Only a dispute over ownership touches the procedure at CNIPA.' },
  absence_excused: { kind: 'invalid', zh: '有正当理由的，另行安排调解。', en: 'With a good reason, another session is held instead.' },
  noticed_after_session: { kind: 'invalid', zh: '调解通知应当在调解之日以前送达。', en: 'The notice must come before the session.' },
  signatures_missing: { kind: 'invalid', zh: '尚未签名或者盖章：{names}。', en: 'Not signed or sealed yet: {names}.' },
  seal_missing: { kind: 'invalid', zh: '调解协议书须加盖本部门印章。', en: 'The agreement needs the department’s seal.' },
  nothing_to_enforce: { kind: 'invalid', zh: '没有给付内容的协议不能赋予强制执行效力。', en: 'An agreement without anything to be paid or given can’t be given force.' },
  asked_after_the_year: {
    kind: 'invalid',
    zh: '请求延长须在中止期限届满（{day}）以前提出，逾期由国家知识产权局自行恢复程序。',
    en: 'More time must be asked for before the year is over ({day}); else CNIPA goes on by itself.',
  },
} as const satisfies Record<string, CatalogueEntry>;
