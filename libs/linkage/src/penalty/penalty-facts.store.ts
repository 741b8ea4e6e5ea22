import { readLawBook } from '@clocks';
import { computeDeadline, unrolledEnd } from '@deadlines';
import { isPlainDate, type PlainDate } from '@kernel';
import { beijingTime, type Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import type { Lit, PenaltyClock, PenaltyFacts } from '../domain/penalty/facts';
import { brightest } from '../domain/thresholds/evaluate';
import type { ThresholdLight } from '../domain/thresholds/threshold-facts';
import { findOfficers } from '../transfer/officer.queries';
import { findPenalty, type PenaltyClockRow, type PenaltyRow } from './penalty.store';
import { lightsOver } from './thresholds';

const MINUTE = 16;
const HEARING_NOTICE = 'AP-HEAR-NOTICE-7WD';

/** What the head alone may add, once (程序规定 18, 64; 行政强制法 25). */
const longest = {
  'AP-VERIFY-15WD': { amount: 15, unit: 'workingDays' },
  'AP-CLOSE-90D': { amount: 30, unit: 'calendarDays' },
  'AP-SEIZE-30D': { amount: 30, unit: 'calendarDays' },
} as const;

const isExtensible = (ruleId: string): ruleId is keyof typeof longest => Object.hasOwn(longest, ruleId);

type Law = Awaited<ReturnType<typeof readLawBook>>;

function clockOf({ ruleId, triggerOn, dueOn, extendedTo, excluded }: PenaltyClockRow, law: Law): PenaltyClock {
  const { calendar } = law;
  const rule = isExtensible(ruleId) ? law.ruleFor(ruleId, triggerOn) : null;
  const extensions = isExtensible(ruleId) ? [longest[ruleId]] : [];
  return { ruleId, dueOn, extended: extendedTo !== null, atMost: rule ? unrolledEnd({ rule, trigger: triggerOn, calendar, excluded, extensions }) : null };
}

/** The last day on which notice of a hearing on this day is in time (行政处罚法 64(2)). */
function noticeBy(day: unknown, law: Law): PlainDate | null {
  const rule = isPlainDate(day) ? law.ruleFor(HEARING_NOTICE, day) : null;
  return rule && isPlainDate(day) ? computeDeadline({ rule, trigger: day, calendar: law.calendar }).dueOn : null;
}

const litOf = (lights: readonly ThresholdLight[]): Lit | null => {
  const light = brightest(lights);
  return light && { light, lines: lights.filter((one) => one.light === light).map(({ name }) => name) };
};

const openOf = ({ transfers }: PenaltyRow): boolean => transfers.some(({ over }) => !over);

/** Only the head appoints: nobody else's page looks for conflicts of everybody. */
const appointable = async (reader: Reader, { disputeId }: Proceeding, { organisationId }: PenaltyRow, { relations, today }: Asking) =>
  relations.includes('enforcement_head') ? findOfficers(reader, { disputeId, organisationId, today }) : [];

export async function loadPenaltyFacts(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<PenaltyFacts> {
  const { actor, today, at, input } = asking;
  const row = await findPenalty(reader, proceeding);
  if (!row) throw new Error(`penalty case ${proceeding.id} has no row of its own`);
  const law = await readLawBook(reader, [...Object.keys(longest), HEARING_NOTICE], today);
  return {
    today,
    now: beijingTime(at).slice(0, MINUTE),
    dates: {},
    flags: { informant: row.informant, hearingOffered: input?.hearing === true },
    officers: await appointable(reader, proceeding, row, asking),
    handling: row.officers.length,
    onCase: actor.userId === null ? null : row.officers.some(({ userId }) => userId === actor.userId),
    clocks: row.clocks.map((clock) => clockOf(clock, law)),
    informant: row.clocks.some(({ ruleId }) => ruleId === 'AP-INFORMANT-5WD'),
    notice: row.noticeServedOn === null ? null : { hearing: row.hearingOffered, heard: row.heard },
    hearingNoticeBy: noticeBy(input?.hearingOn, law),
    lit: litOf(await lightsOver(reader, row.amounts, today)),
    transferDecided: row.noTransfer !== null || openOf(row),
    transferOpen: openOf(row),
    convicted: row.transfers.some(({ convicted }) => convicted),
  };
}
