import type { RightView } from '@contract';
import type { DocumentData } from '@documents';
import { acceptanceOf, headOf, type MediationPapers, mediatorsOf, namesOf } from './mediation-papers';
import { lacking, type Paper, paper, paperParty, sideOf } from './paper';
import type { PaperDispute } from './paper-dispute.queries';

/** An application is printed with what is known; only a paper that goes to a court waits for the rest. */
const TO_BE_COMPLETED = '待补全';

/** F-RT-01: complete from the day of filing. */
export function mediationApplication(papers: MediationPapers): Paper<'mediation-application'> {
  const { dispute } = papers;
  const parties = dispute.parties.map(paperParty);
  const applicants = parties.filter(({ side }) => side === 'applicant');
  return paper({
    ...headOf(papers),
    issuedOn: dispute.filedOn,
    applicants,
    respondents: parties.filter(({ side }) => side === 'respondent'),
    facts: dispute.summary,
    requests: dispute.claims,
    annex: {
      rights: dispute.rights.map(annexRight),
      amountFen: dispute.amountFen ?? undefined,
      evidence: filedEvidence(dispute).map(({ title, proves }) => ({ name: title, purpose: proves ?? undefined })),
    },
    signatures: applicants.map(({ side, name }) => ({ side, name })),
  });
}

const annexRight = ({ kindName, number, toBeCompleted, title, holder }: RightView) => ({
  type: kindName.zh,
  number: number ?? (toBeCompleted ? TO_BE_COMPLETED : undefined),
  name: title ?? TO_BE_COMPLETED,
  owner: holder ?? TO_BE_COMPLETED,
});

/** What came with the application, not what was added to the dispute since. */
const filedEvidence = ({ exhibits, filedAt }: PaperDispute) => exhibits.filter(({ side, file }) => side === 'A' && Date.parse(file.storedAt) <= Date.parse(filedAt));

const sources: Readonly<Record<string, { source: DocumentData['acceptance-register']['source']; sourceNote?: string }>> = {
  counter: { source: 'application', sourceNote: '窗口提交' },
  contact_point: { source: 'application', sourceNote: '由知识产权联系点代为提交' },
  park: { source: 'application', sourceNote: '由园区工作站代为提交' },
  court: { source: 'court' },
};

/** F-RT-02; for a referral, the day it was signed for. */
export function acceptanceRegister(papers: MediationPapers): Paper<'acceptance-register'> {
  const { dispute, proceeding } = papers;
  const accepted = acceptanceOf(papers);
  if (!accepted) return lacking('受理后出具', 'issued once the dispute is accepted');
  const court = proceeding.origin.courtName;
  return paper({
    ...headOf(papers),
    issuedOn: accepted.on,
    acceptedOn: accepted.on,
    applicants: namesOf(papers, 'A'),
    respondents: namesOf(papers, 'B'),
    disputeType: dispute.matter,
    source: 'application',
    ...sources[dispute.source],
    ...(court && { sourceNote: court }),
    facts: dispute.summary,
    signatures: dispute.parties.map((party) => ({ side: sideOf(party), name: party.name })),
    registrar: { name: accepted.actorName },
    seal: { organisation: papers.organisation.name },
  });
}

/** F-RT-03 for the reader's own party; an official prints the first applicant's. */
export function rightsNotice(papers: MediationPapers): Paper<'rights-notice'> {
  const { dispute, partyIds } = papers;
  const accepted = acceptanceOf(papers);
  const party = dispute.parties.find(({ id }) => partyIds.includes(id)) ?? dispute.parties.find(({ side }) => side === 'A');
  if (!accepted || !party) return lacking('受理后出具', 'issued once the dispute is accepted');
  const addressee = { side: sideOf(party), name: party.name };
  return paper({
    ...headOf(papers),
    issuedOn: accepted.on,
    party: addressee,
    dispute: dispute.matter,
    mediators: mediatorsOf(papers),
    service: { address: party.address ?? undefined, phone: party.phone ?? undefined, electronicTo: dispute.electronicTo[party.id] ?? undefined },
    signature: addressee,
  });
}
