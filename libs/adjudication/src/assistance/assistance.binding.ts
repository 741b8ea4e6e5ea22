import type { PlainDate } from '@kernel';
import type { Reader } from '@platform';
import { lacking, offerPaper, type Paper, paper } from '@mediation';
import type { DocumentOffer, ProcedureBinding, Proceeding } from '@proceedings';
import { assistanceKinds, incomingAssistance } from './assistance';
import { type AssistanceFile, findAssistance } from './assistance.store';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const day = (date: string): string => `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** 复函: what was asked, and what came of it. */
function reply({ kind, askedBy, letterNumber, receivedOn, department, title, number, reply: given }: AssistanceFile): Paper<'as-reply'> {
  if (!given) return lacking('复函或者决定不予协助后打印', 'printed once the answer is given');
  const { result, enclosures, reason, sentOn } = given.payload;
  const asked = kind === 'evidence' ? '委托我单位协助调查取证' : '要求我单位协助制止侵权行为';
  const law = kind === 'evidence' ? '第五十条' : '第五十八条';
  const items = textOf(enclosures)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const answered = given.type === 'AS.answer';
  return paper({
    organisation: department,
    number,
    issuedOn: sentOn as PlainDate,
    title: '协助事项复函',
    addressees: [askedBy],
    blocks: [
      { kind: 'say', text: `贵单位${letterNumber}收悉（我单位于${day(receivedOn)}收到）。来函就“${title}”一案，${asked}（《专利纠纷行政裁决和调解办法》${law}）。现函复如下：` },
      ...(answered ? [] : [{ kind: 'say' as const, text: '经研究，我单位不能提供协助，理由是：' }]),
      { kind: 'typed', text: textOf(answered ? result : reason) },
      ...(items.length > 0
        ? [
            { kind: 'head' as const, text: '附件：' },
            { kind: 'points' as const, items },
          ]
        : []),
      { kind: 'say', text: '特此函复。' },
    ],
    seal: { organisation: department },
  });
}

async function documents(reader: Reader, proceeding: Proceeding): Promise<readonly DocumentOffer[]> {
  const file = await findAssistance(reader, proceeding);
  return file ? [offerPaper('as-reply', reply(file))] : [];
}

/** What is asked of us, as the desk's header shows it. */
async function view(reader: Reader, proceeding: Proceeding) {
  const file = await findAssistance(reader, proceeding);
  if (!file) return {};
  const { zh, en, basis } = assistanceKinds[file.kind];
  return { assistance: { kind: { zh, en }, basis, askedBy: file.askedBy, letterNumber: file.letterNumber, receivedOn: file.receivedOn } };
}

export const assistanceBinding: ProcedureBinding = {
  procedure: incomingAssistance,
  facts: (_reader, _proceeding, { today }) => Promise.resolve({ today, dates: {}, flags: {} }),
  carryOut: (_tx, { decision, input, actor }) => Promise.resolve({ payload: { ...input }, ...(decision.action === 'take' && { handlerId: actor.userId }) }),
  view,
  documents,
};
