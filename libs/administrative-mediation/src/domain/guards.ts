import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { MediationFacts } from './facts';

const guard = anyGuard<MediationFacts>;

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、');

/** Clocks are counted from it: a day that has not come is a slip of the pen. */
export const happened = (field: string) =>
  guard(`happened-${field}`, ['日期不晚于今天', 'a day that has come'], ({ today }, { input }) => {
    const day = input?.[field];
    return typeof day === 'string' && day > today ? refusalOfFields([fieldRefusal(field, 'day_to_come')]) : null;
  });

export const respondentNamed = guard('respondent-named', ['所选是本案被请求人', 'a respondent of this case'], ({ respondents }, { input }) =>
  input?.party === undefined || respondents.some(({ id }) => id === input.party) ? null : refusalOfFields([fieldRefusal('party', 'unknown_choice', { value: '' })]),
);

/** Open licences are mediated by CNIPA alone; there is no adjudication of them either (专利法 52; 办法 76, 77). */
export const notOpenLicence = guard(
  'not-open-licence',
  ['不是开放许可实施纠纷', 'not a dispute over an open licence'],
  (_facts, { input }) => (Array.isArray(input?.openLicence) && input.openLicence.length > 0 ? refusalOfFields([fieldRefusal('openLicence', 'route_open_licence')]) : null),
  '专利法第52条；办法第76条、第77条、第78条',
);

export const infringementFound = guard(
  'infringement-found',
  ['单独请求调解赔偿数额的，附管理专利工作的部门认定侵权的决定', 'damages alone: a department’s decision that found the infringement'],
  (_facts, { input }) => {
    if (input?.foundBy === 'nobody') return refusalOfFields([fieldRefusal('foundBy', 'infringement_not_found')]);
    return input?.foundBy !== undefined && input.decisionNumber === undefined ? refusalOfFields([fieldRefusal('decisionNumber', 'required')]) : null;
  },
  '办法第64条第3款',
);

export const grantAnnounced = guard(
  'grant-announced',
  ['专利权已公告授予', 'the grant is announced'],
  ({ today }, { input }) => (typeof input?.grantedOn === 'string' && input.grantedOn > today ? refusalOfFields([fieldRefusal('grantedOn', 'grant_not_announced')]) : null),
  '细则第102条第2款；办法第63条第2款',
);

export const unservedRespondent = guard('unserved-respondent', ['该被请求人尚未送达', 'this respondent is not served yet'], ({ respondents }, { input }) =>
  unless(
    respondents.some(({ id, servedOn }) => servedOn === null && (input === undefined || id === input.party)),
    'everybody_served',
  ),
);

export const endingUnserved = guard(
  'ending-unserved',
  ['该当事人参加调解，撤销案件通知书尚未登记送达', 'a party that took part and isn’t served the notice yet'],
  ({ participants }, { input }) => {
    if (input?.party !== undefined && !participants.some(({ id }) => id === input.party)) return refusalOfFields([fieldRefusal('party', 'unknown_choice', { value: '' })]);
    return unless(
      participants.some(({ id, endingServedOn }) => endingServedOn === null && (input === undefined || id === input.party)),
      'everybody_served',
    );
  },
  '办法第70条第2款',
);

export const everyRespondentServed = guard(
  'every-respondent-served',
  ['陈述意见通知书已送达每一个被请求人', 'every respondent is served'],
  ({ respondents }) => {
    const missing = respondents.filter(({ servedOn }) => servedOn === null);
    return unless(respondents.length > 0 && missing.length === 0, 'not_everybody_served', { names: namesOf(missing) });
  },
  '办法第65条',
);

/** In time: on the last day at the latest. `field` names the day a paper came; without one it is said today. */
export const statementInTime = (field?: string) =>
  guard(
    'statement-in-time',
    ['在陈述意见期限内，且尚未陈述', 'inside the time to comment, and not said yet'],
    ({ respondents, today }, { input, partyIds }) => {
      const open = respondents.filter(({ id, servedOn, accepts }) => servedOn !== null && accepts === null && (partyIds.length === 0 || partyIds.includes(id)));
      if (open.length === 0) return unless(false, 'stated_already');
      const named = input === undefined ? open : open.filter(({ id }) => id === input.party);
      const [one] = named;
      if (!one) return unless(false, 'stated_already');
      const day = field === undefined ? today : input?.[field];
      const last =
        named
          .map(({ statementUntil }) => statementUntil ?? today)
          .sort()
          .at(-1) ?? today;
      return unless(typeof day !== 'string' || day <= last, 'statement_too_late', { day: last });
    },
    '办法第65条、第66条第2款',
  );

export const somebodyAccepts = guard(
  'somebody-accepts',
  ['被请求人同意调解', 'a respondent wants to mediate'],
  ({ respondents }) =>
    unless(
      respondents.some(({ accepts }) => accepts === true),
      'nobody_accepts',
    ),
  '办法第66条第1款',
);

export const nobodyAccepts = guard(
  'nobody-accepts',
  ['被请求人均不同意调解或者期满未陈述意见', 'every respondent refused, or its time is over'],
  ({ respondents, today }) => {
    if (respondents.some(({ accepts }) => accepts === true)) return unless(false, 'somebody_accepts');
    const waiting = respondents.filter(({ accepts, statementUntil }) => accepts === null && (statementUntil === null || statementUntil >= today));
    return unless(waiting.length === 0, 'statements_outstanding', { names: namesOf(waiting) });
  },
  '办法第66条第2款',
);

