import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { FileSystemStorage, MAX_FILE_BYTES } from '.';

let dataDir: string;
let storage: FileSystemStorage;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zhihe-test-storage-'));
  storage = new FileSystemStorage(dataDir);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const store = (name: string, content: Buffer | string, expectedSha256?: string) =>
  storage.store({ name, content: Readable.from([Buffer.from(content as string)]), expectedSha256 });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'stored',
    (error) => error.refusal?.code ?? error,
  );
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const incoming = () => readdir(join(dataDir, 'files', 'incoming'));

const PDF = '%PDF-1.4\n1 0 obj << >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF';
const LOCKED_PDF = '%PDF-1.4\n1 0 obj << >> endobj\ntrailer << /Root 1 0 R /Encrypt 2 0 R >>\n%%EOF';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
/** The head of a compound file as Word 97 writes it; `stream` is the name of a stream in its directory. */
const ole = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);

/** A zip of stored entries; `locked` sets the flag that a password is needed. */
function zip(entries: Record<string, string>, locked = false): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, body] of Object.entries(entries)) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(locked ? 1 : 0, 2);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, Buffer.from(body)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const docx = zip({
  '[Content_Types].xml': '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<w/>',
});

describe('what is accepted', () => {
  it.each<[string, string | Buffer, string, string[]]>([
    ['合同.pdf', PDF, 'application/pdf', []],
    ['合同.PDF', PDF, 'application/pdf', []],
    ['加密.pdf', LOCKED_PDF, 'application/pdf', ['needs_password']],
    ['截图.png', PNG, 'image/png', []],
    ['照片.jpeg', JPEG, 'image/jpeg', []],
    ['旧合同.doc', ole('WordDocument'), 'application/msword', []],
    ['合同.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', []],
    ['带密码.docx', ole('EncryptedPackage'), 'application/x-cfb', ['needs_password']],
    ['材料.zip', zip({ 'a.txt': 'a' }), 'application/zip', []],
    ['加密材料.zip', zip({ 'a.txt': 'a' }, true), 'application/zip', ['needs_password']],
    ['公文.ofd', zip({ 'OFD.xml': '<ofd/>' }), 'application/ofd', []],
    ['说明.txt', '对方在网店销售侵权产品。', 'text/plain', []],
    ['BMW.txt', 'BMW 商标被冒用', 'text/plain', []],
    ['清单.csv', '名称,数量\n灯,2', 'text/csv', []],
    ['国标.txt', Buffer.from('b6d4b7bdcffacadb', 'hex'), 'text/plain', []],
    ['来信.eml', 'From: a@example.com\r\nSubject: x\r\n\r\nok', 'message/rfc822', []],
    ['没有扩展名', PNG, 'image/png', []],
  ])('%s', async (name, content, mime, warnings) => {
    expect(await store(name, content)).toEqual({ sha256: sha256(content), bytes: Buffer.from(content as string).length, mime, warnings });
  });
});

describe('what is refused, each with its own reason', () => {
  it.each<[string, string, string | Buffer, string]>([
    ['an empty file', '空.pdf', '', 'file_empty'],
    ['a picture renamed to PDF', '截图.pdf', PNG, 'file_renamed'],
    ['a PDF renamed to text', '合同.txt', PDF, 'file_renamed'],
    ['a program renamed to PDF', '合同.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'file_renamed'],
    ['a text renamed to a picture', '截图.jpg', '这不是图片', 'file_renamed'],
    ['a zip renamed to Word', '合同.docx', zip({ 'a.txt': 'a' }), 'file_renamed'],
    ['bytes that are no text', '乱.txt', Buffer.from([0, 1, 2, 255, 254, 0]), 'file_renamed'],
    ['a program', '安装.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'file_type_not_accepted'],
    ['a web page', '页面.html', '<!doctype html><script>1</script>', 'file_type_not_accepted'],
    ['a picture with script', '图.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file_type_not_accepted'],
  ])('%s', async (_, name, content, code) => {
    expect(await refusalOf(store(name, content))).toBe(code);
    expect(await incoming()).toEqual([]);
  });

  it('one byte more than is allowed, and not one less', async () => {
    const block = Buffer.alloc(1024 * 1024, 'a');
    const blocks = (more: Buffer[]) => Readable.from([...Array.from({ length: MAX_FILE_BYTES / block.length }, () => block), ...more]);
    expect(await storage.store({ name: '满.txt', content: blocks([]) })).toMatchObject({ bytes: MAX_FILE_BYTES });
    expect(await refusalOf(storage.store({ name: '超.txt', content: blocks([Buffer.from('a')]) }))).toBe('file_too_large');
    expect(await incoming()).toEqual([]);
  });

  it('a file that is not what the browser hashed', async () => {
    expect(await refusalOf(store('a.txt', '甲', sha256('乙')))).toBe('file_damaged');
    expect(await store('a.txt', '甲', sha256('甲').toUpperCase())).toMatchObject({ sha256: sha256('甲') });
  });

  it('a line that breaks', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('一半');
        throw new Error('socket hang up');
      })(),
    );
    expect(await refusalOf(storage.store({ name: 'a.txt', content: broken }))).toBe('upload_interrupted');
    expect(await incoming()).toEqual([]);
  });

  it('says in both languages what to do', async () => {
    const error = await store('截图.pdf', PNG).catch((thrown) => thrown);
    expect(error.refusal.message).toEqual({ zh: expect.stringContaining('.pdf'), en: expect.stringContaining('.pdf') });
  });
});

describe('what is kept', () => {
  it('gives the bytes back, lies under its hash, and stays one file however often it comes', async () => {
    const content = '同样的内容';
    const stored = await Promise.all([store('a.txt', content), store('b.txt', content), store('c.csv', content)]);
    const hash = sha256(content);
    expect(new Set(stored.map((file) => file.sha256))).toEqual(new Set([hash]));
    expect(await readdir(join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4)))).toEqual([hash]);
    expect(await text(await storage.openFile(hash))).toBe(content);
  });

  it('notices a missing, a short and a changed file', async () => {
    const { sha256: hash, bytes } = await store('x.txt', '原来的内容');
    const path = join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash);
    expect([await storage.exists(hash, bytes), await storage.isIntact(hash, bytes)]).toEqual([true, true]);
    await writeFile(path, Buffer.alloc(bytes, 'x'));
    expect([await storage.exists(hash, bytes), await storage.isIntact(hash, bytes)]).toEqual([true, false]);
    await writeFile(path, '短');
    expect(await storage.exists(hash, bytes)).toBe(false);
    await rm(path);
    expect(await refusalOf(storage.openFile(hash))).toBe('not_found');
  });

  it('heals: the same bytes uploaded again replace a file that was damaged', async () => {
    const { sha256: hash, bytes } = await store('y.txt', '完整');
    await writeFile(join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash), 'broken');
    await store('y.txt', '完整');
    expect(await storage.isIntact(hash, bytes)).toBe(true);
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(64)])('never makes a path of "%s"', async (name) => {
    expect(await refusalOf(storage.openFile(name))).toBe('not_found');
  });
});
