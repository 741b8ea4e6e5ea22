import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentData, DocumentKind } from './document-data';
import { documentKinds } from './document-kinds';
import { type Fonts, loadFonts } from './fonts';

// The same step from libs/documents/src and from dist/libs/documents/src.
const TEMPLATES = join(__dirname, '..', 'templates');
const PDF_STANDARD = 'a-2b';

interface Engine {
  compiler: NodeCompiler;
  families: Pick<Fonts, 'title' | 'body'>;
}

let fontDirectory: string | null = null;
let started: Engine | null = null;

/** Where licensed fonts lie; said once, before the first document. */
export function setFontDirectory(directory: string | null): void {
  fontDirectory = directory;
  started = null;
}

/** Made at the first document: reading 40 MB of fonts takes a third of a second. */
function engine(): Engine {
  if (started === null) {
    const { blobs, ...families } = loadFonts(fontDirectory);
    started = { families, compiler: NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: blobs }] }) };
  }
  return started;
}

/** JSON with sorted keys: PostgreSQL's jsonb doesn't keep their order, and the same data must give the same hash. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The texts no font can show; PDF/A doesn't let typst print empty boxes for them: it fails and quotes them, escaped. */
function missingTexts(message: string): string[] {
  const quoted = [...message.matchAll(/the text \\*"(.*?)\\*" could not be displayed/gsu)].map((match) => match[1] as string);
  return [...new Set(quoted.map((text) => text.replace(/\\+u\{([0-9a-f]+)\}/gu, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))))];
}

const spelled = (character: string) => (/[\x20-\x7e]/.test(character) ? character : `［U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}］`);

// They only join or colour emoji, and spoil the letter before them once the emoji is spelled out.
const JOINERS = /\u200d|\ufe0e|\ufe0f/gu;

/** A character without a glyph is named instead of lost: 😀 becomes ［U+1F600］. JSON holds it escaped, if JSON escapes it. */
function spellOut(json: string, missing: readonly string[]): string {
  const plain = json.replace(JOINERS, '');
  if (plain !== json) return plain;
  return missing.reduce((rest, text) => rest.replaceAll(JSON.stringify(text).slice(1, -1), [...text].map(spelled).join('')), json);
}

function compile({ compiler, families }: Engine, kind: DocumentKind, data: string, meta: object): Buffer {
  const inputs = { data, meta: JSON.stringify({ ...meta, titleFonts: families.title, bodyFonts: families.body }) };
  const compiled = compiler.compile({ mainFilePath: join(TEMPLATES, `${documentKinds[kind].template ?? kind}.typ`), inputs });
  if (!compiled.result) throw new Error(`template ${kind}: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  return compiler.pdf(compiled.result, { pdfStandard: PDF_STANDARD });
}

/**
 * The issued form of a document, PDF/A-2b. The same data and template give the same bytes: the file's date is the day
 * of issue, and its keywords name the template's version and the SHA-256 of the data.
 */
export async function renderDocument<K extends DocumentKind>(kind: K, data: DocumentData[K]): Promise<Buffer> {
  const spec = documentKinds[kind];
  const meta = { template: `${kind}/${spec.version}`, dataSha256: sha256(canonicalJson(data)) };
  let json = canonicalJson({ ...data, ...spec.words?.(data) });
  // Each retry removes at least one kind of character; the bound is for a message that would stay the same.
  for (let retries = 100; ; retries--) {
    try {
      return compile(engine(), kind, json, meta);
    } catch (error) {
      const missing = missingTexts(String(error instanceof Error ? error.message : error));
      if (missing.length === 0 || retries === 0) throw error;
      json = spellOut(json, missing);
    } finally {
      engine().compiler.evictCache(10);
    }
  }
}