/** With the notice of acceptance, and the number on it, a party asks CNIPA to suspend (办法 70(1); 细则 103(2)). */
export const acceptanceNoticeReady = guard(
  'acceptance-notice-ready',
  ['权属纠纷：有申请号或者专利号，受理通知书据以载明', 'ownership: the number that the notice of acceptance names is on file'],
  ({ kind, rightNumber }) => unless(kind !== 'AM_OWNERSHIP' || rightNumber !== null, 'number_for_cnipa_missing'),
  '办法第70条第1款；细则第103条第2款',
);

export const ownershipOnly = guard('ownership-only', ['权属纠纷', 'an ownership dispute'], ({ kind }) => unless(kind === 'AM_OWNERSHIP', 'ownership_only'), '办法第70条');

export const withoutGoodReason = guard(
  'without-good-reason',
  ['已通知，且无正当理由', 'notified, and without good reason'],
  (_facts, { input }) => {
    const complaints = [];
    if (input?.withoutReason === false) complaints.push(fieldRefusal('withoutReason', 'absence_excused'));
    const [noticed, session] = [input?.noticedOn, input?.sessionOn];
    if (typeof noticed === 'string' && typeof session === 'string' && noticed > session) complaints.push(fieldRefusal('noticedOn', 'noticed_after_session'));
    return refusalOfFields(complaints);
  },
  '办法第67条',
);

/** Whoever takes part signs or seals, and the department seals (办法 69): the requesters and the respondents that accepted. */
export const signedAndSealed = guard(
  'signed-and-sealed',
  ['双方签名或者盖章，并加盖本部门印章', 'both sides sign or seal, and the department seals'],
  ({ requesters, respondents }, { input }) => {
    if (input === undefined) return null;
    const signers = Array.isArray(input.signers) ? input.signers : [];
    const missing = [...requesters, ...respondents.filter(({ accepts }) => accepts === true)].filter(({ id }) => !signers.includes(id));
    if (missing.length > 0) return refusalOfFields([fieldRefusal('signers', 'signatures_missing', { names: namesOf(missing) })]);
    return input.sealed === false ? refusalOfFields([fieldRefusal('sealed', 'seal_missing')]) : null;
  },
  '办法第69条第1款',
);

/** A notary lends force only to what is to be paid (办法 69(2)). */
export const forceNeedsPayment = guard(
  'force-needs-payment',
  ['赋予强制执行效力的，协议有给付内容', 'notarial force: the agreement has something to be paid or given'],
  (_facts, { input }) => (input?.notarial === true && input.hasPayment !== true ? refusalOfFields([fieldRefusal('notarial', 'nothing_to_enforce')]) : null),
  '办法第69条第2款',
);

/** The two years to enforce run from it (民事诉讼法 250): a slip of the pen would end them early. */
export const performedAfterwards = guard('performed-afterwards', ['履行期限不早于签章之日', 'nothing is to be performed before the agreement is signed'], (_facts, { input }) => {
  const [signed, last] = [input?.agreedOn, input?.performBy];
  return typeof signed === 'string' && typeof last === 'string' && last < signed ? refusalOfFields([fieldRefusal('performBy', 'performed_before_signed', { day: signed })]) : null;
});

export const limitExtensible = guard(
  'limit-extensible',
  ['结案期限未满，且尚未延长', 'the limit runs and was not extended yet'],
  ({ closing, today }, { input }) => {
    if (!closing || closing.dueOn < today) return unless(false, 'no_time_running');
    if (closing.extended) return unless(false, 'extended_before');
    const until = input?.until;
    if (typeof until !== 'string') return null;
    if (until <= closing.dueOn) return refusalOfFields([fieldRefusal('until', 'day_not_later', { day: closing.dueOn })]);
    return until <= closing.atMost ? null : refusalOfFields([fieldRefusal('until', 'extension_too_long', { day: closing.atMost })]);
  },
  '办法第70条第3款',
);

const standing = ({ clocks }: MediationFacts, rule: string) => clocks.find(({ ruleId }) => ruleId === rule);

export const waitedFor = (rule: string, [zh, en]: readonly [zh: string, en: string]) =>
  guard(`waited-for-${rule}`, [zh, en], (facts) => unless(standing(facts, rule) !== undefined, 'nothing_waited_for'));

/** The year is prolonged only by who asks before it is over, else CNIPA goes on by itself (细则 103(3)). */
export const askedWithinTheYear = guard(
  'asked-within-the-year',
  ['在一年内请求延长', 'asked for within the year'],
  (facts, { input }) => {
    const year = standing(facts, 'AM-CNIPA-1Y');
    if (!year) return unless(false, 'no_time_running');
    const complaints = [];
    if (typeof input?.askedOn === 'string' && input.askedOn > year.dueOn) complaints.push(fieldRefusal('askedOn', 'asked_after_the_year', { day: year.dueOn }));
    if (typeof input?.until === 'string' && input.until <= year.dueOn) complaints.push(fieldRefusal('until', 'day_not_later', { day: year.dueOn }));
    return refusalOfFields(complaints);
  },
  '细则第103条第3款',
);
