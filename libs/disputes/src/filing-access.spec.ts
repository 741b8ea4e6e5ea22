import type { AgentDraft, PartyDraft, Side } from '@contract';
import type { Actor, OrganisationId, UserId } from '@kernel';
import { type NewParty, newDispute } from './domain/new-dispute';
import { accessOf, withAccess } from './filing-access';

const filer = 'u1' as UserId;
const actor: Actor = { kind: 'user', userId: filer, partyId: null, organisationId: null, roles: ['applicant'], name: '张三', principals: ['user:u1'] };
const clerk: Actor = { ...actor, organisationId: 'o1' as OrganisationId, roles: ['clerk'] };

const party = (side: Side, name: string, ...agents: Partial<AgentDraft>[]): PartyDraft => ({
  side,
  kind: 'person',
  name,
  agents: agents.map((agent) => ({ name: '张律师', authority: 'general', ...agent })),
});

/** The parties as they are filed, and who got a code. */
function filed(parties: PartyDraft[], by: UserId | null = filer): { parties: NewParty[]; coded: string[] } {
  const dispute = newDispute({ parties }, { cause: null, rightKinds: [] }, { exhibitSide: 'A', filer: by });
  const { parties: written, accessCodes } = withAccess(dispute.parties, by);
  return { parties: written, coded: accessCodes.map(({ side, partyName }) => `${side} ${partyName}`) };
}

const accountsOf = (parties: readonly NewParty[]) => parties.map(({ name, userId, accessCodeHash }) => [name, userId, accessCodeHash !== null]);

describe('who files', () => {
  it('is the first applicant; everybody else gets a code', () => {
    const { parties, coded } = filed([party('B', '李四'), party('A', '张三'), party('A', '王五')]);
    expect(accountsOf(parties)).toEqual([
      ['李四', null, true],
      ['张三', filer, false],
      ['王五', null, true],
    ]);
    expect(coded).toEqual(['B 李四', 'A 王五']);
    expect(accessOf(actor, 'party', parties)[0]).toEqual({ principal: 'user:u1', relation: 'applicant', reason: 'filed' });
  });

  it('as an agent of the first applicant is no party, and the applicant gets a code of its own', () => {
    const { parties, coded } = filed([party('A', '甲公司', {}, { self: true, authority: 'special' }), party('B', '李四')]);
    expect(accountsOf(parties)).toEqual([
      ['甲公司', null, true],
      ['李四', null, true],
    ]);
    expect(parties[0]?.agents.map(({ userId }) => userId)).toEqual([null, filer]);
    expect(coded).toEqual(['A 甲公司', 'B 李四']);
    expect(accessOf(actor, 'party', parties)).toEqual([
      { principal: 'user:u1', relation: 'applicant', reason: 'agent' },
      { principal: 'role:supervisor', relation: 'supervisor', reason: 'supervision' },
      { principal: `party:${parties[0]?.id}`, relation: 'applicant', reason: 'party' },
      { principal: `party:${parties[1]?.id}`, relation: 'respondent', reason: 'party' },
    ]);
  });

  it('for itself and as the agent of a second applicant is both', () => {
    const { parties, coded } = filed([party('A', '张三'), party('A', '李四', { self: true }), party('B', '王五')]);
    expect(accountsOf(parties)).toEqual([
      ['张三', filer, false],
      ['李四', null, true],
      ['王五', null, true],
    ]);
    expect(coded).toEqual(['A 李四', 'B 王五']);
    expect(accessOf(actor, 'party', parties)[0]?.reason).toBe('agent');
  });

  it('at a desk is nobody: every party gets a code, and no agent an account', () => {
    const { parties, coded } = filed([party('A', '甲公司', { self: true }), party('B', '李四')], null);
    expect(coded).toEqual(['A 甲公司', 'B 李四']);
    expect(parties[0]?.agents[0]?.userId).toBeNull();
    expect(accessOf(clerk, 'counter', parties)[0]).toEqual({ principal: 'org:o1:clerk', relation: 'clerk', reason: 'filed' });
    expect(() => accessOf(actor, 'counter', parties)).toThrow('role_not_allowed');
  });
});
