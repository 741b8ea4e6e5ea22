import { type Bilingual, fieldRefusal, type Refusal, refusal, refusalOfFields } from '@kernel';
import { type Command, type Guard, unless } from '@procedure';
import { everyoneWilling, everyPartySigned, jointChoice, jointlyEntrusted, type MediationFacts, type PartyFacts, someoneRefused } from './facts';
import { concluded, effectOf } from './effective-date';

type MediationGuard = Guard<MediationFacts>;

const guard = (id: string, needs: Bilingual, check: MediationGuard['check'], basis?: string): MediationGuard => ({ id, needs, check, ...(basis && { basis }) });

const mine = (facts: MediationFacts, command: Command): PartyFacts[] => facts.parties.filter((party) => command.partyIds.includes(party.id));

const names = (parties: readonly PartyFacts[]) => parties.map((party) => party.name).join('、');

export const otherSideReachable = guard('other-side-reachable', { zh: '有对方的联系方式', en: 'the other side can be reached' }, (facts) =>
  unless(
    facts.parties.some((party) => party.side === 'B' && party.canBeReached),
    'no_contact_of_other_side',
  ),
);

/** Whoever speaks for nobody writes down somebody else's answer, and may correct what was written down. */
export const notAnsweredYet = guard('not-answered-yet', { zh: '尚未表示是否愿意', en: 'has not answered yet' }, (facts, command) =>
  unless(command.partyIds.length === 0 || mine(facts, command).some((party) => party.willing === null), 'already_answered'),
);

/** The rule allows the clerk one extension (RM-CONSENT, product default). */
export const timeToGive = guard('time-to-give', { zh: '考虑时间尚未延长过', en: 'the time to decide has not been extended yet' }, (facts) =>
  unless(facts.mayExtendConsent, 'time_given_already'),
);

export const timeNotAsked = guard('time-not-asked', { zh: '尚未请求延长', en: 'has not asked for more time yet' }, (facts, command) =>
  unless(
    mine(facts, command).some((party) => party.moreTime === null),
    'already_asked_time',
  ),
);

export const timeAsked = guard('time-asked', { zh: '有当事人请求延长', en: 'somebody has asked for more time' }, (facts) =>
  unless(
    facts.parties.some((party) => party.moreTime === 'asked'),
    'nobody_asked_time',
  ),
);

export const allWilling = guard(
  'all-willing',
  { zh: '各方均愿意调解', en: 'everybody is willing to mediate' },
  (facts) =>
    unless(everyoneWilling(facts), 'not_everyone_willing', {
      names: names(facts.parties.filter((party) => party.willing !== true)),
    }),
  '人民调解法第17条',
);

export const oneRefused = guard(
  'one-refused',
  { zh: '有一方明确拒绝调解', en: 'somebody has clearly refused' },
  (facts) => unless(someoneRefused(facts), 'nobody_refused'),
  '人民调解法第17条',
);

/** Disclosed interest and refused people; a hard stop, whoever appoints (特邀调解规定 15; 商事调解条例 20). */
export const mediatorFree = guard(
  'mediator-free',
  { zh: '拟选任的调解员没有利益冲突，也未被当事人拒绝', en: 'the mediator has no conflict and was not refused' },
  (facts, command) => {
    const chosen = command.input?.mediatorId;
    if (typeof chosen !== 'string') return null;
    const reasons = facts.conflicts[chosen] ?? [];
    if (reasons.length > 0) return refusal('mediator_has_conflict', { reasons: reasons.join('；') });
    return unless(!facts.refusedMediators.some((refused) => refused === chosen), 'mediator_was_refused');
  },
  '特邀调解规定第15条；商事调解条例第20条',
);

export const bothChoseOne = guard('both-chose-one', { zh: '双方共同选定同一名调解员', en: 'both sides chose the same mediator' }, (facts) => {
  const chosen = jointChoice(facts);
  return unless(chosen !== null && (facts.conflicts[chosen] ?? []).length === 0, 'no_joint_choice');
});

export const chosenOrEntrusted = guard(
  'chosen-or-entrusted',
  { zh: '双方共同选定，或者共同委托调解组织推荐', en: 'chosen jointly, or recommending left to the organisation jointly' },
  (facts, command) =>
    unless(jointlyEntrusted(facts) || (jointChoice(facts) !== null && (!command.input?.mediatorId || jointChoice(facts) === command.input.mediatorId)), 'no_joint_choice'),
  '商事调解条例第15条',
);

