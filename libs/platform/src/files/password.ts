import { type FileHandle, open } from 'node:fs/promises';

const HEAD_BYTES = 1 << 16;
const TAIL_BYTES = 1 << 20;
const DIRECTORY_BYTES = 1 << 22;
const PDF_LOCK = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/;
const OLE_LOCK = Buffer.from('EncryptedPackage', 'utf16le');
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_ENTRY = 0x02014b50;

/**
 * Whether a reader will be asked for a password. Only a warning: a locked file is still evidence, and a screen says in
 * time that nobody can open it. A PDF's trailer stands at its end, or near its start when it is made for the web.
 */
export async function needsPassword(path: string, container: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (container === 'application/pdf') return PDF_LOCK.test((await endsOf(file, size)).toString('latin1'));
    if (container === 'application/x-cfb') return (await endsOf(file, size)).includes(OLE_LOCK);
    if (container === 'application/zip') return await zipHasLockedEntry(file, size);
    return false;
  } finally {
    await file.close();
  }
}

const endsOf = async (file: FileHandle, size: number): Promise<Buffer> =>
  size <= HEAD_BYTES + TAIL_BYTES ? slice(file, 0, size) : Buffer.concat([await slice(file, 0, HEAD_BYTES), await slice(file, size - TAIL_BYTES, TAIL_BYTES)]);

async function slice(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

/** Bit 0 of an entry's flags in the central directory (APPNOTE 4.4.4). */
async function zipHasLockedEntry(file: FileHandle, size: number): Promise<boolean> {
  const tail = await slice(file, Math.max(0, size - HEAD_BYTES), Math.min(size, HEAD_BYTES));
  const end = tail.lastIndexOf(ZIP_END);
  if (end < 0 || end + 20 > tail.length) return false;
  const directory = await slice(file, tail.readUInt32LE(end + 16), Math.min(tail.readUInt32LE(end + 12), DIRECTORY_BYTES));
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ZIP_ENTRY; ) {
    if ((directory.readUInt16LE(at + 8) & 1) === 1) return true;
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return false;
}
