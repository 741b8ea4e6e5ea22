import type { DisputeDraftData, PartyDraft, RightDraft } from '@contract';
import type { PlainDate } from '@kernel';
import { readReferenceTables } from '@reference';
import { checkDraft } from './check-draft';

const tables = readReferenceTables();
const today = '2026-11-22' as PlainDate;

const applicant: PartyDraft = { side: 'A', kind: 'company', name: '甲公司', identifier: '91500103MA5U00001G', phone: '023-60000001' };
const respondent: PartyDraft = { side: 'B', kind: 'person', name: '李四' };
const right: RightDraft = { kind: 'PAT-I', number: 'ZL201580027396.1' };
const complete: DisputeDraftData = { summary: '侵权', claims: ['停止销售'], parties: [applicant, respondent], rights: [right], truthConfirmed: true };

const problems = (more: Partial<DisputeDraftData>, on = today) => checkDraft({ ...complete, ...more }, tables, on, 'party').map(({ field, code }) => `${field}: ${code}`);

it('finds nothing in a complete draft', () => expect(problems({})).toEqual([]));

it('names everything that an empty draft lacks', () => {
  expect(checkDraft({}, tables, today, 'party').map((problem) => `${problem.field}: ${problem.code}`)).toEqual([
    'summary: required',
    'claims: required',
    'parties: applicant_missing',
    'parties: respondent_missing',
    'rights: required',
    'truthConfirmed: truth_not_confirmed',
  ]);
});

describe('the matter', () => {
  it.each<[string, Partial<DisputeDraftData>, string[]]>([
    ['claims of spaces', { claims: [' ', ''] }, ['claims: required']],
    ['an amount of nothing', { amountFen: 0 }, []],
    ['no amount', { amountFen: null }, []],
    ['a negative amount', { amountFen: -1 }, ['amountFen: out_of_range']],
    ['half a fen', { amountFen: 0.5 }, ['amountFen: not_number']],
    ['a type that is not in the list', { disputeType: 'toString' }, ['disputeType: unknown_choice']],
    ['a type of the list', { disputeType: 'infringement' }, []],
    ['a cause of 2026', { causeCode: '167.3' }, []],
    ['no such cause', { causeCode: '999' }, ['causeCode: cause_not_in_force']],
    ['an exhibit without a title', { exhibits: [{ fileId: 'x', title: ' ' }] }, ['exhibits.0.title: required']],
    ['truth not confirmed', { truthConfirmed: false }, ['truthConfirmed: truth_not_confirmed']],
  ])('%s', (_, more, expected) => expect(problems(more)).toEqual(expected));

  it('takes the cause from the edition of the day', () => {
    const old = { causeCode: '160' };
    expect(problems(old, '2025-12-31' as PlainDate)).toEqual([]);
    expect(problems({ causeCode: '167.3' }, '2025-12-31' as PlainDate)).toEqual(['causeCode: cause_not_in_force']);
  });

  it('sends an abolished district to its successor, from the day it ended', () => {
    const jiangbei = { division: '500105' };
    expect(problems(jiangbei, '2025-11-05' as PlainDate)).toEqual([]);
    const [problem] = checkDraft({ ...complete, ...jiangbei }, tables, '2025-11-06' as PlainDate, 'party');
    expect(problem).toMatchObject({ field: 'division', code: 'division_not_in_force', message: { zh: expect.stringContaining('两江新区') } });
    expect(problems({ division: '999999' })).toEqual(['division: unknown_choice']);
  });
});

describe('parties', () => {
  const withParty = (party: Partial<PartyDraft>, base = respondent) =>
    problems({ parties: base === respondent ? [applicant, { ...respondent, ...party }] : [{ ...applicant, ...party }, respondent] });

  it('one side alone is no dispute', () => {
    expect(problems({ parties: [applicant] })).toEqual(['parties: respondent_missing']);
    expect(problems({ parties: [respondent] })).toEqual(['parties: applicant_missing']);
  });

  it.each<[string, Partial<PartyDraft>, string[]]>([
    ['a right identity number', { identifier: '500152199003070022' }, []],
    ['a wrong check digit', { identifier: '500152199003070023' }, ['parties.1.identifier: resident_identity_check']],
    ['a passport', { identifierKind: 'passport', identifier: 'E12345678' }, []],
    ['a permit of a Hong Kong resident', { identifierKind: 'hong_kong_macao_permit', identifier: 'h12345678' }, []],
    [
      'a permit of a Hong Kong resident, a digit short',
      { identifierKind: 'hong_kong_macao_permit', identifier: 'H1234567' },
      ['parties.1.identifier: hong_kong_macao_permit_format'],
    ],
    ['a permit of a Taiwan resident', { identifierKind: 'taiwan_permit', identifier: '01234567' }, []],
    ['a permit of a Taiwan resident with a slip', { identifierKind: 'taiwan_permit', identifier: '0123456' }, ['parties.1.identifier: taiwan_permit_format']],
    ['a permanent residence card', { identifierKind: 'permanent_residence', identifier: '950027619850315019' }, []],
    [
      'a permanent residence card, wrong check digit',
      { identifierKind: 'permanent_residence', identifier: '950027619850315018' },
      ['parties.1.identifier: permanent_residence_check'],
    ],
    ['a register abroad', { kind: 'foreign_company', identifierKind: 'foreign_registration', identifier: 'HRB 12345 B' }, []],
    ['a register abroad for a company at home', { kind: 'company', identifierKind: 'foreign_registration', identifier: 'HRB 12345' }, ['parties.1.identifierKind: unknown_choice']],
    ['a company number for a person', { identifierKind: 'social_credit_code', identifier: '91500103MA5U00001G' }, ['parties.1.identifierKind: unknown_choice']],
    ['a credit code with a slip', { kind: 'company', identifier: '91500103MA5U00001H' }, ['parties.1.identifier: social_credit_code_check']],
    ['no such kind', { kind: 'constructor' as PartyDraft['kind'] }, ['parties.1.kind: unknown_choice']],
    ['no kind', { kind: undefined }, ['parties.1.kind: unknown_choice']],
    ['no side', { side: undefined }, ['parties: respondent_missing', 'parties.1.side: required']],
    ['a telephone with letters', { phone: '见名片' }, ['parties.1.phone: phone_format']],
    ['a telephone in full width', { phone: '０２３－６００００００１' }, []],
    ['half an e-mail', { email: 'lisi@' }, ['parties.1.email: email_format']],
    ['an abolished district', { division: '500112' }, ['parties.1.division: division_not_in_force']],
  ])('%s', (_, party, expected) => expect(withParty(party)).toEqual(expected));

  it('asks of the applicant what it doesn’t ask of the other side', () => {
    expect(withParty({ identifier: undefined, phone: undefined }, applicant)).toEqual(['parties.0.identifier: required', 'parties.0.phone: required']);
    expect(withParty({ phone: undefined, email: 'a@example.com' }, applicant)).toEqual([]);
    expect(withParty({ identifier: undefined, phone: undefined })).toEqual([]);
  });

  it('takes two agents and no third, and a special authority only with its proof', () => {
    const agent = { name: '张律师', authority: 'general' as const };
    expect(withParty({ agents: [agent, agent] })).toEqual([]);
    expect(withParty({ agents: [agent, agent, agent] })).toEqual(['parties.1.agents: too_many_agents']);
    expect(withParty({ agents: [{ ...agent, authority: 'special' }] })).toEqual(['parties.1.agents.0.proofFileId: authority_proof_missing']);
    expect(withParty({ agents: [{ ...agent, authority: 'special', proofFileId: 'x' }] })).toEqual([]);
    expect(withParty({ agents: [{ name: '', authority: undefined as never }] })).toEqual(['parties.1.agents.0.name: required', 'parties.1.agents.0.authority: required']);
  });
});

