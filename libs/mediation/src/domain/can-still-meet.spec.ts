import { canStillMeet } from './can-still-meet';
import { commercialMediation, peopleMediation } from './committee-mediation';
import { courtReferral } from './court-referral';

describe('whether a planned session may still take place', () => {
  it.each(['RM_ACCEPTED', 'RM_ASSIGNED', 'RM_MEDIATING', 'RM_PAUSED', 'RM_AGREEMENT_DRAFT'])('may from %s', (state) => expect(canStillMeet(peopleMediation, state)).toBe(true));

  it.each(['RM_EFFECTIVE', 'RM_PERFORMING', 'RM_BREACHED', 'RM_TERMINATED', 'RM_WITHDRAWN', 'RM_ARCHIVED'])('not from %s', (state) =>
    expect(canStillMeet(peopleMediation, state)).toBe(false),
  );

  it('each table by its own states', () => {
    expect(canStillMeet(commercialMediation, 'SM_FEE_PENDING')).toBe(true);
    expect(canStillMeet(courtReferral, 'SD_APPRAISAL')).toBe(true);
    expect(canStillMeet(courtReferral, 'SD_ENDED')).toBe(false);
  });
});
