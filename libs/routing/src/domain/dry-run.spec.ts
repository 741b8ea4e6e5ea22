import { movesUnder } from './dry-run';
import { input, mediator, organisation, withRule } from './samples';

const near = organisation('a', { name: '近处调委会', districts: ['5001LJ'], mediators: [mediator({ fields: [] })] });
const expert = organisation('b', { name: '专业调委会', districts: [], mediators: [mediator({ fields: ['TM'] })] });

describe('a changed rule', () => {
  it('moves nothing when the same organisation stays first', () => {
    expect(movesUnder(input([near, expert]), input([near, expert], { rules: withRule('language', { weight: 0 }) }))).toBeNull();
  });

  it('moves a dispute from the expert to the neighbour when being near weighs more, and says what made the difference', () => {
    expect(movesUnder(input([near, expert]), input([near, expert], { rules: withRule('district-match', { weight: 100 }) }))).toEqual({
      before: { organisationId: 'b', name: '专业调委会' },
      after: { organisationId: 'a', name: '近处调委会' },
      reason: { zh: '未选专业调委会：差距主要在区域匹配', en: 'not 专业调委会: it falls behind mostly in district' },
    });
  });

  it('names the condition that the former organisation no longer meets', () => {
    const narrow = organisation('a', { rightKinds: ['CR'], mediators: [mediator({ fields: ['TM'] })] });
    const wide = organisation('b', { mediators: [mediator({ fields: [] })] });
    const off = withRule('right-kind', { enabled: false });
    expect(movesUnder(input([narrow, wide], { rules: off }), input([narrow, wide]))).toMatchObject({
      before: { organisationId: 'a' },
      after: { organisationId: 'b' },
      reason: { zh: '不受理的权利类型：TM' },
    });
  });

  it('tells that a dispute would come to the bureau, and that one would find an organisation', () => {
    const narrow = organisation('a', { disputeTypes: ['contract'] });
    const off = withRule('dispute-type', { enabled: false });
    expect(movesUnder(input([narrow], { rules: off }), input([narrow]))).toMatchObject({ before: { organisationId: 'a' }, after: null, reason: { zh: '不受理该类型的纠纷' } });
    expect(movesUnder(input([narrow]), input([narrow], { rules: off }))).toMatchObject({ before: null, after: { organisationId: 'a' } });
  });
});
