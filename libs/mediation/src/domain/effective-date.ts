import type { Bilingual, PlainDate } from '@kernel';
import { everyPartySigned, type MediationFacts } from './facts';

export interface Effect {
  on: PlainDate;
  rule: Bilingual;
}

const latest = (days: readonly (PlainDate | null)[]): PlainDate | null => {
  const known = days.filter((day): day is PlainDate => day !== null);
  return known.length === days.length && known.length > 0 ? known.reduce((a, b) => (a > b ? a : b)) : null;
};

/**
 * The day an agreement takes effect, by channel, or null while something is missing. The joint application for judicial
 * confirmation is counted from it, so each channel's own rule stands here and nowhere else.
 */
export function effectOf(facts: MediationFacts): Effect | null {
  const { agreement, channel } = facts;
  if (!agreement) return null;
  const signatures = facts.parties.map((party) => party.signedOn);
  if (agreement.form === 'oral') {
    const on = latest(signatures);
    return (
      on && { on, rule: { zh: '口头协议自各方达成协议之日起生效（人民调解法第30条）', en: 'An oral agreement takes effect the day it is reached (People’s Mediation Law 30)' } }
    );
  }
  if (!everyPartySigned(facts)) return null;
  if (channel === 'referral') {
    const on = latest(signatures);
    return (
      on && {
        on,
        rule: {
          zh: '委派、委托调解协议自各方当事人签名或者盖章之日起生效（特邀调解规定第24条第3款；在线调解规则第19条）',
          en: 'A court-referred agreement takes effect when all parties have signed (Special Invitation Rules 24(3); Online Rules 19)',
        },
      }
    );
  }
  const complete = latest([...signatures, agreement.mediatorSignedOn, agreement.sealedOn]);
  if (channel === 'commercial') {
    const on = complete && agreement.agreedEffectiveOn && agreement.agreedEffectiveOn > complete ? agreement.agreedEffectiveOn : complete;
    return (
      on && {
        on,
        rule: {
          zh: '商事调解协议自当事人约定之日起生效；没有约定的，自各方、调解员签名并加盖组织印章之日起生效（商事调解条例第22条）',
          en: 'A commercial agreement takes effect on the day the parties fixed, else when all have signed and the seal is on (Commercial Mediation Regulation 22)',
        },
      }
    );
  }
  const rule =
    channel === 'industry'
      ? {
          zh: '行业调解协议自各方、调解员签名并加盖组织印章之日起生效（参照人民调解法第29条，待法规部门确认）',
          en: 'An association’s agreement takes effect when all have signed and the seal is on (by analogy with People’s Mediation Law 29; to be confirmed)',
        }
      : {
          zh: '自各方当事人签名、盖章或者按指印，调解员签名并加盖调解委员会印章之日起生效（人民调解法第29条第2款）',
          en: 'Takes effect when all parties and the mediator have signed and the seal is on (People’s Mediation Law 29(2))',
        };
  return complete && { on: complete, rule };
}

/** Everything is signed and sealed, and only the agreed day is waited for. */
export const concluded = (facts: MediationFacts): boolean => (effectOf(facts)?.on ?? facts.today) > facts.today;
