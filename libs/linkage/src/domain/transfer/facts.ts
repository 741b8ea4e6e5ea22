import type { PlainDate } from '@kernel';
import type { Facts, InputValues } from '@procedure';
import type { OfficerFacts } from '../officers';
import { type HopKind, hopKinds, kindOfKey } from './hops';

/** A paper on its way. Minutes are Beijing time, `YYYY-MM-DDTHH:mm`. */
export interface HopFacts {
  /** `kind:n`, the n-th of its kind: the same in each installation. */
  key: string;
  kind: HopKind;
  sentAt: string;
  signedAt: string | null;
}

/** A clock that stands, also once its last day is over; `dueAt` for those in hours. */
export interface ClockFacts {
  ruleId: string;
  dueOn: PlainDate;
  dueAt: string | null;
}

/**
 * What the guards ask about. The first six are the agency's own and empty in the copy that another side keeps of the case; all others follow
 * from steps that every side has, so a step which one side may take the others can take over.
 */
export interface TransferFacts extends Facts {
  suspected: boolean;
  officers: readonly OfficerFacts[];
  /** Null where who asks isn't known, as when a step is taken over. */
  onTeam: boolean | null;
  reachedChiefAt: string | null;
  approvedAt: string | null;
  /** A penalty decided before the transfer whose decision wasn't copied yet (高检会〔2006〕2号). */
  penaltyToCopy: boolean;

  /** Opened for a case that another installation sent. */
  copy: boolean;
  /** Now, Beijing, to the minute. */
  now: string;
  clocks: readonly ClockFacts[];
  hops: readonly HopFacts[];
  /** The lines of the goods list as it was sent. */
  goods: readonly { line: number; name: string }[];
  /** The procuratorate found that the reasons for not filing hold (检察规则 561). */
  policeFoundRight: boolean;
  /** Days the review of the police has been given beyond three; 0: none. */
  reviewDays: number;
  /** The house's switch TF_POLICE_LONGER_REVIEW. */
  longerReview: boolean;
  dates: Readonly<Record<string, PlainDate | null>> & { /** The police took the case over (移送规定 8). */ acceptedOn: PlainDate | null };
}

/** Three days as calendar or as working days: the house's switch TF_DAYS_AS_WORKDAYS (rule book 12.6). */
const readings = ['calendar', 'workdays'] as const;

export const signed = (kind: HopKind, reading?: (typeof readings)[number]): string => ['signed', kind, ...(reading ? [reading] : [])].join(':');

/** The switches of the clocks, from the setting, the papers that went before and what is being entered. */
export function flagsOf({ workdays, hops, input }: { workdays: boolean; hops: readonly HopFacts[]; input?: InputValues }): Record<string, boolean> {
  const reading = workdays ? 'workdays' : 'calendar';
  const chosen = kindOfKey(input?.hop);
  const receipts = hopKinds.flatMap((kind) => [[signed(kind), chosen === kind], ...readings.map((one) => [signed(kind, one), chosen === kind && one === reading])]);
  return {
    ...Object.fromEntries(receipts),
    calendar: !workdays,
    workdays,
    materialIncomplete: input?.complete === false,
    'review-10': input?.length === '10',
    'review-30': input?.length === '30',
    'review-60': input?.length === '60',
    toldToFile: hops.some(({ kind }) => kind === 'notice-to-file'),
  };
}
