import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from './facts';

const guard = anyGuard<AdjudicationFacts>;

export const ownRequestDecided = guard('own-suspension-request-decided', ['本方没有尚待决定的中止申请', 'no request of this party waits already'], (facts, { partyIds }) =>
  unless(!facts.suspensionRequests.some(({ partyId }) => partyIds.includes(partyId)), 'suspension_asked_already'),
);

/** 细则 98: whoever asks because of an invalidity request shows that it was accepted; another case is named by its number. */
export const caseNamed = guard(
  'suspending-case-named',
  ['写明无效宣告案件的编号和受理之日，或者另案的案号', 'the number of the invalidity case and the day it was accepted, or the number of the other case'],
  (_facts, { input }) => {
    if (input?.ground !== 'invalidity' && input?.ground !== 'other_case') return null;
    const wanted = input.ground === 'invalidity' ? ['caseNumber', 'acceptedOn'] : ['caseNumber'];
    return refusalOfFields(wanted.filter((field) => input[field] === undefined).map((field) => fieldRefusal(field, 'required')));
  },
  '专利法实施细则第98条',
);

export const requestWaits = guard('suspension-request-waits', ['有待决定的中止申请', 'a request to suspend waits'], (facts) =>
  unless(facts.suspensionRequests.length > 0, 'no_suspension_asked'),
);

export const requestNamed = guard('suspension-request-named', ['所选申请是本案尚待决定的申请', 'a request of this case that waits'], (facts, { input }) => {
  const named = input?.request;
  return named === undefined || facts.suspensionRequests.some(({ id }) => id === named) ? null : refusalOfFields([fieldRefusal('request', 'unknown_choice', { value: '' })]);
});

const ALWAYS = ['untenable', 'other'];

/**
 * The grounds of 29 are about the patent attacked: an invention for the first, what has an evaluation report for the second, and
 * none of them answers a death or another case. An accepted request against a utility model or design needs one that is true of it.
 */
export const refusalApplies = guard(
  'may-refuse-applies',
  ['可以不中止的情形适用于本案的专利和该申请', 'the ground fits the patent and the request'],
  (facts, { input }) => {
    const { ground } = input ?? {};
    if (typeof ground !== 'string' || ALWAYS.includes(ground)) return null;
    const asked = facts.suspensionRequests.find(({ id }) => id === input?.request);
    if (asked && asked.ground !== 'invalidity') return refusalOfFields([fieldRefusal('ground', 'ground_of_invalidity_only')]);
    const isInvention = facts.request?.rightKind === 'PAT-I';
    const fits = ground === 'invention' ? isInvention : ground === 'report_clean' ? !isInvention : true;
    return fits ? null : refusalOfFields([fieldRefusal('ground', 'ground_of_another_right')]);
  },
  '办法第28条、第29条',
);

export const suspendedNow = guard('suspended-now', ['案件正在中止', 'the case is suspended'], (facts) => unless(facts.suspendedOn !== null, 'not_suspended'));

export const lookAheadTo = (field: string) =>
  guard(`ahead-${field}`, ['日期在今天之后', 'a day after today'], (facts, { input }) => {
    const day = input?.[field];
    return typeof day === 'string' && day <= facts.today ? refusalOfFields([fieldRefusal(field, 'day_gone')]) : null;
  });

export const lookAhead = lookAheadTo('lookAgainOn');
