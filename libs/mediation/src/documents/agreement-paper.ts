import { chineseDate, type DocumentData } from '@documents';
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
  const { dispute, organisation, proceeding } = papers;
  const head = headOf(papers);
  const parties = (agreement.effectiveOn === null ? dispute.parties : dispute.wholeParties).map((party) => ({ id: party.id, paper: paperParty(party) }));
  const signed = (role: SignatureRow['role'], partyId: string | null = null) => agreement.signatures.find((one) => one.role === role && one.partyId === partyId);
  const mediator = signed('mediator');
  const sealedOn = signed('seal')?.signedOn;
  return {
    ...head,
    number: agreementNumber(proceeding.number, dispute.receiptNumber),
    issuedOn: agreement.effectiveOn ?? agreement.madeOn,
    court: proceeding.origin.courtName,
    parties: parties.map((party) => party.paper),
    facts: agreement.facts,
    clauses: agreement.clauses,
    performance: agreement.agreedEffectiveOn ? `各方约定本协议自${chineseDate(agreement.agreedEffectiveOn)}起生效。` : undefined,
    copies: parties.length + (head.referral ? 2 : 1),
    signatures: parties.map(({ id, paper: { side, name } }) => ({ side, name, ...signing(signed('party', id)) })),
    mediators: [{ name: mediator?.name ?? papers.mediatorName ?? '', ...signing(mediator) }],
    seal: { organisation: organisation.name, ...(sealedOn && { sealedOn }) },
  };
}

/** `signer` is said when somebody signs for another: the agent, the representative of a company. */
const signing = (signature: SignatureRow | undefined) =>
  signature ? { signedOn: signature.signedOn, method: 'electronic' as const, ...(signature.by && signature.by !== signature.name && { signer: signature.by }) } : {};

/** The day the parties agreed: the last party's signature. */
export const agreedOn = ({ signatures, madeOn }: Pick<AgreementRow, 'signatures' | 'madeOn'>) => signatures.findLast(({ role }) => role === 'party')?.signedOn ?? madeOn;