describe('an agent who is the one that files', () => {
  const agent = { name: '张律师', authority: 'general' as const };
  const me = { ...agent, self: true };
  const told = (parties: PartyDraft[], filer: 'party' | 'official') => checkDraft({ ...complete, parties }, tables, today, filer).map(({ field, code }) => `${field}: ${code}`);

  it.each<[string, PartyDraft[], string[]]>([
    ['of the applicant', [{ ...applicant, agents: [me] }, respondent], []],
    ['beside another agent', [{ ...applicant, agents: [agent, me] }, respondent], []],
    ['of two applicants', [{ ...applicant, agents: [me] }, { ...applicant, name: '乙公司', agents: [me] }, respondent], []],
    ['not ticked', [{ ...applicant, agents: [{ ...agent, self: false }] }, respondent], []],
    ['twice of one applicant', [{ ...applicant, agents: [me, me] }, respondent], ['parties.0.agents.1.self: agent_self_twice']],
    ['of the other side', [applicant, { ...respondent, agents: [me] }], ['parties.1.agents.0.self: agent_of_other_side']],
    [
      'of both sides',
      [
        { ...applicant, agents: [me] },
        { ...respondent, agents: [agent, me] },
      ],
      ['parties.1.agents.1.self: agent_of_other_side'],
    ],
  ])('%s', (_, parties, expected) => expect(told(parties, 'party')).toEqual(expected));

  it('is nobody at a desk: who writes down what somebody says acts for nobody', () => {
    expect(told([{ ...applicant, agents: [me] }, respondent], 'official')).toEqual(['parties.0.agents.0.self: staff_is_no_agent']);
    expect(told([{ ...applicant, agents: [agent] }, respondent], 'official')).toEqual([]);
  });
});

describe('rights', () => {
  it.each<[string, RightDraft, string[]]>([
    ['a wrong check digit', { kind: 'PAT-I', number: 'ZL201580027396.2' }, ['rights.0.number: patent_number_check']],
    ['a utility model under invention', { kind: 'PAT-I', number: '201620913636.X' }, ['rights.0.number: patent_kind_differs']],
    ['a utility model under its kind', { kind: 'PAT-U', number: '201620913636.X' }, []],
    ['a design under its kind', { kind: 'PAT-D', number: '201430187159.X' }, []],
    ['no such kind', { kind: 'PAT', number: '1' }, ['rights.0.kind: unknown_choice']],
    ['no number of a registered right', { kind: 'TM' }, ['rights.0.number: right_number_missing']],
    ['a number to be completed', { kind: 'TM', numberUnknown: true }, []],
    ['a number that is there, though said to be unknown', { kind: 'TM', number: 'abc', numberUnknown: true }, ['rights.0.number: trademark_number_format']],
    ['a trade secret, which has none', { kind: 'TS' }, []],
    ['a work that was never registered', { kind: 'CR' }, []],
    ['a domain name as it is', { kind: 'DN', number: 'example.cn' }, []],
  ])('%s', (_, draft, expected) => expect(problems({ rights: [draft] })).toEqual(expected));
});

it('answers any half-filled draft without failing', () => {
  const halves: unknown[] = [
    { parties: [{}] },
    { rights: [{}] },
    { parties: [{ agents: [{}] }] },
    { parties: [{ agents: null }] },
    { exhibits: [{}] },
    { parties: [{ side: 'A', identifier: 'x' }] },
    { causeCode: null, division: null, amountFen: null },
  ];
  for (const half of halves) expect(checkDraft(half as DisputeDraftData, tables, today, 'party').length).toBeGreaterThan(0);
});
