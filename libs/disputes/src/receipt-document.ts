import type { DisputeView } from '@contract';
import { type DocumentData, renderDocument } from '@documents';
import { beijingDay, instantOf } from '@platform';

/** Who receives an application before any organisation has taken it on. */
const PLATFORM = '重庆知识产权纠纷调解平台（知和）';

/** Said without days: until an organisation accepts it, nobody's clock runs. */
const NEXT_STEPS = [
  '申请转给合适的调解组织审查，需要补充的，一次告知全部内容。',
  '征询对方是否愿意调解；各方同意后受理，并通知调解时间。',
  '由谁办理、最迟到哪一天，可以扫码，凭查询码随时查看，不用登录。',
];

/** What came with the application: a receipt doesn't grow with what is added to the dispute later. */
const filedFiles = ({ exhibits, filedAt }: DisputeView) => exhibits.map(({ file }) => file).filter((file) => Date.parse(file.storedAt) <= Date.parse(filedAt));

/** `2026-1` for 渝知受〔2026〕1号: a picture with fewer dots is read by worse cameras, and the look-up knows both. */
const shortNumber = (receiptNumber: string): string => (receiptNumber.match(/\d+/g) ?? []).join('-');

/** @param publicUrl the address people reach the service under, without a slash at its end. */
export function toReceiptData(dispute: DisputeView, publicUrl: string): DocumentData['receipt'] {
  return {
    organisation: PLATFORM,
    number: dispute.receiptNumber,
    issuedOn: beijingDay(instantOf(dispute.filedAt)),
    receivedAt: dispute.filedAt,
    applicants: dispute.parties.filter(({ side }) => side === 'A').map(({ name }) => name),
    subject: `${dispute.title}，申请调解`,
    files: filedFiles(dispute).map(({ name, bytes, sha256 }) => ({ name, sizeBytes: bytes, sha256 })),
    nextSteps: NEXT_STEPS,
    ...(dispute.progressCode && { progressCode: dispute.progressCode }),
    progressUrl: `${publicUrl.replace(/\/$/, '')}/progress#${shortNumber(dispute.receiptNumber)}`,
  };
}

/** 申请回执 as PDF, the same bytes whenever it is asked for. The dispute is the reader's own view of it. */
export const renderReceipt = (dispute: DisputeView, publicUrl: string): Promise<Buffer> => renderDocument('receipt', toReceiptData(dispute, publicUrl));
