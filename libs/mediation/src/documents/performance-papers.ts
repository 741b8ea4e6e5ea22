import type { DocumentData } from '@documents';
import type { Bilingual, PlainDate } from '@kernel';
import { obligorOf } from '../domain/agreement-terms';
import { referenceTo } from './agreement-paper';
import { citationText } from './citation-text';
import { contactOf, eventOf, headOf, type MediationPapers, namesOf, type PaperEvent, textOf } from './mediation-papers';
import { lacking, type Paper, paper } from './paper';

/** As `declare-breach` and `return-visit` write them down. */
interface RecordedItem {
  clause: number;
  what: Bilingual;
  amountFen: number | null;
  dueOn: PlainDate | null;
  doneOn: PlainDate | null;
  state: 'due' | 'overdue' | 'performed';
}

/** An event from before items were written down carries none. */
const itemsOf = (value: unknown): readonly RecordedItem[] => (Array.isArray(value) ? value : []);

const toItem = ({ what, amountFen, dueOn }: RecordedItem) => ({ what: what.zh, amountFen: amountFen ?? undefined, dueOn: dueOn ?? undefined });

/** To whoever owes what was overdue on the day the breach was recorded (人民调解法 31(2)). */
export function performanceReminder(papers: MediationPapers): Paper<'performance-reminder'> {
  const breach = eventOf(papers, 'declare-breach');
  const { agreement, organisation } = papers;
  if (!breach || !agreement?.effectiveOn) return lacking('没有登记逾期未履行', 'no breach is recorded');
  const overdue = itemsOf(breach.payload.overdue);
  const parties = namesOf(papers);
  const debtors = [...new Set(overdue.flatMap(({ clause }) => obligorOf(agreement.clauses[clause - 1]) ?? []))];
  return paper({
    ...headOf(papers),
    issuedOn: breach.on,
    parties,
    debtors: debtors.length > 0 ? debtors : parties,
    agreement: referenceTo(papers, agreement, agreement.effectiveOn),
    overdue: overdue.map(toItem),
    report: { by: breach.actorName, text: textOf(breach.payload.reason) ?? '' },
    citation: citationText(papers.articles, breach.on) ?? undefined,
    contact: contactOf(papers, papers.mediatorName ?? organisation.name),
    seal: { organisation: organisation.name },
  });
}

type Visit = DocumentData['return-visit']['visits'][number];

const visitOf = ({ on, actorName, payload }: PaperEvent): Visit => ({
  visitedOn: on,
  visitor: actorName,
  purpose: textOf(payload.from)?.endsWith('_BREACHED') ? '协议约定的事项逾期未履行，督促履行' : '监督协议的履行，了解履行情况',
  findings: textOf(payload.text) ?? '',
  performance: itemsOf(payload.performance).map((item) => ({ ...toItem(item), state: item.state, doneOn: item.doneOn ?? undefined })),
});

/** F-RT-09, all visits on one record. */
export function returnVisits(papers: MediationPapers): Paper<'return-visit'> {
  const { agreement, events } = papers;
  const visits = events.filter(({ action }) => action === 'return-visit').map(visitOf);
  const last = visits.at(-1);
  if (!last || !agreement?.effectiveOn) return lacking('没有登记回访', 'no return visit is recorded');
  return paper({ ...headOf(papers), issuedOn: last.visitedOn, parties: namesOf(papers), agreement: referenceTo(papers, agreement, agreement.effectiveOn), visits });
}
