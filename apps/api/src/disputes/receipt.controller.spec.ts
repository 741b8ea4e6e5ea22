import { newId, RefusalError, systemActor } from '@kernel';
import { sampleDispute } from '../../../../test/support/sample-papers';
import { ReceiptController } from './receipt.controller';

/** A database that holds one dispute, or none this actor may see. */
const holding = (dispute: object | null) => ({ read: (_actor: unknown, work: (reader: object) => unknown) => work({ query: async () => (dispute ? [{ dispute }] : []) }) });

function reply() {
  const headers: Record<string, string> = {};
  const sent: Buffer[] = [];
  const self = { headers, sent, header: (name: string, value: string) => ((headers[name] = value), self), send: (body: Buffer) => (sent.push(body), self) };
  return self;
}

const ask = async (dispute: object | null, id: string) => {
  const answer = reply();
  await new ReceiptController(holding(dispute) as never, { publicUrl: 'https://zhihe.example.cn' }).receipt(systemActor, id, answer as never);
  return answer;
};

it('sends the receipt as PDF under its number', async () => {
  const { headers, sent } = await ask(sampleDispute(), newId());
  expect(headers['content-type']).toBe('application/pdf');
  expect(headers['content-disposition']).toContain(encodeURIComponent('渝知受〔2026〕86号.pdf'));
  expect(sent[0]?.subarray(0, 8).toString()).toBe('%PDF-1.7');
});

it.each([
  ['what is no id', 'x'],
  ['a dispute of others', newId()],
])('knows nothing of %s', async (_case, id) => {
  const refused = await ask(null, id).catch((error: unknown) => error);
  expect(refused instanceof RefusalError && refused.refusal.code).toBe('not_found');
});
