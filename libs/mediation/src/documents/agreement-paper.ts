import type { DocumentData } from '@documents';
import type { PlainDate } from '@kernel';
import { type AgreementRow, endingOf, headOf, type MediationPapers, type SignatureRow } from './mediation-papers';
import { agreementNumber, lacking, type Paper, paper, paperParty } from './paper';

/** F-RT-07: a draft has empty lines; each signature brings its date; once in effect everybody on it stands in full. */
export function agreementPaper(papers: MediationPapers): Paper<'agreement'> {
  const { agreement } = papers;
  if (!agreement)
    return papers.seesJoint ? lacking('还没有拟定协议', 'no agreement has been drafted yet') : lacking('协议生效后才能查看', 'can be seen once an agreement is in effect');
  if (agreement.form === 'oral')
    return lacking('口头协议由调解员记录，不制作协议书（人民调解法第28条）', 'an oral agreement is recorded by the mediator, without a paper (People’s Mediation Law 28)');
  if (endingOf(papers) && agreement.effectiveOn === null) return lacking('调解已终结，协议没有签成', 'the mediation ended before the agreement was signed');
  return paper(toAgreementData(papers, agreement));
}

function toAgreementData(papers: MediationPapers, agreement: AgreementRow): DocumentData['agreement'] {
  const { dispute, proceeding } = papers;
  const head = headOf(papers);
  const parties = (agreement.effectiveOn === null ? dispute.parties : dispute.wholeParties).map((party) => ({ id: party.id, paper: paperParty(party) }));
  const signedBy = (partyId: string) => agreement.signatures.find((one) => one.role === 'party' && one.partyId === partyId);
  return {
    ...head,
    number: agreementNumber(proceeding.number, dispute.receiptNumber),
    issuedOn: agreement.effectiveOn ?? agreement.madeOn,
    court: proceeding.origin.courtName,
    parties: parties.map((party) => party.paper),
    facts: agreement.facts,
    clauses: agreement.clauses,
    agreedEffectiveOn: agreement.agreedEffectiveOn ?? undefined,
    copies: parties.length + (head.referral ? 2 : 1),
    signatures: parties.map(({ id, paper: { side, name } }) => ({ side, name, ...signing(signedBy(id)) })),
    ...witnesses(papers, agreement),
  };
}

/** Whoever stands by it: the mediator's line, and the seal. */
function witnesses({ mediatorName, organisation }: MediationPapers, { signatures }: AgreementRow): Pick<DocumentData['agreement'], 'mediators' | 'seal'> {
  const mediator = signatures.find(({ role }) => role === 'mediator');
  const sealedOn = signatures.find(({ role }) => role === 'seal')?.signedOn;
  return {
    mediators: [{ name: mediator?.name ?? mediatorName ?? '', ...signing(mediator) }],
    seal: { organisation: organisation.name, ...(sealedOn && { sealedOn }) },
  };
}

/** `signer` is said when somebody signs for another: the agent, the representative of a company. */
const signing = (signature: SignatureRow | undefined) =>
  signature ? { signedOn: signature.signedOn, method: 'electronic' as const, ...(signature.by && signature.by !== signature.name && { signer: signature.by }) } : {};

/** The day the parties agreed: the last party's signature. */
export const agreedOn = ({ signatures, madeOn }: Pick<AgreementRow, 'signatures' | 'madeOn'>) => signatures.findLast(({ role }) => role === 'party')?.signedOn ?? madeOn;

/** How another paper names the agreement. */
export const referenceTo = ({ proceeding, dispute, organisation }: MediationPapers, agreement: AgreementRow, effectiveOn: PlainDate) => ({
  number: agreementNumber(proceeding.number, dispute.receiptNumber),
  organisation: organisation.name,
  madeOn: agreedOn(agreement),
  effectiveOn,
});

/** F-RT-08: what was agreed by word of mouth, as the mediator wrote it down (人民调解法 28); in effect from that day on (30). */
export function oralAgreement(papers: MediationPapers): Paper<'oral-agreement'> {
  const { agreement, dispute, proceeding } = papers;
  if (agreement?.form !== 'oral' || agreement.effectiveOn === null) return lacking('没有登记口头协议', 'no oral agreement is recorded');
  const parties = dispute.wholeParties.map(paperParty);
  const agreed = agreedOn(agreement);
  return paper({
    ...headOf(papers),
    number: agreementNumber(proceeding.number, dispute.receiptNumber),
    issuedOn: agreement.effectiveOn,
    agreedOn: agreed,
    parties,
    facts: agreement.facts,
    clauses: agreement.clauses,
    signatures: parties.map(({ side, name }) => ({ side, name, signedOn: agreed, method: 'oral' as const })),
    ...witnesses(papers, agreement),
  });
}
