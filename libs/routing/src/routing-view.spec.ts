import { explain } from './domain/explain-ranking';
import { input, organisation } from './domain/samples';
import type { RoutingDecision } from './routing.store';
import { routingView } from './routing-view';

const decision = (more: Partial<RoutingDecision> = {}): RoutingDecision => ({
  organisationId: 'a',
  organisationName: '甲调委会',
  explanation: explain(input([organisation('a', { open: 3 }), organisation('b', { open: 17 })])),
  kind: 'proposed',
  reason: null,
  byName: '系统',
  at: new Date('2026-06-01T01:00:00Z'),
  ...more,
});

describe('the routing card', () => {
  it('shows the workload of others to staff alone', () => {
    const [forParty, forManager] = [routingView(decision(), ['respondent']), routingView(decision(), ['manager'])];
    expect(JSON.stringify(forManager)).toContain('17');
    expect(JSON.stringify(forParty)).not.toContain('17');
    const other = forParty?.candidates.find((candidate) => candidate.organisationId === 'b');
    expect(other?.score).toBeNull();
    expect(other?.parts.map((part) => part.rule)).not.toContain('load');
    expect(forParty?.candidates.find((candidate) => candidate.organisationId === 'a')?.parts.map((part) => part.rule)).toContain('load');
    expect(forParty?.whatWouldChangeIt.map((line) => line.zh)).toEqual(['如果当事人选择b调委会，将由其办理']);
  });

  it('tells everybody who overrode it, and why', () => {
    const overridden = decision({ kind: 'override', reason: '当事人均在两江新区，就近办理', byName: '李处长' });
    expect(routingView(overridden, ['applicant'])).toMatchObject({
      chosen: { name: '甲调委会' },
      override: { by: '李处长', reason: '当事人均在两江新区，就近办理', at: '2026-06-01T01:00:00.000Z' },
    });
  });

  it('has no one chosen when nobody was eligible, and nothing before a decision', () => {
    expect(routingView(decision({ organisationId: null, organisationName: null }), ['applicant'])?.chosen).toBeNull();
    expect(routingView(null, ['applicant'])).toBeNull();
  });
});
