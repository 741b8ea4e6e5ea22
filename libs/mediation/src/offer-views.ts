import type { MediationView, OfferView } from '@contract';
import { clauseKinds } from '@documents';
import type { PlainDate } from '@kernel';
import { beijingTime, instantOf } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { draftOf } from './domain/offer-draft';
import { makerOf, mayEver, offerSteps, type OfferFacts, type OfferSide, statusOf, stepRefusal } from './domain/offers';

/** An offer as read for its reader, answers and all that its audience keeps from that reader left out. */
export interface OfferRow extends OfferFacts {
  at: string;
  madeBy: string;
  amountFen: number | null;
  payer: OfferSide;
  payOn: PlainDate | null;
  conduct: (keyof typeof clauseKinds)[];
  terms: string | null;
  forwardedAt: string | null;
  answersId: string | null;
  answeredAt: string | null;
  answers: OfferView['answers'];
}

/** The thread, oldest first, each offer with what this reader can do with it, or why not. */
export function offerViews(rows: readonly OfferRow[], { closedAt }: Pick<Proceeding, 'closedAt'>, asking: Asking): OfferView[] {
  const now = beijingTime(asking.at);
  const who = makerOf(asking.relations);
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    side: row.by,
    madeBy: row.madeBy,
    audience: row.audience,
    amountFen: row.amountFen,
    payer: row.payer,
    payOn: row.payOn,
    conduct: row.conduct.map((kind) => clauseKinds[kind]?.name ?? { zh: kind, en: kind }),
    terms: row.terms,
    openUntil: row.openUntil,
    forwardedAt: row.forwardedAt,
    answersId: row.answersId,
    answers: row.answers,
    state: statusOf(row, now, closedAt !== null),
    steps: offerSteps.filter((step) => who !== null && mayEver(step, row, who)).map((step) => ({ action: step, refusal: stepRefusal(step, row, { who, now }) })),
  }));
}

interface Drafting {
  parties: readonly { name: string; side: string }[];
  agreementMadeAt: Date | null;
}

/** What both sides have accepted since the last draft: the next one starts from it. */
export function draftFrom(rows: readonly OfferRow[], { parties, agreementMadeAt }: Drafting): MediationView['draftFrom'] {
  const [accepted] = rows
    .filter(({ state, audience }) => state === 'accepted' && audience === 'joint')
    .sort((a, b) => instantOf(b.answeredAt ?? b.at).getTime() - instantOf(a.answeredAt ?? a.at).getTime());
  if (!accepted?.answeredAt || (agreementMadeAt !== null && instantOf(accepted.answeredAt) <= agreementMadeAt)) return null;
  const namesOf = (side: OfferSide) =>
    parties
      .filter((party) => party.side === side)
      .map(({ name }) => name)
      .join('、');
  return { offerId: accepted.id, acceptedAt: accepted.answeredAt, clauses: draftOf(accepted, { A: namesOf('A'), B: namesOf('B') }) };
}
