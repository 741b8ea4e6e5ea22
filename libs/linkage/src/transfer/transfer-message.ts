import type { DisputeDraftData } from '@contract';
import type { IntakeService } from '@disputes';
import type { MessageType, Received } from '@exchange';
import { type Actor, type OrganisationId, RefusalError, refusal } from '@kernel';
import type { InputValues } from '@procedure';
import type { Tx } from '@platform';
import type { ProceedingService } from '@proceedings';
import { peopleOf, type Side } from '../domain/transfer/hops';
import { countSeen, findSides, insertTransfer, type KeptCase, lockByCase, sideOf } from './transfer.store';
import { accessOf } from './transfer.writers';

export const TRANSFER_STEP = 'cn.zhihe.linkage.transfer-step.v1';

/** One step that every side has, in the words of the procedure's table; with the first one the case itself, for whoever keeps a copy from then on. */
export interface TransferStep {
  action: string;
  input: InputValues;
  /** How many steps of each side's installation its sender had: what comes after them isn't applied before. */
  after: Partial<Record<Side, number>>;
  opening?: { matter: DisputeDraftData; sides: Record<Side, string> };
}

const text = (maxLength: number) => ({ type: 'string', maxLength });

const count = { type: 'integer', minimum: 0 };

const stepSchema = {
  type: 'object',
  required: ['action', 'input', 'after'],
  additionalProperties: false,
  properties: {
    action: { type: 'string', pattern: '^[a-z-]{3,40}$' },
    input: { type: 'object', maxProperties: 40 },
    after: { type: 'object', additionalProperties: false, properties: { agency: count, police: count, procuratorate: count } },
    opening: {
      type: 'object',
      required: ['matter', 'sides'],
      additionalProperties: false,
      properties: {
        matter: {
          type: 'object',
          required: ['title', 'summary', 'parties', 'rights'],
          additionalProperties: false,
          properties: {
            title: text(300),
            summary: text(20_000),
            parties: { type: 'array', maxItems: 200, items: { type: 'object' } },
            rights: { type: 'array', maxItems: 200, items: { type: 'object' } },
          },
        },
        sides: {
          type: 'object',
          required: ['agency', 'police', 'procuratorate'],
          additionalProperties: false,
          properties: { agency: text(200), police: text(200), procuratorate: text(200) },
        },
      },
    },
  },
};

/** The other side as it acts here: with the offices of the organisation it stands for, and as nobody's account. */
export const peerActor = (side: Side, organisationId: OrganisationId, name: string): Actor => ({
  kind: 'peer',
  userId: null,
  partyId: null,
  organisationId,
  roles: [],
  name,
  principals: peopleOf[side].map((relation) => `org:${organisationId}:${relation}`),
});

export const isPeer = (actor: Actor): boolean => actor.kind === 'peer';

export interface TransferParts {
  intake: IntakeService;
  proceedings: ProceedingService;
}

/** Applied by the same action as there, by whom it may be done and with the same guards: nothing comes in that couldn't be done here. */
export const transferStepType = ({ intake, proceedings }: TransferParts): MessageType => ({
  type: TRANSFER_STEP,
  step: stepSchema,
  apply: async (tx, message) => {
    const { action, input, after, opening } = message.data.step as unknown as TransferStep;
    const from = await sideOf(tx, message.organisationId);
    if (!from) return { rejected: 'no_side' };
    const actor = peerActor(from.side, message.organisationId as OrganisationId, from.name);
    const known = await lockByCase(tx, message.subject);
    if (known && !known.sides.some(({ side, peerId }) => side === from.side && peerId === message.peerId)) return { rejected: 'not_of_this_case' };
    if (!known && (!opening || action !== 'send')) return 'early';
    const kept = known ?? (await keepCopy(tx, actor, message, { intake, proceedings }));
    const seen = kept.sides.find(({ side }) => side === from.side)?.seen ?? 0;
    if (message.caseVersion <= seen) return { rejected: 'version_taken' };
    // What this side's installation told before, and what it had of the third when it took the step; it can't have more of ours than we told.
    const isEarly = message.caseVersion > seen + 1 || kept.sides.some(({ side, peerId, seen: ofThird }) => side !== from.side && peerId !== null && (after[side] ?? 0) > ofThird);
    if (isEarly) return 'early';
    await proceedings.performWithin(tx, actor, kept.proceedingId, { action, input });
    await countSeen(tx, kept, from.side);
    return 'applied';
  },
});

/** The case as the other side opened it. Its parties are nobody's here: no code, no access. @throws RefusalError unknown_choice for a side that isn't known here. */
async function keepCopy(tx: Tx, actor: Actor, message: Received, { intake, proceedings }: TransferParts): Promise<KeptCase> {
  const { opening } = message.data.step as unknown as TransferStep;
  if (!opening) throw new RefusalError(refusal('not_found'));
  const sides = await findSides(tx, opening.sides);
  if (sides.length < Object.keys(opening.sides).length) throw new RefusalError(refusal('unknown_choice', { value: Object.values(opening.sides).join('、') }));
  const { organisationId } = actor as { organisationId: OrganisationId };
  // Nobody opens a case in another agency's name.
  if (!sides.some((one) => one.side === 'agency' && one.organisationId === organisationId)) throw new RefusalError(refusal('not_your_action'));
  const { disputeId, number } = await intake.enterMatter(tx, actor, {
    source: 'transfer',
    series: '渝知移',
    data: opening.matter,
    access: accessOf('agency', organisationId, 'exchange'),
    enteredBy: `org:${organisationId}`,
    key: message.subject,
  });
  const { proceedingId } = await proceedings.openWithin(tx, actor, {
    disputeId,
    procedure: 'TF',
    organisationId: sides.find(({ side }) => side === 'police')?.organisationId ?? null,
    number,
    rows: (id) => insertTransfer(tx, { disputeId, proceedingId: id, caseId: message.subject, copy: true, sides }),
  });
  return { disputeId, proceedingId, sides: [] };
}
