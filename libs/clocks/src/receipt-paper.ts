import type { DeadlineReceiptView } from '@contract';
import type { DocumentData } from '@documents';
import type { PlainDate } from '@kernel';
import { beijingTime, instantOf } from '@platform';

const ranges: Readonly<Record<DeadlineReceiptView['ranges'][number]['kind'], string>> = {
  trigger: '起算事由当日（不计入）',
  counted: '计入',
  notWorking: '非工作日（不计入）',
  excluded: '中止（扣除）',
  extension: '延长',
  roll: '顺延',
};

const SHORT_HASH = 16;

/** What a receipt prints: official papers are in Chinese. */
export function receiptPaper(view: DeadlineReceiptView, { organisation, issuedOn }: { organisation: string; issuedOn: PlainDate }): DocumentData['deadline-receipt'] {
  const { trigger, hash } = view;
  return {
    organisation,
    issuedOn,
    number: view.number,
    name: view.name.zh,
    lines: view.lines.map(({ title, text }) => ({ title: title.zh, text: text.zh })),
    ranges: view.ranges.map(({ kind, from, to, days }) => ({ name: ranges[kind], from: from as PlainDate, to: to as PlainDate, days })),
    ...(trigger && {
      proof: `${trigger.title.zh}，${beijingTime(instantOf(trigger.at)).replace('T', ' ').slice(0, 16)}，第 ${trigger.seq} 号记录，校验值 ${trigger.hash.slice(0, SHORT_HASH)}`,
    }),
    notices: view.notices,
    agrees: view.agrees,
    ...(hash && { hash }),
  };
}
