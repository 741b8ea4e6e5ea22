import { ask } from '@procedure';

type Choice = readonly [value: string, zh: string, en: string];

/** Why a request is not taken on (办法 12, 16, 18, 19). */
export const refusalGrounds: readonly Choice[] = [
  ['no_standing', '请求人不是专利权人或者利害关系人', 'the requester is neither patentee nor interested person'],
  ['no_respondent', '没有明确的被请求人', 'no definite respondent'],
  ['no_request', '没有明确的请求事项、具体的事实和理由', 'no definite request, facts and reasons'],
  ['not_competent', '不属于本部门受案和管辖范围', 'outside this department’s scope or jurisdiction'],
  ['sued', '当事人已就该纠纷向人民法院起诉', 'a party has sued on this dispute'],
  ['other_way_agreed', '当事人约定了其他解决方式', 'the parties agreed on another way'],
  ['not_corrected', '逾期未补正或者补正后仍不符合要求', 'not corrected in time, or still wrong'],
  ['no_report', '无正当理由不提交专利权评价报告', 'no evaluation report, without good reason'],
  ['no_identity', '不补充身份证明手续', 'proof of identity not supplied'],
  ['too_late', '超过请求时效且侵权行为已不再继续', 'out of time, and the act has ended'],
];

/** 应当中止 (办法 28). */
export const mustSuspend: readonly Choice[] = [
  ['invalidity', '请求宣告实用新型、外观设计专利权无效并已受理', 'an invalidity request against a utility model or design was accepted'],
  ['death', '一方当事人死亡，需要等待继承人表明是否参加', 'a party died and heirs must say whether they join'],
  ['incapacity', '一方当事人丧失民事行为能力，尚未确定法定代理人', 'a party lost capacity and has no statutory agent yet'],
  ['dissolved', '法人或者其他组织终止，尚未确定权利义务承受人', 'an organisation ended and its successor isn’t determined'],
  ['force_majeure', '一方当事人因不可抗拒的事由不能参加', 'a party can’t take part because of force majeure'],
  ['other_case', '须以另一案的审理结果为依据，而另一案尚未审结', 'it depends on another case that isn’t decided'],
  ['question_sent_up', '法律适用问题需要请示，尚待答复', 'a question of law was sent up and waits for the answer'],
];

/** 可以不中止 (办法 29; 细则 98): why a request to suspend is refused. */
export const mayRefuseSuspension: readonly Choice[] = [
  ['invention', '被请求宣告无效的是发明专利', 'the patent attacked is an invention patent'],
  ['report_clean', '专利权评价报告未发现不符合授权条件的缺陷', 'the evaluation report found no defect'],
  ['second_request', '撤回无效宣告请求后再次提出', 'a second invalidity request after the first was withdrawn'],
  ['upheld_before', '专利权已经被维持有效并已生效', 'validity was already upheld, and that is effective'],
  ['untenable', '请求中止的理由明显不能成立', 'the reason is plainly untenable'],
  ['other', '其他可以不中止的情形', 'another case'],
];

/** 撤销案件 (办法 9, 18, 19, 26, 36). */
export const revocationGrounds: readonly Choice[] = [
  ['not_acceptable', '立案后发现不符合受理条件', 'the conditions were not met, found after filing'],
  ['withdrawn', '请求人撤回请求', 'the requester withdraws'],
  ['requester_absent', '请求人无正当理由拒不参加或者未经许可中途退出口头审理', 'the requester stays away without reason or leaves without permission'],
  ['no_successor_requester', '请求人死亡或者终止，没有承受人或者承受人放弃', 'the requester is gone, and nobody succeeds or the successor waives'],
  ['no_successor_respondent', '被请求人死亡或者终止，没有遗产、剩余财产或者义务承受人', 'the respondent is gone, without estate, assets or anybody bound'],
  ['claims_unclear', '经释明仍未明确主张的权利要求', 'the claims relied on still not named after explanation'],
  ['identity_not_supplied', '逾期无正当理由未补充身份证明手续', 'proof of identity not supplied in time, without reason'],
  ['out_of_time', '被请求人主张超过时效且成立', 'the respondent pleads limitation, rightly'],
  ['not_competent', '立案后发现无管辖权，线索另行移送', 'no jurisdiction, found after filing; the lead is sent on'],
  ['other', '其他应当撤销案件的情形', 'another reason'],
];

export const standings: readonly Choice[] = [
  ['patentee', '专利权人', 'patentee'],
  ['heir', '专利权的合法继承人', 'lawful heir'],
  ['exclusive', '独占实施许可的被许可人', 'exclusive licensee'],
  ['sole', '排他实施许可的被许可人（专利权人不请求）', 'sole licensee, the patentee not asking'],
  ['ordinary', '普通实施许可的被许可人（合同约定或者另行授权）', 'ordinary licensee, by contract or separate authority'],
];

/** 责令停止的行为 (办法 32). */
export const orderedStops: readonly Choice[] = [
  ['make', '停止制造，销毁专用设备、模具', 'stop making, destroy special equipment and moulds'],
  ['process', '停止使用专利方法', 'stop using the process'],
  ['use', '停止使用', 'stop using'],
  ['sell', '停止销售', 'stop selling'],
  ['offer', '停止许诺销售，消除影响', 'stop offering for sale'],
  ['import', '停止进口', 'stop importing'],
  ['fair', '从展会撤出', 'remove from the fair'],
  ['platform', '通知网络服务提供者删除、屏蔽、断开链接', 'tell platforms to delete, block, disconnect'],
];

/** Where the department finds itself without jurisdiction (办法 9(2)(3)). */
export const leadSent = [
  ask.optional(ask.date('toldOn', '无管辖权的：告知请求人之日', 'Without jurisdiction: requester told on')),
  ask.optional(ask.text('leadTo', '无管辖权的：线索移送至', 'Without jurisdiction: lead sent to')),
];
