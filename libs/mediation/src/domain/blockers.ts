import type { Relation } from '@kernel';
import type { Blocker } from '@procedure';
import { concluded } from './effective-date';
import type { MediationFacts, PartyFacts } from './facts';

const relationOf: Record<PartyFacts['side'], Relation> = { A: 'applicant', B: 'respondent' };

const waitFor = (parties: readonly PartyFacts[], zh: string, en: string): Blocker | null => {
  const [first] = parties;
  if (!first) return null;
  const names = parties.filter((party) => party.side === first.side).map((party) => party.name);
  return { who: relationOf[first.side], what: { zh: `${names.join('、')}${zh}`, en: `${names.join(', ')} ${en}` } };
};

function moreTimeWanted(parties: readonly PartyFacts[]): Blocker | null {
  const names = parties.filter((party) => party.moreTime === 'asked' && party.willing === null).map((party) => party.name);
  if (names.length === 0) return null;
  return { who: 'clerk', what: { zh: `答复${names.join('、')}延长考虑时间的请求`, en: `answer ${names.join(', ')}, who asked for more time` } };
}

/** While the other side is asked: the clerk when somebody wants more time, else whoever has not answered; then the clerk, who accepts. */
export const whoAnswers = (facts: MediationFacts): Blocker =>
  moreTimeWanted(facts.parties) ??
  waitFor(
    facts.parties.filter((party) => party.willing === null),
    '表示是否愿意参加调解',
    'to say whether they are willing to mediate',
  ) ?? { who: 'clerk', what: { zh: '各方均已表示愿意，办理受理', en: 'accept: everybody is willing' } };

/** While an agreement is signed, in the order of the law: parties, mediator, seal (人民调解法 29). */
export function whoSigns(facts: MediationFacts): Blocker | null {
  if (!facts.agreement) return null;
  const party = waitFor(
    facts.parties.filter((one) => one.signedOn === null),
    '签署协议',
    'to sign the agreement',
  );
  if (party) return party;
  if (facts.agreement.mediatorSignedOn === null) return { who: 'mediator', what: { zh: '调解员签名', en: 'sign as mediator' } };
  if (facts.agreement.sealedOn === null) return { who: 'manager', what: { zh: '加盖组织印章', en: 'put on the seal' } };
  const day = facts.agreement.agreedEffectiveOn;
  return day && concluded(facts)
    ? { who: 'system', what: { zh: `签章已齐备，协议于约定的 ${day} 自动生效`, en: `all signed; it takes effect by itself on the agreed day, ${day}` } }
    : null;
}
