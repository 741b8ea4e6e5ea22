import type { ServiceMethod, ServiceResult } from '@contract';
import type { DocumentData } from '@documents';
import type { PlainDate } from '@kernel';
import { beijingTime, instantOf } from '@platform';
import { servedBy } from './domain/deemed-served';
import type { PaperHead, ServiceRow } from './serving.store';

const ways: Readonly<Record<ServiceMethod, string>> = {
  direct: '直接送达',
  mail: '邮寄送达',
  electronic: '电子送达',
  leave: '留置送达',
  forward: '转交送达',
  entrust: '委托送达',
  notice: '公告送达',
};
const results: Readonly<Record<ServiceResult, string>> = { sent: '已寄出', served: '已送达', refused: '拒收', returned: '退回', no_answer: '无人接收' };

const minuteOf = (at: Date): string => beijingTime(at).slice(0, 16).replace('T', ' ');

/** 送达回证; where the paper came through the platform 电子送达凭证. Official papers are in Chinese; what was struck out isn't in it. */
export function serviceRecord(service: ServiceRow, head: PaperHead, issuedOn: PlainDate): DocumentData['service-record'] {
  const attempts = service.attempts.filter((one) => one.voidReason === null);
  const deemed = servedBy(attempts);
  const electronic = attempts.some((one) => one.method === 'electronic' && one.result === 'served');
  return {
    organisation: head.organisation,
    issuedOn,
    title: electronic ? '电子送达凭证' : '送达回证',
    number: head.number,
    paper: service.title.zh,
    recipient: service.partyName,
    address: head.address ?? '未确认',
    attempts: attempts.map((one) => ({
      how: ways[one.method],
      sentOn: one.sentOn,
      result: results[one.result],
      receivedOn: one.receivedOn ?? '',
      remark: [one.witnesses, one.note].filter(Boolean).join('；'),
    })),
    ...(deemed && { served: { day: deemed.day, reason: deemed.reason.zh, ...(deemed.article && { article: deemed.article.zh }) } }),
    ...(service.openedAt && { opened: minuteOf(service.openedAt) }),
    ...(service.sha256 && { sha256: service.sha256 }),
    proofs: attempts.flatMap(({ proof }) => proof?.name ?? []),
    electronic,
  };
}

/** 送达地址确认书, as the party said it last. */
export const addressConfirmation = (
  said: { partyName: string; address: string; electronic: boolean; confirmedAt: string },
  head: PaperHead,
  issuedOn: PlainDate,
): DocumentData['service-address'] => ({
  organisation: head.organisation,
  issuedOn,
  number: head.number,
  recipient: said.partyName,
  address: said.address,
  electronic: said.electronic,
  confirmedAt: minuteOf(instantOf(said.confirmedAt)),
});
