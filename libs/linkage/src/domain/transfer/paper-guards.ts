import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { HopFacts, TransferFacts } from './facts';
import { type HopKind, hops, kindOfKey, peopleOf, signedByReceipt } from './hops';

const guard = anyGuard<TransferFacts>;

type Papers = Pick<TransferFacts, 'hops'>;

/** The newest paper of a kind. */
export const lastOf = (facts: Papers, kind: HopKind): HopFacts | null => facts.hops.findLast((one) => one.kind === kind) ?? null;

/** What waits to be signed for by `sign-for`. */
export const unsignedHops = <H extends HopFacts>(facts: { hops: readonly H[] }): H[] => facts.hops.filter(({ kind, signedAt }) => signedAt === null && signedByReceipt(kind));

const count = (facts: Papers, kind: HopKind): number => facts.hops.filter((one) => one.kind === kind).length;

/** A paper is answered by another, one for one. */
export const awaitsAnswer = (facts: Papers, asked: HopKind, answer: HopKind): boolean => count(facts, asked) > count(facts, answer);

export const signedAtOf =
  (kind: HopKind) =>
  (facts: Papers): string | null =>
    lastOf(facts, kind)?.signedAt ?? null;

/** Nobody acts on a paper before it has come: its receipt starts the clock that the act stops. */
export const signedFor = (kind: HopKind) =>
  guard(`signed-for-${kind}`, [`已签收${hops[kind].name.zh}`, `the ${hops[kind].name.en} is signed for`], (facts) =>
    unless(lastOf(facts, kind)?.signedAt != null, 'paper_not_signed_for', { name: hops[kind].name.zh }),
  );

/** A paper that was sent is signed for before the matter goes on; one that was never sent is in nobody's way. */
export const signedIfSent = (kind: HopKind) =>
  guard(`signed-if-sent-${kind}`, [`已发出的${hops[kind].name.zh}均已签收`, `each ${hops[kind].name.en} is signed for`], (facts) =>
    unless(lastOf(facts, kind)?.signedAt !== null, 'paper_not_signed_for', { name: hops[kind].name.zh }),
  );

/** Asked, and the other side's to answer. */
export const unanswered = (asked: HopKind, answer: HopKind) =>
  guard(`unanswered-${asked}`, [`${hops[asked].name.zh}尚未答复`, `the ${hops[asked].name.en} waits for its answer`], (facts) =>
    unless(awaitsAnswer(facts, asked, answer), 'nothing_waited_for'),
  );

export const notAskedYet = (asked: HopKind, answer: HopKind) =>
  guard(`not-asked-${asked}`, [`没有待答复的${hops[asked].name.zh}`, `no ${hops[asked].name.en} waits`], (facts) =>
    unless(!awaitsAnswer(facts, asked, answer), 'waited_for_already'),
  );

export const onceOnly = (kind: HopKind) =>
  guard(`once-${kind}`, [`尚未发出${hops[kind].name.zh}`, `no ${hops[kind].name.en} yet`], (facts) => unless(count(facts, kind) === 0, 'waited_for_already'));

/** The police have explained, or let their time to run out. */
const explainedBy = (facts: TransferFacts, at: unknown): boolean => {
  const day = typeof at === 'string' ? at : facts.today;
  return count(facts, 'explanation') > 0 || facts.clocks.some(({ ruleId, dueOn }) => ruleId === 'TF-PROC-EXPLAIN-7D' && dueOn < day);
};

/** Notice to file rests on reasons that don't hold (检察规则 560, 561). */
export const explainedOrOver = guard(
  'explained-or-over',
  ['公安机关已说明理由，或者说明期限已满', 'the police have explained, or their time to is over'],
  (facts, { input }) => unless(explainedBy(facts, input?.decidedOn), 'explanation_missing'),
  '人民检察院刑事诉讼规则第560条、第561条',
);

/** Reasons that were asked for are waited for; the procuratorate may see without asking that the police are right. */
export const nothingAskedOrExplained = guard(
  'nothing-asked-or-explained',
  ['要求说明理由的，已经说明或者期限已满', 'where reasons were demanded, they are there or late'],
  (facts, { input }) => unless(count(facts, 'explanation-demand') === 0 || explainedBy(facts, input?.decidedOn), 'explanation_missing'),
  '人民检察院刑事诉讼规则第560条、第561条',
);

/** The paper that is signed for: it waits, it was sent to us, and not before it was sent. */
export const receivable = guard('receivable', ['待本机关签收的文书', 'a paper that waits for our signature'], (facts, { input, relations }) => {
  const mine = unsignedHops(facts).filter(({ kind }) => peopleOf[hops[kind].to].some((relation) => relations.includes(relation)));
  if (input === undefined) return unless(mine.length > 0, 'nothing_waited_for');
  const paper = unsignedHops(facts).find(({ key }) => key === input.hop);
  if (!paper || kindOfKey(input.hop) === null) return refusalOfFields([fieldRefusal('hop', 'no_such_paper')]);
  if (!mine.includes(paper)) return unless(false, 'paper_for_others');
  return sentBefore(paper, input.receivedAt);
});

/** The letter, or the one forwarded to other police. */
export const letterOnItsWay = guard('letter-on-its-way', ['移送书已发出、尚未签收', 'the letter was sent and not signed for'], (facts, { input }) => {
  const letter = facts.hops.find(({ kind, signedAt }) => !signedByReceipt(kind) && kind !== 'handover-list' && signedAt === null);
  return letter ? sentBefore(letter, input?.receivedAt) : unless(false, 'nothing_waited_for');
});

const sentBefore = ({ sentAt }: HopFacts, at: unknown) =>
  typeof at === 'string' && at < sentAt ? refusalOfFields([fieldRefusal('receivedAt', 'before_it_was_sent', { at: sentAt })]) : null;
