import type { Bilingual, PlainDate } from '@kernel';
import type { Happening, Message, ProceedingNow } from './happening';

interface Over {
  name: Bilingual;
  dueOn: PlainDate;
  dueAt: string | null;
}

/** For whoever had to act: which time limit is over, and what is still to be done. Nobody, when the system had to. */
export function deadlineNotice(happening: Pick<Happening, 'dispute'> & { proceeding: ProceedingNow }, deadline: Over): readonly Message[] {
  const { dispute, proceeding } = happening;
  const { blocker } = proceeding;
  if (!blocker || blocker.who === 'system') return [];
  const end = deadline.dueAt?.replace('T', ' ') ?? deadline.dueOn;
  const number = proceeding.number ?? dispute.receiptNumber;
  return [
    {
      kind: 'deadline',
      to: [blocker.who],
      title: { zh: `期限已到：${deadline.name.zh}`, en: `Time is over: ${deadline.name.en}` },
      body: {
        zh: `${number} ${dispute.title}：“${deadline.name.zh}”的期限已于 ${end} 届满。待办事项：${blocker.what.zh}。`,
        en: `${number} ${dispute.title}: the time for “${deadline.name.en}” ended on ${end}. Still to be done: ${blocker.what.en}.`,
      },
    },
  ];
}
