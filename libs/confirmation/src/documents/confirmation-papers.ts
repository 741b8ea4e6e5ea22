import type { Clause, DocumentData } from '@documents';
import { isPlainDate, type PlainDate } from '@kernel';
import { agreementNumber, channelOf, type CitedArticle, citationText, lacking, type Paper, type PaperDispute, paper, paperParty, warningsOf } from '@mediation';

/** All that the papers of a confirmation are made of. */
export interface ConfirmationPapers {
  dispute: PaperDispute;
  mediation: { procedure: string; number: string | null; mediatorName: string | null; sessions: readonly PlainDate[] };
  organisation: { name: string; channel: string | null; licenceNo: string | null };
  agreement: { clauses: Clause[]; agreedOn: PlainDate; effectiveOn: PlainDate };
  courtName: string | null;
  joinedPartyIds: readonly string[];
  /** `judicial_confirmation`, every article there was. */
  articles: readonly CitedArticle[];
  /** `judicial_confirmation_ruling`, every article there was. */
  rulingArticles: readonly CitedArticle[];
  courtNumber: string | null;
  /** Oldest first: what was sent, and what the court did. */
  events: readonly CourtEvent[];
  objectionUntil: PlainDate | null;
  enforceUntil: PlainDate | null;
  /** The day it went to the court, else today: the paper's date, and the day its article has to be in force. */
  issuedOn: PlainDate;
  /** False for the court and the bureau: the mediation's sessions are not theirs to read. */
  seesJoint: boolean;
  /** A department mediated, and no mediation organisation. */
  department: boolean;
}

export interface CourtEvent {
  action: string;
  on: PlainDate;
  payload: Readonly<Record<string, unknown>>;
}

export const eventOf = ({ events }: Pick<ConfirmationPapers, 'events'>, action: string): CourtEvent | undefined => events.findLast((event) => event.action === action);

interface Common {
  organisation: string;
  issuedOn: PlainDate;
  court: string;
  agreement: DocumentData['commitment']['agreement'];
}

type Lacking = ReturnType<typeof lacking>;

/** The head of all three papers, or the reason why none of them may be printed. */
function commonOf(papers: ConfirmationPapers): Common | Lacking {
  const { agreement, organisation, courtName: court, issuedOn } = papers;
  const ruling = warningsOf(agreement.clauses)
    .map(({ clause }) => clause)
    .join('、');
  if (ruling)
    return lacking(
      `协议第${ruling}条涉及知识产权确权，人民法院不予受理（民诉法解释第355条第5项）`,
      `clause ${ruling} decides ownership or validity; a court won’t accept it (CPL Interpretation 355(5))`,
    );
  if (court === null) return lacking('还没有选定法院', 'no court is chosen yet');
  return { organisation: organisation.name, issuedOn, court, agreement: referenceTo(papers) };
}

export const referenceTo = ({ agreement, organisation, mediation, dispute }: ConfirmationPapers): DocumentData['commitment']['agreement'] => ({
  number: agreementNumber(mediation.number, dispute.receiptNumber),
  organisation: organisation.name,
  madeOn: agreement.agreedOn,
  effectiveOn: agreement.effectiveOn,
});

/** Both sides apply, or nobody does (民事诉讼法 205). */
function jointlyOf(papers: ConfirmationPapers): Common | Lacking {
  const absent = papers.dispute.parties.filter(({ id }) => !papers.joinedPartyIds.includes(id)).map(({ name }) => name);
  const common = commonOf(papers);
  if ('why' in common || absent.length === 0) return common;
  return lacking(`${absent.join('、')}还没有申请司法确认`, `${absent.join(', ')} has not joined the application yet`);
}

const linesFor = ({ dispute }: ConfirmationPapers) => dispute.parties.map(({ name }) => ({ name }));

/** F-SC-04. */
export function confirmationApplication(papers: ConfirmationPapers): Paper<'confirmation-application'> {
  const { dispute, agreement, articles, issuedOn } = papers;
  const common = jointlyOf(papers);
  if ('why' in common) return common;
  if (dispute.rights.some(({ toBeCompleted }) => toBeCompleted)) return lacking('权利编号待补全', 'the number of a right is still to be completed');
  const citation = citationText(articles, issuedOn);
  if (citation === null) return lacking('没有找到当日有效的法律条文', 'no article in force on that day is known');
  return paper({
    ...common,
    citation,
    applicants: dispute.parties.map(paperParty),
    dispute: dispute.matter,
    terms: agreement.clauses,
    attachments: attachmentsOf(papers),
    signatures: linesFor(papers),
  });
}

/** In the order the court asks for them (民诉法解释 354; 法释〔2011〕5号 3). */
function attachmentsOf({ department, dispute: { parties, rights } }: ConfirmationPapers): string[] {
  const named = rights.map(({ kindName, number }) => `${kindName.zh}${number ?? ''}`).join('、');
  const items = [
    '调解协议书',
    department ? '管理专利工作的部门主持调解证明' : '调解组织主持调解证明',
    '各申请人的身份证明、资格证明',
    ...(named ? [`与协议相关的知识产权证明（${named}）`] : []),
    ...(parties.some(({ agents }) => agents.length > 0) ? ['授权委托书'] : []),
    '承诺书',
  ];
  return items.map((item, index) => `${item}${index === items.length - 1 ? '。' : '；'}`);
}

/** F-SC-05. */
export function commitment(papers: ConfirmationPapers): Paper<'commitment'> {
  const common = jointlyOf(papers);
  if ('why' in common) return common;
  return paper({ ...common, applicants: papers.dispute.parties.map(({ name }) => name), signatures: linesFor(papers) });
}

/** The days the application took along to the court; before it is sent, those its reader may know of. */
function sessionDays({ mediation, seesJoint, ...papers }: ConfirmationPapers): readonly PlainDate[] | null {
  // They came with the agreement: whoever reads the one reads the other.
  if (papers.department) return mediation.sessions;
  const sent = eventOf(papers, 'send')?.payload.sessions;
  if (Array.isArray(sent)) return sent.filter(isPlainDate);
  return seesJoint ? mediation.sessions : null;
}

/** F-SC-06: the organisation certifies, whether or not the parties have joined yet. The court reads it once it was sent. */
export function conductCertificate(papers: ConfirmationPapers): Paper<'conduct-certificate'> {
  const { dispute, mediation, organisation } = papers;
  const common = commonOf(papers);
  if ('why' in common) return common;
  const sessions = sessionDays(papers);
  if (sessions === null) return lacking('由调解组织出具并随申请材料提交', 'issued by the organisation and handed in with the packet');
  if ((sessions.length === 0 && !papers.department) || mediation.mediatorName === null)
    return lacking('没有调解会议或者调解员的记录，无从证明', 'no session or mediator is on record, so there is nothing to certify');
  return paper({
    ...common,
    department: papers.department || undefined,
    channel: channelOf(mediation.procedure, organisation.channel),
    registration: organisation.licenceNo ? `执业证书${organisation.licenceNo}` : undefined,
    parties: dispute.parties.map(({ name }) => name),
    dispute: dispute.matter,
    sessions: [...sessions],
    mediators: [{ name: mediation.mediatorName }],
    seal: { organisation: organisation.name },
  });
}
