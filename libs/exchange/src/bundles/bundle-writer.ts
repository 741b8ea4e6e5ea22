import { createHash } from 'node:crypto';
import type { FileStorage } from '@platform';
import type { OwnKey } from '../protocol/keys';
import type { Message, NamedFile, SignedText } from '../protocol/message';
import { sign } from '../protocol/signature';
import type { BundleEnd, FileLine } from './bundle-format';

/** For whom, of what, made when, and the key that signs it. */
export interface BundleOf {
  head: Omit<BundleEnd, 'lines' | 'sha256'>;
  key: OwnKey;
}

/** The bytes of a bundle, line by line. @param parts messages or receipts in pages; files that they name are read from `storage` before them, once. */
export async function* bundleBytes({ head, key }: BundleOf, parts: AsyncIterable<readonly SignedText[]>, storage: FileStorage | null): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const written = new Set<string>();
  let lines = 0;
  const lineOf = (value: object): Buffer => {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    hash.update(line);
    lines += 1;
    return line;
  };
  for await (const page of parts) {
    const files = storage === null ? [] : page.flatMap(({ text }) => (JSON.parse(text) as Message).data.files).filter(({ sha256 }) => !written.has(sha256));
    for (const file of new Map(files.map((one) => [one.sha256, one])).values()) {
      written.add(file.sha256);
      const line = storage && (await fileLine(storage, { head, key }, file));
      if (line) yield lineOf(line);
    }
    for (const one of page) yield lineOf({ text: one.text, jws: one.jws });
  }
  const text = JSON.stringify({ ...head, lines, sha256: hash.digest('hex') } satisfies BundleEnd);
  yield Buffer.from(`${JSON.stringify({ end: { text, jws: await sign(Buffer.from(text), key) } satisfies SignedText })}\n`);
}

/** Null: it is not in our storage; the message that names it then waits for it there. */
async function fileLine(storage: FileStorage, { head, key }: BundleOf, file: NamedFile): Promise<FileLine | null> {
  const content = await storage.openFile(file.sha256).catch(() => null);
  if (!content) return null;
  const parts: Buffer[] = [];
  for await (const part of content as AsyncIterable<Buffer>) parts.push(part);
  const text = JSON.stringify({ source: head.source, recipient: head.recipient, file });
  return { file: { text, jws: await sign(Buffer.from(text), key) }, base64: Buffer.concat(parts).toString('base64') };
}
