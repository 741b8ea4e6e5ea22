import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { toPlainDate } from '@kernel';
import { type DepartmentPaperKind, departmentPapers } from './department-paper';
import type { DocumentKind } from './document-data';
import { documentKinds } from './document-kinds';
import { renderDocument, setFontDirectory } from './render-document';
import { samples } from './samples';

const kinds = Object.keys(documentKinds) as DocumentKind[];
const render = (kind: DocumentKind, more: object = {}) => renderDocument(kind, { ...samples[kind], ...more });
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');

const text = (pdf: Buffer) => pdf.toString('latin1');
const pages = (pdf: Buffer) => text(pdf).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const fonts = (pdf: Buffer) => new Set([...text(pdf).matchAll(/\/FontName\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name));

/** Every character the file can show and be searched for: the targets of its fonts' ToUnicode maps. */
function characters(pdf: Buffer): Set<string> {
  const found = new Set<string>();
  for (const { index, 0: mark } of text(pdf).matchAll(/stream\r?\n(?=\x78)/g)) {
    let map: string;
    try {
      map = inflateSync(pdf.subarray(index + mark.length), { finishFlush: 2 }).toString('latin1');
    } catch {
      continue;
    }
    for (const [, , target] of map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4,})>/gi))
      found.add(
        Buffer.from(target as string, 'hex')
          .swap16()
          .toString('utf16le'),
      );
  }
  return found;
}

const { organisation } = samples.agreement;
const [applicant, respondent] = samples.agreement.parties.map(({ name }) => name);

const pagesOf: Record<DocumentKind, number> = {
  receipt: 1,
  'mediation-application': 2,
  'supplement-notice': 1,
  'rejection-notice': 1,
  'inquiry-letter': 2,
  'acceptance-register': 1,
  'rights-notice': 2,
  appointment: 1,
  'mediation-record': 2,
  'pause-record': 1,
  'extension-consent': 1,
  agreement: 4,
  'oral-agreement': 2,
  'termination-notice': 1,
  'performance-reminder': 2,
  'return-visit': 2,
  'confirmation-application': 3,
  commitment: 1,
  'conduct-certificate': 1,
  ruling: 3,
  'referral-reply': 1,
  'court-report': 2,
  'deadline-receipt': 1,
  'service-record': 1,
  'service-address': 1,
  ...(Object.fromEntries(Object.keys(departmentPapers).map((kind) => [kind, 2])) as Record<DepartmentPaperKind, number>),
};

describe.each(kinds)('%s', (kind) => {
  it('is PDF/A-2b of the expected pages, with both fonts embedded', async () => {
    const pdf = await render(kind);
    expect(text(pdf)).toMatch(/^%PDF-1\.7/);
    expect(text(pdf)).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(pages(pdf)).toBe(pagesOf[kind]);
    expect(fonts(pdf)).toContain('NotoSerifSC-Regular');
  });

  it('gives the same bytes for the same data, whatever the order of its keys', async () => {
    const first = await render(kind);
    setFontDirectory(null);
    const reversed = Object.fromEntries(Object.entries(samples[kind]).reverse());
    expect(sha256(await renderDocument(kind, reversed as never))).toBe(sha256(first));
  });

  it('names its template, the hash of its data and the day of issue', async () => {
    const pdf = text(await render(kind));
    expect(pdf).toMatch(new RegExp(`template:${kind}/\\d+, data-sha256:[0-9a-f]{64}`));
    expect(pdf).toContain(`<xmp:CreateDate>${samples[kind].issuedOn}</xmp:CreateDate>`);
    const other = text(await render(kind, { organisation: '另一组织' }));
    expect(/data-sha256:\w+/.exec(other)?.[0]).not.toBe(/data-sha256:\w+/.exec(pdf)?.[0]);
  });

  it('shows the parties and the organisation, rare characters too', async () => {
    const shown = characters(await render(kind));
    // How a time limit was counted names nobody.
    const nobody = kind === 'deadline-receipt';
    const names = [organisation, kind === 'rights-notice' || nobody || kind.startsWith('service-') ? '' : applicant, kind === 'receipt' || nobody ? '' : respondent];
    for (const character of names.join('')) expect(shown).toContain(character);
  });
});

it('asks the second font for what the first lacks', async () => expect(fonts(await render('agreement'))).toContain('LXGWWenKai-Regular'));

