import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublicKey } from './keys';
import { limits, type Message, rejections, type SignedText } from './message';
import { Protocol } from './protocol';
import { schemaIdOf } from './schemas';
import { verify } from './signature';

const page = readFileSync(join(__dirname, '../../PROTOCOL.md'), 'utf8');
const examples = [...page.matchAll(/^```json (\w+)\n([\s\S]*?)^```/gm)].map(([, kind = '', text = '']) => ({ kind, value: JSON.parse(text) as unknown }));
const of = <T>(kind: string): T[] => examples.filter((one) => one.kind === kind).map(({ value }) => value as T);

const step = { type: 'object', required: ['note'], additionalProperties: false, properties: { note: { type: 'string' } } };
const protocol = new Protocol([{ type: 'cn.zhihe.sample.step.v1', step, apply: async () => 'applied' }]);
const keys = of<{ kid: string }>('key').map(({ kid, ...key }) => {
  const read = readPublicKey(key);
  if (!read) throw new Error(`${kid} is no key`);
  return { kid, ...read, validFrom: new Date(0), validTo: null, revokedAt: null };
});
const signer = { suites: ['jws', 'sm2'] as const, keys };
const verdict = ({ text, jws }: SignedText) => verify({ text: Buffer.from(text), jws }, signer, new Date('2026-11-23T01:00:00Z'));

describe('PROTOCOL.md', () => {
  it('has an example of everything', () => expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['message', 'key', 'line', 'file', 'receipt', 'bundle'])));

  it('shows a message that would be applied, and lines that carry it, signed in both suites', async () => {
    const [message] = of<Message>('message');
    expect(protocol.faultIn(message)).toBeNull();
    const lines = of<SignedText>('line');
    expect(lines.map(({ text }) => JSON.parse(text) as Message)).toEqual([message, message]);
    expect(lines.map((line) => protocol.is('line.v1', line))).toEqual([true, true]);
    expect(await Promise.all(lines.map(verdict))).toEqual([null, null]);
    const kids = lines.map(({ jws }) => (JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as { alg: string }).alg);
    expect(kids).toEqual(['EdDSA', 'SM2-SM3']);
  });

  it('shows a receipt, a file and the end of a bundle as they are', async () => {
    expect(protocol.is('receipt.v1', of('receipt')[0])).toBe(true);
    expect(protocol.is('bundle.v1', of('bundle')[0])).toBe(true);
    const [file] = of<SignedText>('file');
    expect(protocol.is('file.v1', JSON.parse(file?.text ?? ''))).toBe(true);
    expect(await verdict(file as SignedText)).toBeNull();
  });

  it('names every reason and tells the limits', () => {
    expect(rejections.filter((reason) => !page.includes(`\`${reason}\``))).toEqual([]);
    const mib = (bytes: number) => `${bytes / 1024 / 1024} MiB`;
    for (const words of [`一条消息 ${mib(limits.messageBytes)}`, `一次 ${limits.batchMessages} 条、${mib(limits.batchBytes)}`, `一个文件 ${mib(limits.fileBytes)}`])
      expect(page).toContain(words);
  });
});

describe('the list of types', () => {
  it('has each once, and a schema that is one', () => {
    const type = { type: 'cn.zhihe.sample.step.v1', step, apply: async () => 'applied' as const };
    expect(() => new Protocol([type, type])).toThrow('stands twice');
    expect(() => new Protocol([{ ...type, step: { type: 'objekt' } }])).toThrow('schema is invalid');
  });

  it('publishes a schema for each', () => {
    expect(protocol.published()).toEqual(['message.v1', 'receipt.v1', 'line.v1', 'file.v1', 'bundle.v1', 'cn.zhihe.sample.step.v1']);
    expect(protocol.document('cn.zhihe.sample.step.v1')).toMatchObject({ $id: schemaIdOf('cn.zhihe.sample.step.v1'), properties: { step } });
  });
});
