import type { DisputeId, OrganisationId, PartyId, UserId } from '@kernel';
import { actorOf, type SessionRow, sessionViewOf } from './actor-of';

const user: SessionRow = {
  kind: 'user',
  userId: 'u1' as UserId,
  username: 'zhang',
  name: '张三',
  partyId: null,
  disputeId: null,
  csrfToken: 'c',
  mustChangePassword: false,
  isAgent: false,
  memberships: [],
};
const member = (organisation: string, role: SessionRow['memberships'][number]['role']) => ({
  organisationId: organisation as OrganisationId,
  organisation,
  kind: 'people_committee',
  role,
});

describe('who acts in a session', () => {
  it('a registered person without an organisation is an applicant, known by its own name alone', () => {
    expect(actorOf(user)).toMatchObject({ roles: ['applicant'], principals: ['user:u1'], organisationId: null });
    expect(sessionViewOf(user)).toMatchObject({ roles: ['applicant'], organisation: null, csrfToken: 'c' });
  });

  it('is an agent besides once it acts for a party, and not through an office', () => {
    expect(actorOf({ ...user, isAgent: true }).roles).toEqual(['applicant', 'agent']);
    expect(actorOf({ ...user, isAgent: true, memberships: [member('o1', 'mediator')] }).roles).toEqual(['mediator']);
  });

  it('a mediator counts through its organisation and holds no role by itself', () => {
    expect(actorOf({ ...user, memberships: [member('o1', 'clerk'), member('o1', 'mediator'), member('o2', 'mediator')] })).toMatchObject({
      organisationId: 'o1',
      roles: ['clerk', 'mediator'],
      principals: ['user:u1', 'org:o1:clerk', 'org:o1:mediator', 'org:o2:mediator'],
    });
  });

  it('a supervisor and an administrator also hold the role for the whole house', () => {
    expect(actorOf({ ...user, memberships: [member('o1', 'administrator'), member('o1', 'supervisor'), member('o2', 'supervisor')] }).principals).toEqual([
      'user:u1',
      'org:o1:administrator',
      'org:o1:supervisor',
      'org:o2:supervisor',
      'role:administrator',
      'role:supervisor',
    ]);
  });

  it('a party that came by code is a respondent and nobody else', () => {
    const row: SessionRow = { ...user, kind: 'party', userId: null, username: null, partyId: 'p1' as PartyId, disputeId: 'd1' as DisputeId };
    expect(actorOf(row)).toMatchObject({ kind: 'party', roles: ['respondent'], principals: ['party:p1'], userId: null });
    expect(sessionViewOf(row)).toMatchObject({ disputeId: 'd1', username: null });
  });
});
