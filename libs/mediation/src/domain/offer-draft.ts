import type { Clause } from '@documents';
import type { PlainDate } from '@kernel';
import type { OfferSide } from './offers';

export interface AcceptedOffer {
  amountFen: number | null;
  payer: OfferSide;
  payOn: PlainDate | null;
  conduct: readonly string[];
  terms: string | null;
}

/** A clause the mediator completes; blanks are blanks, nothing is made up. */
export type DraftClause = Partial<Record<string, unknown>> & { kind: Clause['kind'] };

type Sides = Readonly<Record<OfferSide, string>>;

/** Who sues or complains takes it back; all else is for the side that is complained about. The mediator may change it. */
const obligorOfConduct = (kind: Clause['kind'], sides: Sides): Partial<Record<string, unknown>> =>
  kind === 'confidentiality' ? {} : { obligor: kind === 'withdraw' ? sides.A : sides.B };

/** The clauses a draft starts from: what was accepted, in the order in which agreements put it. `sides` are the parties' names. */
export function draftOf(offer: AcceptedOffer, sides: Sides): DraftClause[] {
  const { amountFen, payer, payOn, conduct, terms } = offer;
  const promised = conduct.map((kind) => ({ kind, ...obligorOfConduct(kind as Clause['kind'], sides) }) as DraftClause);
  const pay: DraftClause[] = amountFen ? [{ kind: 'pay', obligor: sides[payer], payee: sides[payer === 'A' ? 'B' : 'A'], amountFen, ...(payOn && { dueOn: payOn }) }] : [];
  const words: DraftClause[] = terms ? [{ kind: 'other', text: terms }] : [];
  return [...promised.filter(({ kind }) => kind === 'stop'), ...pay, ...promised.filter(({ kind }) => kind !== 'stop'), ...words];
}