it('takes typed text as text, and spells out what no font has', async () => {
  const shown = await render('agreement', { facts: '#panic("x") $ * @ _ `code` \\ <b> e\u030a 😀👩‍💻 \u0007 "引号"\n\n第二段' });
  for (const character of '#$*@`<［U+1F60］') expect(characters(shown)).toContain(character);
});

it('gives up on a message that stays the same', async () => {
  jest.spyOn(NodeCompiler.prototype, 'pdf').mockImplementation(() => {
    throw new Error('the text \\"人\\" could not be displayed with any font');
  });
  await expect(render('commitment')).rejects.toThrow('人');
  jest.restoreAllMocks();
});

it('fails on data a template cannot draw, instead of issuing half a document', async () => {
  await expect(render('agreement', { issuedOn: toPlainDate('2026-11-22'), parties: undefined })).rejects.toThrow('template agreement');
});

it.each<[string, DocumentKind, object]>([
  ['a referred notice', 'rights-notice', { referral: 'entrusted', service: { address: '重庆市沙坪坝区', electronicTo: 'a@example.cn' } }],
  ['a commercial notice', 'rights-notice', { channel: 'commercial' }],
  ['a report of success', 'court-report', { outcome: { agreed: true, agreement: samples.commitment.agreement, next: '将申请司法确认。' } }],
  ['a refusal', 'referral-reply', { decision: { accepted: false, ground: 'other', reason: '与本组织有利害关系。' } }],
  [
    'a delegated agreement',
    'agreement',
    { channel: 'commercial', referral: 'delegated', court: '重庆自由贸易试验区人民法院', recorder: undefined, seal: { organisation: '某中心' } },
  ],
  ['an entrusted agreement', 'agreement', { referral: 'entrusted' }],
  ['a joint record of facts', 'termination-notice', { undisputedFacts: { text: '专利权有效。', signatures: samples.agreement.signatures } }],
  ['an agreed day of effect', 'agreement', { channel: 'commercial', agreedEffectiveOn: '2026-12-01' }],
  ['an end before acceptance', 'termination-notice', { number: null, opened: { on: '2026-10-14', accepted: false }, sessions: [], mediator: undefined }],
  ['a letter to two respondents', 'inquiry-letter', { channel: 'professional', answerBy: undefined, addressees: [...samples.agreement.signatures] }],
  ['a joint choice', 'appointment', { channel: 'commercial', how: 'chosen', contact: undefined }],
  ['a successor in a referral', 'appointment', { referral: 'entrusted', how: 'replaced' }],
  ['a mediator of an association', 'appointment', { channel: 'industry' }],
  ['an appraisal before filing', 'pause-record', { referral: 'entrusted', mediator: undefined }],
  ['an extension after filing', 'extension-consent', { referral: 'delegated', acceptedOn: undefined, before: undefined }],
  ['an oral agreement of another channel', 'oral-agreement', { channel: 'industry' }],
  ['a reminder without items', 'performance-reminder', { channel: 'commercial', overdue: [], citation: undefined }],
  ['a revoked ruling', 'ruling', { heardOn: undefined, register: { revokedOn: '2027-02-01' } }],
  ['no annex', 'mediation-application', { annex: undefined, applicants: samples.agreement.parties }],
  [
    'nulls for what is not known',
    'mediation-application',
    { number: null, annex: null, applicants: [{ kind: 'person', side: 'applicant', name: '某', sex: null, age: null, agents: null }] },
  ],
  ['a refused invitation', 'mediation-record', { endedAt: undefined, invitees: undefined, inviteesConsented: false, inviteeSignatures: [] }],
])('draws %s', async (_name, kind, more) => expect(pages(await render(kind, more))).toBeGreaterThan(0));

it('the sentence on effect gives way to the day the parties fixed', async () => {
  const bare = { channel: 'commercial', parties: [], facts: '', disputedPoints: '', clauses: [], performance: '', signatures: [] };
  // 尚 stands in that sentence alone: 该日…尚未全部签名.
  expect(characters(await render('agreement', { ...bare, agreedEffectiveOn: '2026-12-01' }))).toContain('尚');
  expect(characters(await render('agreement', bare))).not.toContain('尚');
});

it('lets more than nine signatures run over the page, and leaves no page empty', async () => {
  const signatures = Array.from({ length: 12 }, (_, index) => ({ side: 'respondent', name: `第${index + 1}被申请人` }));
  expect(pages(await render('agreement', { signatures }))).toBe(5);
});