export const hasMediator = guard('has-mediator', { zh: '已有承办调解员', en: 'a mediator is appointed' }, (facts) => unless(facts.mediatorId !== null, 'no_mediator_yet'));

export const disclosureSettled = guard(
  'disclosure-settled',
  { zh: '披露事项已由各方书面同意继续', en: 'what was disclosed has been waived by everybody' },
  (facts) => unless(!facts.openDisclosure, 'disclosure_not_waived'),
  '特邀调解规定第15条；在线调解规则第13条',
);

export const somethingDisclosed = guard('something-disclosed', { zh: '有尚未同意的披露事项', en: 'something disclosed is not waived yet' }, (facts) =>
  unless(facts.openDisclosure, 'nothing_disclosed'),
);

export const sessionPlanned = guard('session-planned', { zh: '已通知会议时间、地点', en: 'time and place were announced' }, (facts) =>
  unless(facts.plannedSessions > 0, 'no_session_planned'),
);

/** It becomes a link on the parties' pages: nothing but the web may stand behind it. */
export const linkIsWeb = guard('link-is-web', { zh: '线上会议链接是网址', en: 'the online link is a web address' }, (_facts, command) => {
  const link = command.input?.onlineLink;
  return typeof link !== 'string' || /^https?:\/\/[^\s"'<>]+$/i.test(link) ? null : refusalOfFields([fieldRefusal('onlineLink', 'link_format')]);
});

export const agreementDrafted = guard('agreement-drafted', { zh: '已拟定协议', en: 'an agreement is drafted' }, (facts) => unless(facts.agreement !== null, 'no_agreement_yet'));

export const notSignedYet = guard('not-signed-yet', { zh: '本方尚未签名', en: 'this party has not signed yet' }, (facts, command) =>
  unless(
    mine(facts, command).some((party) => party.signedOn === null),
    'already_signed',
  ),
);

export const partiesSigned = guard(
  'parties-signed',
  { zh: '各方当事人均已签名', en: 'all parties have signed' },
  (facts) => unless(everyPartySigned(facts), 'parties_sign_first', { names: names(facts.parties.filter((party) => party.signedOn === null)) }),
  '人民调解法第29条',
);

export const mediatorNotSigned = guard('mediator-not-signed', { zh: '调解员尚未签名', en: 'the mediator has not signed yet' }, (facts) =>
  unless(facts.agreement !== null && facts.agreement.mediatorSignedOn === null, 'already_signed'),
);

export const mediatorSigned = guard(
  'mediator-signed',
  { zh: '调解员已签名', en: 'the mediator has signed' },
  (facts) => unless(facts.agreement?.mediatorSignedOn != null, 'mediator_signs_first'),
  '人民调解法第29条',
);

export const notSealedYet = guard('not-sealed-yet', { zh: '尚未加盖印章', en: 'the seal is not on yet' }, (facts) =>
  unless(facts.agreement !== null && facts.agreement.sealedOn === null, 'already_signed'),
);

/** Signed and sealed, it binds although its day is still to come: nobody drafts another or walks away from it alone (民法典 160, 465). */
export const notConcluded = guard(
  'not-concluded',
  { zh: '协议尚未签章齐备', en: 'the agreement is not concluded yet' },
  (facts) => unless(!concluded(facts), 'agreement_concluded', { day: facts.agreement?.agreedEffectiveOn ?? '' }),
  '民法典第160条、第465条',
);

export const takesEffect = guard(
  'takes-effect',
  { zh: '本渠道要求的签名、印章齐备，且已到生效日', en: 'every signature and seal this channel asks for is there, and the day has come' },
  (facts) => {
    const effect = effectOf(facts);
    return unless(effect !== null && effect.on <= facts.today, 'agreement_incomplete');
  },
);

export const hasObligations = guard('has-obligations', { zh: '协议有待履行的内容', en: 'something is to be performed' }, (facts) =>
  unless(facts.obligations.open > 0, 'nothing_to_perform'),
);

export const allPerformed = guard('all-performed', { zh: '全部履行完毕', en: 'everything is performed' }, (facts) =>
  unless(facts.obligations.open === 0, 'obligations_open', { count: facts.obligations.open }),
);

export const somethingOverdue = guard('something-overdue', { zh: '有逾期未履行的内容', en: 'something is overdue' }, (facts) =>
  unless(facts.obligations.overdue > 0, 'nothing_overdue'),
);

export const fileComplete = guard(
  'file-complete',
  { zh: '卷宗必备材料齐全', en: 'the file has all compulsory items' },
  (facts) => {
    if (facts.missingForArchive.length === 0) return null;
    const inLanguage = (language: 'zh' | 'en', separator: string) =>
      refusal('file_incomplete', { missing: facts.missingForArchive.map((one) => one[language]).join(separator) }).message[language];
    return { ...refusal('file_incomplete'), message: { zh: inLanguage('zh', '、'), en: inLanguage('en', ', ') } };
  },
  '人民调解法第27条',
);

export const identityNotShown = guard('identity-not-shown', { zh: '尚未提交身份证明', en: 'has not shown who it is yet' }, (facts, command) =>
  unless(
    mine(facts, command).some((party) => party.identity === null),
    'already_identified',
  ),
);

/** A copy is a file; and what could not be had is explained, and only where nothing was agreed: an agreement names people who are known. */
export const identityExplained = guard(
  'identity-explained',
  { zh: '复印件须上传；无法取得的须说明情况，且未达成协议', en: 'a copy is uploaded; what can’t be had is explained, and nothing was agreed' },
  (facts, command) => {
    const { how, fileId, remark } = command.input ?? {};
    if (how === 'copy' && !fileId) return refusalOfFields([fieldRefusal('fileId', 'required')]);
    if (how !== 'unobtainable') return null;
    if (!remark) return refusalOfFields([fieldRefusal('remark', 'required')]);
    return unless(effectOf(facts) === null && facts.agreement?.form !== 'oral', 'identity_of_signatory');
  },
);

export const feePaid = guard('fee-paid', { zh: '已缴费或者无需缴费', en: 'the fee is paid, or none is due' }, (facts) =>
  unless(facts.fee === null || facts.fee.paidOn !== null, 'fee_unpaid'),
);

export const licensed = guard(
  'licensed',
  { zh: '组织持有在有效期内的商事调解执业证书（2026-05-01 起）', en: 'the organisation holds a valid commercial-mediation licence (from 2026-05-01)' },
  (facts) => unless(facts.today < '2026-05-01' || (facts.licence?.validTo != null && facts.licence.validTo >= facts.today), 'no_licence'),
  '商事调解条例第8条、第28条',
);

const AUTHORITY = '民事诉讼法第62条；民诉法解释第89条、第147条';
const itselfOrSpecial: Bilingual = { zh: '当事人本人，或者有特别授权的代理人', en: 'the party itself, or an agent with special authority' };

/** Refused when the actor may bind none of those it would speak for here; for the others, it speaks. */
const bindsOneOf = (facts: MediationFacts, parties: readonly PartyFacts[]): Refusal | null => {
  const narrow = parties.filter((party) => facts.narrowAgentOf.includes(party.id));
  return unless(narrow.length === 0 || narrow.length < parties.length, 'authority_too_narrow', { name: names(narrow) });
};

/** 「全权代理」or a general authority gives no power to settle (民诉法 62; 民诉法解释 89, 147). */
export const maySettle = guard('may-settle', itselfOrSpecial, (facts, command) => bindsOneOf(facts, mine(facts, command)), AUTHORITY);

/** Turning an offer down binds nobody. */
export const mayAccept = guard(
  'may-accept',
  { zh: '接受方案的：当事人本人，或者有特别授权的代理人', en: 'to accept: the party itself, or an agent with special authority' },
  (facts, command) => (command.input?.answer === 'accepted' ? bindsOneOf(facts, mine(facts, command)) : null),
  AUTHORITY,
);

/** Whoever has signed needs nobody to sign for it, so its agent's authority isn't asked about. */
export const maySign = guard(
  'may-sign',
  itselfOrSpecial,
  (facts, command) =>
    bindsOneOf(
      facts,
      mine(facts, command).filter((party) => party.signedOn === null),
    ),
  AUTHORITY,
);

export const saidYes = (field: string) =>
  guard(`said-yes-${field}`, { zh: '已明确勾选', en: 'ticked explicitly' }, (_facts, command) =>
    unless(command.input === undefined || command.input[field] === true, 'must_be_ticked'),
  );
