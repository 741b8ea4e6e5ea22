import type { DocumentData } from '@documents';
import type { PlainDate } from '@kernel';
import { referenceTo } from './agreement-paper';
import { contactOf, dayOf, endingOf, eventOf, type MediationPapers, mediatorsOf, namesOf, referralOf, textOf } from './mediation-papers';
import { lacking, type Paper, paper } from './paper';
import { groundOf } from './session-papers';

type Letter = DocumentData['court-report']['letter'];
type Outcome = DocumentData['court-report']['outcome'];

/** The days an event carries; null when it carries none, as before it was sent. */
const daysOf = (value: unknown): PlainDate[] | null => (Array.isArray(value) ? value.flatMap((day) => dayOf(day) ?? []) : null);

const noLetter = lacking('法院来函的案号待补全', 'the number of the court’s letter is still to be completed');

function letterOf({ proceeding, openedOn }: MediationPapers, receivedOn: PlainDate = openedOn): Letter | null {
  const { courtName, courtNumber, referral } = proceeding.origin;
  return courtName && courtNumber ? { court: courtName, number: `${courtNumber}${referral === 'delegate' ? '委托' : '委派'}调解函`, receivedOn } : null;
}

type Decision = DocumentData['referral-reply']['decision'];

const declineGrounds = new Map<unknown, 'out_of_charter' | 'outside_expertise'>([
  ['outside_scope', 'out_of_charter'],
  ['outside_expertise', 'outside_expertise'],
]);

/** F-SC-02, within three working days (在线调解规则 12). */
export function referralReply(papers: MediationPapers): Paper<'referral-reply'> {
  const answer = eventOf(papers, 'receive', 'decline');
  if (!answer) return lacking('签字接收或者说明不接收的理由后出具', 'issued once the referral is signed for or declined');
  const decision = answer.action === 'receive' ? acceptance(papers) : refusal(answer.payload);
  if (!decision) return lacking('还没有指定调解员', 'no mediator is appointed yet');
  const letter = letterOf(papers, answer.action === 'receive' ? answer.on : undefined);
  if (!letter) return noLetter;
  const { organisation, dispute } = papers;
  return paper({
    organisation: organisation.name,
    issuedOn: answer.on,
    referral: referralOf(papers) ?? 'entrusted',
    letter,
    parties: namesOf(papers),
    cause: dispute.matter,
    decision,
    contact: contactOf(papers, answer.actorName),
    seal: { organisation: organisation.name },
  });
}

const acceptance = (papers: MediationPapers): Decision | null =>
  papers.mediatorName && papers.dueOn ? { accepted: true, mediators: [papers.mediatorName], dueOn: papers.dueOn } : null;

const refusal = ({ ground, reason }: Readonly<Record<string, unknown>>): Decision => ({
  accepted: false,
  ground: declineGrounds.get(ground) ?? 'other',
  reason: textOf(reason) ?? '',
});

/**
 * F-SC-03 (特邀调解规定 26; 在线调解规则 21). Sessions are not open to the court's own eyes: it reads the report once it was
 * sent, with the days that were sent along.
 */
export function courtReport(papers: MediationPapers): Paper<'court-report'> {
  const sent = eventOf(papers, 'file-with-court', 'return-to-court');
  const sessions = daysOf(sent?.payload.sessions) ?? (papers.seesJoint ? papers.sessions.map(({ heldOn }) => heldOn) : null);
  if (!sessions) return lacking('由调解组织出具并送交法院', 'issued and sent to the court by the organisation');
  const { agreement, organisation, dispute, mediatorName } = papers;
  const ending = endingOf(papers);
  const endedOn = ending?.on ?? agreement?.effectiveOn;
  const outcome = agreement?.effectiveOn ? success(papers, agreement, agreement.effectiveOn) : failure(papers);
  if (!endedOn || !outcome) return lacking('达成协议或者调解终结后出具', 'issued once there is an agreement, or the mediation has ended');
  const letter = letterOf(papers, eventOf(papers, 'receive')?.on);
  if (!letter) return noLetter;
  return paper({
    organisation: organisation.name,
    issuedOn: sent?.on ?? endedOn,
    referral: referralOf(papers) ?? 'entrusted',
    letter,
    parties: namesOf(papers),
    cause: dispute.matter,
    mediators: mediatorName ? mediatorsOf(papers) : ['本组织'],
    sessions,
    endedOn,
    basicFacts: agreement?.effectiveOn ? agreement.facts : dispute.summary,
    outcome,
    materials: [outcome.agreed ? `${agreement?.form === 'oral' ? '口头协议登记表' : '调解协议书'}1份。` : '贵院移送的起诉状及证据材料。'],
    mediator: { name: mediatorName ?? '' },
    seal: { organisation: organisation.name },
  });
}

/** 委派: filed with the court; 委托: the court makes a 调解书 of it, or the suit is withdrawn (特邀调解规定 19, 20). */
const success = (papers: MediationPapers, agreement: NonNullable<MediationPapers['agreement']>, effectiveOn: PlainDate): Outcome => ({
  agreed: true,
  agreement: referenceTo(papers, agreement, effectiveOn),
  deliveredOn: eventOf(papers, 'file-with-court')?.on,
  next:
    referralOf(papers) === 'delegated'
      ? '现将调解协议提交贵院审查，请依法制作调解书，或者由当事人申请撤诉。'
      : '现将调解协议报贵院备案。各方可以自协议生效之日起三十日内，共同向贵院申请司法确认。',
});

function failure(papers: MediationPapers): Outcome | null {
  const ending = endingOf(papers);
  if (!ending) return null;
  const { reason, attempts, undisputedFacts } = ending.payload;
  const report = eventOf(papers, 'return-to-court')?.payload.report;
  return {
    agreed: false,
    ground: groundOf(ending),
    reasons: textOf(reason) ?? textOf(attempts) ?? `${groundOf(ending)}。`,
    undisputedFacts: textOf(undisputedFacts),
    other: textOf(report),
  };
}
