import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** What a file may contain, by the extension of its name. A telephone writes the same recording as mp4, m4a or mov. */
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OLE = 'application/x-cfb';
const RECORDING = ['audio/x-m4a', 'audio/mp4', 'video/mp4', 'video/x-m4v', 'video/quicktime'];

const contentsOf: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  docx: [`${OFFICE}.wordprocessingml.document`],
  xlsx: [`${OFFICE}.spreadsheetml.sheet`],
  pptx: [`${OFFICE}.presentationml.presentation`],
  doc: [OLE],
  xls: [OLE],
  ofd: ['application/zip'],
  zip: ['application/zip'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  webp: ['image/webp'],
  heic: ['image/heic', 'image/heif'],
  heif: ['image/heic', 'image/heif'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  mp3: ['audio/mpeg'],
  wav: ['audio/wav'],
  m4a: RECORDING,
  mp4: RECORDING,
  mov: RECORDING,
  txt: ['text/plain'],
  csv: ['text/plain'],
  eml: ['text/plain'],
};

/** More exact than the container that the bytes show. */
const mimeByExtension: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ofd: 'application/ofd',
  csv: 'text/csv',
  eml: 'message/rfc822',
};

const accepted: ReadonlySet<string> = new Set(Object.values(contentsOf).flat());
const texts: ReadonlySet<string> = new Set(['', 'txt', 'csv', 'eml']);
/** Word, Excel and PowerPoint wrap a file with a password in an OLE container and keep its name. */
const lockable: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pptx']);

export const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';

export type FileKind = { found: 'accepted'; mime: string; container: string } | { found: 'renamed' | 'not_accepted' };

/** What the file is by its first bytes, and whether its name says the same. A name without extension promises nothing. */
export async function kindOfFile(path: string, name: string): Promise<FileKind> {
  const extension = extensionOf(name);
  const detected = (await fileTypeFromFile(path))?.mime;
  // Two letters are enough to look like a picture ("BM"), so a text is judged as a text first.
  const isText = (detected === undefined || !accepted.has(detected)) && (texts.has(extension) || detected === undefined) && (await readsAsText(path));
  const mime: string | undefined = isText ? 'text/plain' : detected;
  if (extension !== '' && !contentsOf[extension]) return { found: 'not_accepted' };
  const locked = mime === OLE && lockable.has(extension);
  if (extension !== '' && !locked && (mime === undefined || !contentsOf[extension]?.includes(mime))) return { found: 'renamed' };
  if (mime === undefined || !accepted.has(mime)) return { found: 'not_accepted' };
  return { found: 'accepted', mime: mimeByExtension[extension] ?? mime, container: mime };
}

const SNIFFED_BYTES = 65_536;

/** UTF-8, or the GB18030 that Chinese Windows still writes, without control characters. */
async function readsAsText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
    return ['utf-8', 'gb18030'].some((encoding) => decodes(head, encoding));
  } finally {
    await file.close();
  }
}

function decodes(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
