import type { PlainDate } from '@kernel';
import { chineseDate, moneyFigures, moneyText } from './chinese-words';
import { type Clause, type ClauseKind, licenceKinds, withdrawals } from './clauses';

type Of<K extends ClauseKind> = Extract<Clause, { kind: K }>;
type Writers = { readonly [K in ClauseKind]: (clause: Of<K>) => string };

/** What people type often ends with a stop already. */
const bare = (text: string) => text.trim().replace(/[。；;，,、\s]+$/u, '');

const zhList = (items: readonly string[]) => items.map(bare).join('、');

/** One item stands in the sentence, several are counted: （1）…；（2）…. */
const counted = (items: readonly string[], mark: (n: number) => string, between: string) =>
  items.length === 1 ? bare(items[0] as string) : items.map((item, index) => `${mark(index + 1)}${bare(item)}`).join(between);

const zhCounted = (items: readonly string[]) => counted(items, (n) => `（${n}）`, '；');
const enCounted = (items: readonly string[]) => counted(items, (n) => `(${n}) `, '; ');

const labelOf = (options: readonly { value: string; label: { zh: string; en: string } }[], value: string) =>
  options.find((option) => option.value === value)?.label ?? { zh: value, en: value };

const zhBy = (date: PlainDate) => `于${chineseDate(date)}前（含当日）`;
const enMoney = (fen: number) => `CNY ${moneyFigures(fen)}`;

function zhPay({ obligor, payee, amountFen, purpose, dueOn, instalments, account }: Of<'pay'>): string {
  const sum = `${purpose ? bare(purpose) : ''}${moneyText(amountFen)}`;
  const parts = instalments?.map((one, index) => `第${index + 1}期${moneyText(one.amountFen)}，${zhBy(one.dueOn)}付清`).join('；');
  const payment = parts ? `${obligor}向${payee}支付${sum}，分${instalments?.length}期履行：${parts}` : `${obligor}${dueOn ? zhBy(dueOn) : ''}向${payee}支付${sum}`;
  return `${payment}。${account ? `收款账户：${bare(account)}。` : ''}`;
}

function enPay({ obligor, payee, amountFen, purpose, dueOn, instalments, account }: Of<'pay'>): string {
  const sum = `${enMoney(amountFen)}${purpose ? ` (${bare(purpose)})` : ''}`;
  const parts = instalments?.map((one, index) => `(${index + 1}) ${enMoney(one.amountFen)} by ${one.dueOn}`).join('; ');
  const when = parts ? ` in ${instalments?.length} instalments: ${parts}` : dueOn ? ` by ${dueOn}` : '';
  return `${obligor} shall pay ${payee} ${sum}${when}.${account ? ` Account: ${bare(account)}.` : ''}`;
}

const zh: Writers = {
  stop: ({ obligor, acts, product, right, dueOn }) =>
    `${obligor}${dueOn ? zhBy(dueOn) : '自本协议生效之日起立即'}停止${zhList(acts)}${bare(product)}的行为，不再侵害${bare(right)}。`,
  destroy: ({ obligor, product, quantity, unit, witness, dueOn }) =>
    `${obligor}${zhBy(dueOn)}销毁${bare(product)}共${quantity}${unit ?? '件'}，${witness ? `由${bare(witness)}到场见证，` : ''}并将销毁的照片或者视频提交调解组织存档。`,
  take_down: ({ obligor, links, dueOn }) => `${obligor}${zhBy(dueOn)}下架、删除或者断开下列链接：${zhCounted(links)}。`,
  pay: zhPay,
  licence: ({ licensor, licensee, right, licenceKind, scope, from, until, feeFen }) =>
    `${licensor}以${labelOf(licenceKinds, licenceKind).zh}的方式许可${licensee}使用${bare(right)}，使用范围为：${bare(scope)}；许可期限自${chineseDate(from)}起至${chineseDate(until)}止；${feeFen === 0 ? '本许可不收取许可费' : `许可费为${moneyText(feeFen)}`}。`,
  apology: ({ obligor, where, days, dueOn }) => `${obligor}${zhBy(dueOn)}在${bare(where)}公开赔礼道歉${days ? `，并保留不少于${days}日` : ''}；内容应当先经对方认可。`,
  repeat_undertaking: ({ obligor, beneficiary, undertaking, damagesFen }) =>
    `${obligor}承诺不再实施下列行为：${bare(undertaking)}。如有违反，每发生一次，${obligor}向${beneficiary}支付违约金${moneyText(damagesFen)}。`,
  costs: ({ bearer, costs, amountFen }) => `${bare(costs)}${amountFen ? `${moneyText(amountFen)}，` : ''}由${bearer}负担。`,
  confidentiality: ({ exceptions }) =>
    `各方对本协议内容和调解过程保密，但为履行本协议、申请司法确认或者强制执行、依法统计${exceptions?.length ? `，以及${zhList(exceptions)}` : ''}所必需的除外。`,
  withdraw: ({ obligor, what, reference, authority, dueOn }) =>
    `${obligor}${zhBy(dueOn)}${authority ? `向${bare(authority)}申请` : ''}撤回${labelOf(withdrawals, what).zh}（${bare(reference)}）。`,
  confirmation: ({ court }) => `各方同意自本协议生效之日起三十日内，共同向${court ? bare(court) : '有管辖权的人民法院'}申请司法确认。`,
  other: ({ text }) => `${bare(text)}。`,
};

