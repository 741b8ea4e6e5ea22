import type { DocumentData } from '@documents';
import { pauseGrounds, wordsOfChoice } from '../domain/fields';
import {
  acceptanceOf,
  appointmentOf,
  contactOf,
  dayOf,
  eventOf,
  headOf,
  isPause,
  isResumption,
  type MediationPapers,
  mediatorsOf,
  namesOf,
  type PaperEvent,
  textOf,
} from './mediation-papers';
import { lacking, type Paper, paper, sideOf } from './paper';

const ways: Readonly<Record<string, DocumentData['appointment']['how']>> = { appoint: 'appointed', 'appoint-chosen': 'chosen', 'replace-mediator': 'replaced' };

const matterOf = (papers: MediationPapers) => ({ ...headOf(papers), parties: namesOf(papers), dispute: papers.dispute.matter });

/** The last one to be chosen or appointed; why the manager preferred somebody stays in the house. */
export function appointment(papers: MediationPapers): Paper<'appointment'> {
  const appointed = appointmentOf(papers);
  const mediator = textOf(appointed?.payload.mediator);
  if (!appointed || !mediator) return lacking('选定或者指定调解员后出具', 'issued once a mediator is chosen or appointed');
  return paper({
    ...matterOf(papers),
    issuedOn: appointed.on,
    mediator,
    how: ways[appointed.action] ?? 'appointed',
    contact: contactOf(papers, mediator),
    seal: { organisation: papers.organisation.name },
  });
}

type Pause = DocumentData['pause-record']['pauses'][number];

const pauseOf = ({ action, on, payload }: PaperEvent): Pause => {
  const ground = payload.ground ?? (action === 'start-appraisal' ? 'appraisal' : undefined);
  return { pausedOn: on, ground: wordsOfChoice(pauseGrounds, ground) ?? '未记录', reason: textOf(payload.reason) ?? '未记录', appraisal: ground === 'appraisal' };
};

/** Each pause with the resumption that ended it. */
function pausesOf({ events }: MediationPapers): Pause[] {
  return events.flatMap((event, index) => {
    if (!isPause(event)) return [];
    const end = events.slice(index + 1).find((later) => isResumption(later) || isPause(later));
    return [{ ...pauseOf(event), ...(end && isResumption(end) && { resumed: { on: end.on, reason: textOf(end.payload.reason) ?? '未记录' } }) }];
  });
}

export function pauseRecord(papers: MediationPapers): Paper<'pause-record'> {
  const pauses = pausesOf(papers);
  const last = pauses.at(-1);
  if (!last) return lacking('没有暂停调解', 'the mediation was not paused');
  const { mediatorName } = papers;
  return paper({
    ...matterOf(papers),
    issuedOn: last.pausedOn,
    mediators: mediatorsOf(papers),
    pauses,
    reviewOn: last.resumed ? undefined : (papers.reviewOn ?? undefined),
    mediator: mediatorName === null ? undefined : { name: mediatorName },
    seal: { organisation: papers.organisation.name },
  });
}

/** For the parties to sign: the mediator has told that they agreed in writing (特邀调解规定 27). */
export function extensionConsent(papers: MediationPapers): Paper<'extension-consent'> {
  const extended = eventOf(papers, 'extend');
  const until = dayOf(extended?.payload.until);
  if (!extended || !until) return lacking('没有延长调解期限', 'the term was not extended');
  const { dispute, mediatorName } = papers;
  return paper({
    ...matterOf(papers),
    issuedOn: extended.on,
    acceptedOn: acceptanceOf(papers)?.on,
    before: dayOf(extended.payload.before),
    until,
    signatures: dispute.parties.map((party) => ({ side: sideOf(party), name: party.name })),
    mediator: mediatorName === null ? undefined : { name: mediatorName },
  });
}
