import { beijingText, type PlainDate } from '@kernel';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** Four digits in capitals; a run of zeros inside is one 零, zeros at either end are silent. */
function fourDigits(value: number): string {
  let words = '';
  let zeros = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) zeros = words !== '';
    else {
      words += `${zeros ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      zeros = false;
    }
  }
  return words;
}

function integerWords(value: number): string {
  let words = '';
  let skipped = false;
  for (let group = 3; group >= 0; group--) {
    const part = Math.floor(value / 10_000 ** group) % 10_000;
    if (part === 0) skipped = true;
    else {
      words += `${words !== '' && (skipped || part < 1000) ? '零' : ''}${fourDigits(part)}${GROUPS[group]}`;
      skipped = false;
    }
  }
  return words;
}

/**
 * An amount in capital numerals, as cheques and agreements want it (《正确填写票据和结算凭证的基本规定》): 整 after 元 or 角,
 * nothing after 分, 零 for an absent 角 between 元 and 分.
 * @throws RangeError when the amount is negative, not whole fen, or ten trillion yuan and more.
 */
export function chineseMoney(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= 1e15) throw new RangeError(`not an amount in fen: ${fen}`);
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  if (fen === 0) return '零元整';
  const whole = yuan === 0 ? '' : `${integerWords(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${whole}整`;
  if (cent === 0) return `${whole}${DIGITS[jiao]}角整`;
  if (jiao === 0) return `${whole}${yuan === 0 ? '' : '零'}${DIGITS[cent]}分`;
  return `${whole}${DIGITS[jiao]}角${DIGITS[cent]}分`;
}

/** `1234567.5` yuan as `1,234,567.50`. */
export function moneyFigures(fen: number): string {
  const [yuan, cents] = (fen / 100).toFixed(2).split('.') as [string, string];
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** 人民币壹万元整（¥10,000.00） */
export const moneyText = (fen: number): string => `人民币${chineseMoney(fen)}（¥${moneyFigures(fen)}）`;

/** 2026年11月22日 */
export function chineseDate(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/**
 * 2026年11月22日 09:05:07, in Beijing. A text without a zone is Beijing time already; an instant (`…Z`) is converted.
 * The seconds are said when the text has them.
 */
export function chineseTime(time: string): string {
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(time);
  const instant = Date.parse(zoned ? time : `${time}+08:00`);
  if (Number.isNaN(instant)) throw new RangeError(`not a time: ${time}`);
  const beijing = beijingText(instant);
  const clock = /T\d{2}:\d{2}:\d{2}/.test(time) ? beijing.slice(11, 19) : beijing.slice(11, 16);
  return `${chineseDate(beijing.slice(0, 10) as PlainDate)} ${clock}`;
}
