import { audienceRelations, type Bilingual } from '@kernel';
import { message, type Rule, sides } from './messages';

const isBilingual = (value: unknown): value is Bilingual => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A paper counts as served: the party it was served on hears which, since when and why, and nobody else of its side. */
export const serviceRules: Readonly<Record<string, Rule>> = {
  'service.delivered': (happening) => {
    const { title, reason, day, partyId } = happening.payload;
    if (!isBilingual(title) || !isBilingual(reason)) return [];
    const to = sides.filter((side) => audienceRelations[happening.audience].includes(side));
    const text = {
      title: { zh: `文书已送达：${title.zh}`, en: `Served on you: ${title.en}` },
      body: {
        zh: `${title.zh}自 ${textOf(day)} 起视为送达。${reason.zh}请登录查看。`,
        en: `${title.en} counts as served since ${textOf(day)}. ${reason.en} Please sign in to read it.`,
      },
    };
    return [{ ...message(happening, to, text), kind: 'action', party: textOf(partyId), about: `service:${textOf(happening.payload.serviceId)}:${textOf(day)}` }];
  },
};
