import { isPlainDate, type PlainDate } from '@kernel';
import type { InputValues } from '@procedure';
import { inChinese, met, notMet, open, type Read, reading, unanswered, warning } from './reading';

const right: Read = (_answers, { rightKind }) => [
  reading(
    { id: 'right', zh: '发明专利', en: 'A patent for invention', article: '细则第102条第2款' },
    rightKind === 'PAT-I'
      ? met('本案为发明专利。', 'It is a patent for invention.')
      : notMet('实用新型、外观设计没有授权前的公布，不发生临时保护期使用费。', 'Utility models and designs are not published before the grant: there is no such fee.'),
  ),
];

/** 办法 75: of a divisional, the earlier publication of parent and divisional. */
export function protectedFrom({ publishedOn, parentPublishedOn }: InputValues): PlainDate | null {
  const days = [publishedOn, parentPublishedOn].filter(isPlainDate).sort();
  return isPlainDate(publishedOn) ? (days[0] ?? null) : null;
}

const granted: Read = ({ grantedOn }, { today }) => [
  reading(
    { id: 'granted', zh: '已公告授权', en: 'Grant announced', article: '细则第102条第2款；办法第63条第2款' },
    !isPlainDate(grantedOn)
      ? unanswered
      : grantedOn > today
        ? notMet(`公告授权之后才能请求，最早${inChinese(grantedOn)}。`, `It can be asked for once the grant is announced, on ${grantedOn} at the earliest.`)
        : met(`已于${inChinese(grantedOn)}公告授权。`, `The grant was announced on ${grantedOn}.`),
  ),
];

function spanOf(answers: InputValues) {
  const from = protectedFrom(answers);
  const { grantedOn, usedFrom, usedUntil, parentPublishedOn } = answers;
  if (from === null || !isPlainDate(grantedOn)) return unanswered;
  if (from >= grantedOn) return warning('公布之日不早于公告授权之日，请核对。', 'It was not published before the grant: look at the dates again.');
  if (isPlainDate(usedFrom) && isPlainDate(usedUntil) && usedUntil < usedFrom)
    return warning('停止使用早于开始使用，请核对。', 'Use ended before it began: look at the dates again.');
  const because = isPlainDate(parentPublishedOn) ? '（分案申请，取母案和本案公布日中较早的一日）' : '';
  const becauseEn = isPlainDate(parentPublishedOn) ? ' (divisional: the earlier publication of parent and divisional)' : '';
  if (isPlainDate(usedUntil) && usedUntil < from)
    return notMet(`使用在公布（${inChinese(from)}）之前已经停止${because}。`, `The use ended before the publication on ${from}${becauseEn}.`);
  if (isPlainDate(usedFrom) && usedFrom >= grantedOn) return notMet('使用在公告授权之后才开始，属于侵权纠纷。', 'The use began after the grant: that is a matter of infringement.');
  const span = `${inChinese(from)}至${inChinese(grantedOn)}`;
  return isPlainDate(usedFrom)
    ? met(`临时保护期为${span}${because}，使用在此期间。`, `Protected from ${from} to the grant on ${grantedOn}${becauseEn}; the use falls into it.`)
    : open(`临时保护期为${span}${because}；请填写开始使用之日。`, `Protected from ${from} to the grant on ${grantedOn}${becauseEn}; say when the use began.`);
}

/** 办法 75: where the scopes differ both must be met; one alone is no use. */
function scopes({ scopesDiffer, inPublished, inGranted }: InputValues) {
  if (typeof scopesDiffer !== 'boolean' || typeof inPublished !== 'boolean' || typeof inGranted !== 'boolean') return unanswered;
  if (!scopesDiffer && inPublished !== inGranted) return warning('保护范围相同，两个回答却不一致，请核对。', 'The scopes are the same, yet the two answers differ: look again.');
  if (inPublished && inGranted)
    return met(scopesDiffer ? '同时落入公布文本和授权文本的保护范围，属于使用。' : '落入保护范围，属于使用。', 'Inside what was published and what was granted: used.');
  if (inPublished || inGranted) return notMet('只落入其中一个保护范围的，不属于使用。', 'Inside one scope alone: not used.');
  return notMet('没有落入保护范围，不属于使用。', 'Outside the scope: not used.');
}

/** 专利法 74. What interrupts it is for the parties to say. */
const limitation: Read = ({ knownOn }, { limitUntil, today }) => [
  reading(
    { id: 'limitation', zh: '诉讼时效', en: 'Limitation', article: '专利法第74条' },
    knownOn === undefined || limitUntil === null
      ? open('请填写得知使用和使用人之日（早于授权的，自授权之日起算）。', 'Say when the use and the user were known; before the grant it counts from the grant.')
      : today <= limitUntil
        ? met(`三年，至${inChinese(limitUntil)}止。`, `Three years, until ${limitUntil}.`)
        : warning(`三年已于${inChinese(limitUntil)}届满；有中止、中断事由的请写明。`, `The three years ended on ${limitUntil}; say what interrupted them.`),
  ),
];

export const readProvisional: Read = (answers, facts) => [
  ...right(answers, facts),
  ...granted(answers, facts),
  reading({ id: 'span', zh: '临时保护期', en: 'Between publication and grant', article: '办法第75条' }, spanOf(answers)),
  reading({ id: 'scopes', zh: '保护范围', en: 'The scopes', article: '办法第75条' }, scopes(answers)),
  ...limitation(answers, facts),
];
