import type { DeadlineRule } from '@deadlines';
import { type Bilingual, daysBetween, type PlainDate, type Relation } from '@kernel';
import { readRung } from '@clocks';
import type { Happening, Message, ProceedingNow } from './happening';
import { sides } from './messages';

export interface Reminder {
  rung: Parameters<typeof readRung>[0];
  rule: Pick<DeadlineRule, 'name' | 'law' | 'limits'>;
  /** The day to act by. */
  day: PlainDate;
  /** The day it was to be told. */
  toldOn: PlainDate;
  /** When the deadline is over, `YYYY-MM-DD HH:mm`, Beijing. */
  until: string;
  /** Whether whoever had to act heard already that the time is over. */
  endTold: boolean;
  /** Whose time it is, where each party has its own. */
  partyId: string | null;
}

type Matter = Pick<Happening, 'dispute'> & { proceeding: ProceedingNow };

/** Counted on the day the rung stands on, not when somebody came to tell it: the text names both days. */
function daysLeft({ rung, day, toldOn, until }: Reminder): Bilingual {
  const [kind, count] = readRung(rung);
  if (kind === 'h') return { zh: `还有 ${count} 小时（${until} 届满）`, en: `${count} hour${count === 1 ? '' : 's'} left (until ${until})` };
  const left = daysBetween(toldOn, day);
  if (left === 0) return { zh: '今日到期', en: 'due today' };
  return { zh: `自 ${toldOn} 起还有 ${left} 日`, en: `${left} day${left === 1 ? '' : 's'} left from ${toldOn}` };
}

/** Before the other side was asked it doesn't know of the matter. */
const partiesWhoKnow = ({ state }: ProceedingNow): readonly Relation[] => (/^RT_|_(SUBMITTED|SUPPLEMENT)$/.test(state) ? ['applicant'] : sides);

/**
 * Who hears what at one rung. Ahead: whoever the matter waits for, and the sides when the time is theirs. Late: whoever had
 * to act (unless the deadline's own end told it) and who handles the matter; then the manager; then the bureau, which reads
 * the number, the rule and the days and nothing else (特邀调解规定 28(4)).
 */
export function reminderMessages({ dispute, proceeding }: Matter, reminder: Reminder): readonly Message[] {
  const { rung, rule, day, endTold, partyId } = reminder;
  const whose = partyId === null ? {} : { party: partyId };
  const { blocker } = proceeding;
  const number = proceeding.number ?? dispute.receiptNumber;
  const waiting = blocker && blocker.who !== 'system' ? blocker : null;
  const toDo: Bilingual = waiting ? { zh: `待办事项：${waiting.what.zh}。`, en: ` To be done: ${waiting.what.en}.` } : { zh: '', en: '' };
  const limit = { zh: `“${rule.name.zh}”（${rule.law.zh}）`, en: `“${rule.name.en}” (${rule.law.en})` };
  const [kind, late] = readRung(rung);

  if (kind === 'd' || kind === 'h') {
    const left = daysLeft(reminder);
    const text = (what: Bilingual) => ({
      title: { zh: `期限提醒：${rule.name.zh}，${day}`, en: `Reminder: ${rule.name.en}, ${day}` },
      body: {
        zh: `${number} ${dispute.title}：${limit.zh}最后一日为 ${day}，${left.zh}。${what.zh}`,
        en: `${number} ${dispute.title}: ${limit.en} ends on ${day}, ${left.en}.${what.en}`,
      },
    });
    const own = rule.limits === 'party' && !(waiting && sides.some((side) => side === waiting.who)) ? partiesWhoKnow(proceeding) : [];
    return [...(waiting ? [{ to: [waiting.who], ...text(toDo), ...whose }] : []), ...(own.length > 0 ? [{ to: own, ...text({ zh: '', en: '' }), ...whose }] : [])];
  }

  if (!waiting) return [];
  const title = { zh: `已逾期 ${late} 个工作日：${rule.name.zh}`, en: `${late} working day${late === 1 ? '' : 's'} overdue: ${rule.name.en}` };
  const overdue = {
    zh: `${limit.zh}应于 ${day} 前办理，已逾期 ${late} 个工作日。`,
    en: `${limit.en} was to be met by ${day}: ${late} working day${late === 1 ? '' : 's'} overdue.`,
  };
  if (kind === 'supervisor') return [{ to: ['supervisor'], title, body: { zh: `${number}：${overdue.zh}`, en: `${number}: ${overdue.en}` } }];
  const handlers: readonly Relation[] = kind === 'manager' ? ['manager'] : ['mediator', 'clerk'];
  const to = kind === 'overdue' ? [...handlers, waiting.who].filter((one) => !(endTold && one === waiting.who)) : handlers;
  return [
    { ...whose, to: [...new Set(to)], title, body: { zh: `${number} ${dispute.title}：${overdue.zh}${toDo.zh}`, en: `${number} ${dispute.title}: ${overdue.en}${toDo.en}` } },
  ];
}
