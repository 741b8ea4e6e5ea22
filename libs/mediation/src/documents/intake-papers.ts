import { rejectionGrounds, wordsOfChoice } from '../domain/fields';
import { channelOfPapers, contactOf, eventOf, type MediationPapers, namesOf, type PaperEvent, textOf } from './mediation-papers';
import { lacking, type Paper, paper, sideOf } from './paper';
import { remediesOf } from './session-papers';

/** Before acceptance there is no number; once there is one, these papers must not change. */
const onApplication = (papers: MediationPapers, event: PaperEvent) => ({
  organisation: papers.organisation.name,
  channel: channelOfPapers(papers),
  issuedOn: event.on,
  applicants: namesOf(papers, 'A'),
  respondents: namesOf(papers, 'B'),
  dispute: papers.dispute.matter,
  appliedOn: papers.dispute.filedOn,
  receiptNumber: papers.dispute.receiptNumber,
  contact: contactOf(papers, event.actorName),
  seal: { organisation: papers.organisation.name },
});

export function supplementNotice(papers: MediationPapers): Paper<'supplement-notice'> {
  const asked = eventOf(papers, 'ask-supplement');
  if (!asked) return lacking('没有要求补正', 'no supplement was asked for');
  return paper({ ...onApplication(papers, asked), items: textOf(asked.payload.items) ?? '' });
}

/** The way that this ground itself points to. */
const waysByGround = new Map<unknown, string>([
  ['other_organ', '就专利权、商标权的有效性，向国家知识产权局提出请求；其他应由专门机关处理的事项，向该机关提出；'],
  ['already_handled', '在已经受理的机关的程序中主张权利；'],
]);

/** The reason, and the other ways that stay open. */
export function rejectionNotice(papers: MediationPapers): Paper<'rejection-notice'> {
  const refused = eventOf(papers, 'reject');
  if (!refused) return lacking('没有作出不予受理的决定', 'the application was not refused');
  const { ground, reason } = refused.payload;
  const way = waysByGround.get(ground);
  return paper({
    ...onApplication(papers, refused),
    ground: wordsOfChoice(rejectionGrounds, ground) ?? '其他不宜由本组织调解的情形',
    reason: textOf(reason) ?? '',
    remedies: [...(way ? [way] : []), ...remediesOf(papers)],
  });
}

/** To the reader's own party; an official prints it for every respondent. */
export function inquiryLetter(papers: MediationPapers): Paper<'inquiry-letter'> {
  const inquiry = eventOf(papers, 'inquire');
  if (!inquiry) return lacking('开始征询对方意愿时出具', 'issued when the other side is asked');
  const respondents = papers.dispute.parties.filter(({ side }) => side === 'B');
  const own = respondents.filter(({ id }) => papers.partyIds.includes(id));
  return paper({
    ...onApplication(papers, inquiry),
    addressees: (own.length > 0 ? own : respondents).map((party) => ({ side: sideOf(party), name: party.name })),
    requests: papers.dispute.claims,
    answerBy: papers.answerBy ?? undefined,
  });
}
