import { caseFileOf, missingForArchive } from './case-file';

const known = { name: '山城雾', identity: 'copy' };
const unknown = { name: '雾里', identity: null };
const explained = { name: '雾里', identity: 'unobtainable' };
const names = (question: Parameters<typeof missingForArchive>[0]) => missingForArchive(question).map(({ zh }) => zh);

describe('what a file lacks before it is closed', () => {
  it.each([
    ['a matter that was never taken on', { accepted: false, agreed: false, heldSessions: 0, parties: [unknown, unknown] }, []],
    ['everybody has shown who they are', { accepted: true, agreed: true, heldSessions: 1, parties: [known] }, []],
    ['one has not', { accepted: true, agreed: false, heldSessions: 1, parties: [known, unknown] }, ['当事人身份证明（雾里）']],
    ['it could not be had, and nothing was agreed', { accepted: true, agreed: false, heldSessions: 0, parties: [known, explained] }, []],
    ['it could not be had, and yet they agreed', { accepted: true, agreed: true, heldSessions: 1, parties: [known, explained] }, ['当事人身份证明（雾里）']],
    ['agreed, and no record of any session', { accepted: true, agreed: true, heldSessions: 0, parties: [known] }, ['调解记录']],
  ])('%s', (_what, question, expected) => expect(names(question)).toEqual(expected));

  it('the catalogue has ten lines in the order of the form, and what is there as needed never stops a file', () => {
    const items = caseFileOf(
      { accepted: true, agreed: false, heldSessions: 1, parties: [known, unknown] },
      { authorities: 1, exhibits: 0, proofsOfPerformance: 0, returnVisits: 0, confirmations: 0 },
    );
    expect(items.map(({ kind, compulsory, present }) => `${kind}${compulsory ? '!' : ''}${present ? '' : ' –'}`)).toEqual([
      'application!',
      'rights-notice!',
      'identity! –',
      'authority',
      'evidence –',
      'mediation-record',
      'agreement –',
      'performance –',
      'return-visit –',
      'confirmation –',
    ]);
  });
});
