import type { Channel } from '@contract';
import type { Bilingual, PlainDate } from '@kernel';

export interface MediatorProfile {
  /** Kinds of right this person is good at. */
  fields: readonly string[];
  languages: readonly string[];
  onLeave: boolean;
}

/** An organisation as far as a rule asks about it. Division codes are those of the day of routing. */
export interface OrganisationProfile {
  id: string;
  name: string;
  channel: Channel;
  active: boolean;
  /** Empty: every kind. */
  rightKinds: readonly string[];
  /** Empty: every type. */
  disputeTypes: readonly string[];
  /** Empty: the whole city. */
  districts: readonly string[];
  licence: { number: string; from: PlainDate | null; to: PlainDate | null } | null;
  chargesFee: boolean;
  mediators: readonly MediatorProfile[];
  /** Proceedings it has in hand. */
  open: number;
  /** Cases it can take in a week. */
  weeklyCapacity: number;
  isParty: boolean;
  /** It was offered this dispute before and did not take it. */
  excluded: 'declined' | 'lapsed' | null;
  /** Divisions of its park desks and contact points. */
  pointDivisions: readonly string[];
}

export interface DisputeProfile {
  rightKinds: readonly string[];
  disputeType: string | null;
  tags: readonly string[];
  foreignRelated: boolean;
  /** Where the parties and the dispute are; divisions that ended stand here under their successors. */
  divisions: readonly string[];
  preference: { organisationId: string | null; mediatorId: string | null } | null;
}

export interface RuleSetting {
  key: string;
  enabled: boolean;
  weight: number;
  params: Readonly<Record<string, number | string>>;
}

export interface RankingInput {
  dispute: DisputeProfile;
  organisations: readonly OrganisationProfile[];
  rules: readonly RuleSetting[];
  /** Ids of the mediation procedures the house runs: RM, HM, SM, PM. */
  openProcedures: readonly string[];
  today: PlainDate;
}

/** What a rule looks at: one organisation for one dispute, with the rule's own settings. */
export interface Question {
  organisation: OrganisationProfile;
  dispute: DisputeProfile;
  params: RuleSetting['params'];
  openProcedures: readonly string[];
  today: PlainDate;
}

export const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Languages are written as codes or in Chinese; Chinese itself is what everybody speaks here. */
export const isForeign = (language: string): boolean => !/^(zh|中文|汉语|普通话|重庆话)/.test(language);