const en: Writers = {
  stop: ({ obligor, acts, product, right, dueOn }) =>
    `${obligor} shall ${dueOn ? `by ${dueOn}` : 'at once, from the day this agreement takes effect,'} stop the following acts concerning ${bare(product)}: ${acts.map(bare).join(', ')}; and shall no longer infringe ${bare(right)}.`,
  destroy: ({ obligor, product, quantity, unit, witness, dueOn }) =>
    `${obligor} shall by ${dueOn} destroy ${quantity} ${unit ?? 'pieces'} of ${bare(product)}${witness ? ` in the presence of ${bare(witness)}` : ''} and hand photographs or video of it to the mediation organisation for the file.`,
  take_down: ({ obligor, links, dueOn }) => `${obligor} shall by ${dueOn} take down, delete or disconnect: ${enCounted(links)}.`,
  pay: enPay,
  licence: ({ licensor, licensee, right, licenceKind, scope, from, until, feeFen }) =>
    `${licensor} grants ${licensee} a licence (${labelOf(licenceKinds, licenceKind).en}) of ${bare(right)} for: ${bare(scope)}; from ${from} until ${until}; ${feeFen === 0 ? 'free of charge' : `for a fee of ${enMoney(feeFen)}`}.`,
  apology: ({ obligor, where, days, dueOn }) =>
    `${obligor} shall by ${dueOn} apologise publicly in ${bare(where)}${days ? ` and keep the apology there for at least ${days} days` : ''}; the other side approves the wording first.`,
  repeat_undertaking: ({ obligor, beneficiary, undertaking, damagesFen }) =>
    `${obligor} undertakes not to do the following again: ${bare(undertaking)}. For each breach ${obligor} shall pay ${beneficiary} liquidated damages of ${enMoney(damagesFen)}.`,
  costs: ({ bearer, costs, amountFen }) => `${bearer} bears ${bare(costs)}${amountFen ? ` of ${enMoney(amountFen)}` : ''}.`,
  confidentiality: ({ exceptions }) =>
    `The parties keep this agreement and the mediation confidential, except as needed to perform it, to have it confirmed or enforced, for statistics required by law${exceptions?.length ? `, and for: ${exceptions.map(bare).join(', ')}` : ''}.`,
  withdraw: ({ obligor, what, reference, authority, dueOn }) =>
    `${obligor} shall by ${dueOn} withdraw ${labelOf(withdrawals, what).en} (${bare(reference)})${authority ? ` before ${bare(authority)}` : ''}.`,
  confirmation: ({ court }) =>
    `The parties shall within thirty days from the day this agreement takes effect jointly apply to ${court ? bare(court) : 'the competent people’s court'} for judicial confirmation.`,
  other: ({ text }) => `${bare(text)}.`,
};

/** The sentence an agreement prints for a clause. The Chinese one is the text the parties sign; the English one helps reading. */
export function clauseText(clause: Clause, language: 'zh' | 'en' = 'zh'): string {
  const write = (language === 'zh' ? zh : en)[clause.kind] as (clause: Clause) => string;
  return write(clause);
}
