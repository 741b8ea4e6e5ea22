import type { PlainDate } from '@kernel';
import type { DisputeProfile, MediatorProfile, OrganisationProfile, RankingInput, RuleSetting } from './organisation-profile';
import { filterRules } from './organisation-filters';
import { scoreRules } from './organisation-scores';

/** For the specs of this folder: an ordinary organisation, mediator and dispute, where a test says only what it is about. */

export const day = (text: string): PlainDate => text as PlainDate;

export const mediator = (more: Partial<MediatorProfile> = {}): MediatorProfile => ({ fields: ['TM'], languages: ['zh'], onLeave: false, ...more });

export const organisation = (id: string, more: Partial<OrganisationProfile> = {}): OrganisationProfile => ({
  id,
  name: `${id}调委会`,
  channel: 'people',
  active: true,
  rightKinds: [],
  disputeTypes: [],
  districts: [],
  licence: null,
  chargesFee: false,
  mediators: [mediator()],
  open: 0,
  weeklyCapacity: 5,
  isParty: false,
  excluded: null,
  pointDivisions: [],
  ...more,
});

export const commercial = (id: string, more: Partial<OrganisationProfile> = {}): OrganisationProfile =>
  organisation(id, { channel: 'commercial', chargesFee: true, licence: { number: '渝商调 1', from: day('2026-05-01'), to: day('2031-04-30') }, ...more });

export const dispute = (more: Partial<DisputeProfile> = {}): DisputeProfile => ({
  rightKinds: ['TM'],
  disputeType: 'infringement',
  tags: [],
  foreignRelated: false,
  divisions: ['5001LJ'],
  preference: null,
  ...more,
});

export const defaultRules: readonly RuleSetting[] = [
  ...Object.keys(filterRules).map((key) => ({ key, enabled: true, weight: 0, params: {} })),
  ...Object.entries(scoreRules).map(([key, rule]) => ({ key, enabled: true, weight: rule.weight, params: rule.params })),
];

export const input = (organisations: readonly OrganisationProfile[], more: Partial<RankingInput> = {}): RankingInput => ({
  dispute: dispute(),
  organisations,
  rules: defaultRules,
  openProcedures: ['RM', 'HM', 'SM', 'PM'],
  today: day('2026-06-01'),
  ...more,
});

export const withRule = (key: string, change: Partial<RuleSetting>): readonly RuleSetting[] => defaultRules.map((rule) => (rule.key === key ? { ...rule, ...change } : rule));
