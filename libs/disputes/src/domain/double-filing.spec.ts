import type { PlainDate } from '@kernel';
import { doubleFilingReasons, type FilingTraits, sharesApplicant } from './double-filing';

const base: FilingTraits = {
  filedOn: '2026-11-22' as PlainDate,
  rightNumbers: ['PAT-I:201580027396.1'],
  applicants: [{ name: '甲公司', identifier: 'a' }],
  respondents: [{ name: '李四', identifier: 'b' }],
  causeCode: '167.3',
};
const reasons = (other: Partial<FilingTraits>, mine: Partial<FilingTraits> = {}) => doubleFilingReasons({ ...base, ...mine }, { ...base, ...other }).map((reason) => reason.zh);

const ALL = ['同一权利号码', '同一被申请人（证件号码相同）', '同一申请人（证件号码相同）', '案由相同'];

it.each<[string, Partial<FilingTraits>, string[]]>([
  ['the same paper', {}, ALL],
  ['another right, everything else the same', { rightNumbers: ['PAT-I:1'] }, ALL.slice(1)],
  ['another right and another cause', { rightNumbers: [], causeCode: '165.2' }, []],
  ['no number to compare and no cause', { rightNumbers: [], causeCode: null }, []],
  ['another respondent', { respondents: [{ name: '王五', identifier: 'c' }] }, []],
  ['a namesake with another number', { respondents: [{ name: '李四', identifier: 'c' }] }, []],
  ['the same name, number unknown', { respondents: [{ name: '李四', identifier: null }] }, ['同一权利号码', '被申请人名称相同', '同一申请人（证件号码相同）', '案由相同']],
  ['another applicant with the same right', { applicants: [{ name: '丙公司', identifier: 'd' }] }, ['同一权利号码', '同一被申请人（证件号码相同）', '案由相同']],
  [
    'one of several respondents',
    {
      respondents: [
        { name: '王五', identifier: 'c' },
        { name: '李四', identifier: 'b' },
      ],
    },
    ALL,
  ],
])('%s', (_, other, expected) => expect(reasons(other)).toEqual(expected));

it('looks back three years to the day, whichever was filed first', () => {
  expect(reasons({ filedOn: '2023-11-22' as PlainDate })).toEqual(ALL);
  expect(reasons({ filedOn: '2023-11-21' as PlainDate })).toEqual([]);
  expect(reasons({}, { filedOn: '2023-11-21' as PlainDate })).toEqual([]);
});

it('says the same in either order', () => {
  const other = { ...base, rightNumbers: [] };
  expect(doubleFilingReasons(base, other)).toEqual(doubleFilingReasons(other, base));
});

it('shares an applicant by identifier, never by name', () => {
  expect(sharesApplicant(base, base)).toBe(true);
  expect(sharesApplicant(base, { ...base, applicants: [{ name: '甲公司', identifier: null }] })).toBe(false);
  expect(sharesApplicant({ ...base, applicants: [{ name: '甲公司', identifier: null }] }, { ...base, applicants: [{ name: '甲公司', identifier: null }] })).toBe(false);
});
