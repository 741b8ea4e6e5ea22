import { demonstration, type Demonstration } from './seed-demonstration';
import { type Known, type SeedDispute, type SeedStep, step, system } from './seed-line';

/** The sides ask the department by themselves; nothing is routed to a committee. */
const toDepartment = (demo: Demonstration, secondRespondent?: string): SeedDispute => {
  const made = demonstration(demo);
  const [first, respondent] = made.data.parties ?? [];
  const another = secondRespondent && respondent ? [{ ...respondent, name: `${secondRespondent}（演示）`, identifier: `演示-${demo.key}-B2` }] : [];
  return {
    ...made,
    data: { ...made.data, way: 'adjudication', preferredOrganisationId: null, parties: [...(first ? [first] : []), ...(respondent ? [respondent] : []), ...another] },
  };
};

const submitted: readonly SeedStep[] = [
  step(0, 'A', ['AD', 'ask']),
  step(0, 'A', ['AD', 'submit'], ({ day }) => ({
    standing: 'patentee',
    request: '责令停止制造、销售侵权产品。',
    facts: '被请求人未经许可制造、销售与授权外观设计相同的产品（演示）。',
    knownOn: day(-90),
    stillGoingOn: true,
    hasReport: true,
    nobodySued: true,
  })),
];

const panel = ({ person }: Known) => ({ chief: person('chief'), panel: [person('handler'), person('panelist')] });

/** Filed two days ago at the earliest: the three working days to challenge the panel still run, whatever the season. */
const served = (days: readonly [first: number, second: number]): SeedStep[] => {
  const respondents = ({ parties }: Known) => parties.filter(({ side }) => side === 'B');
  return [
    step(2, 'head', ['AD', 'file'], panel),
    ...days.map((after, index) => step(after, 'handler', ['AD', 'serve'], (known) => ({ party: respondents(known)[index]?.id ?? '', servedOn: known.on, abroad: false }))),
  ];
};

const respondentOf = ({ parties }: Known) => parties.find(({ side }) => side === 'B')?.id ?? '';

/** Served on its one respondent and answered: evidence is next. */
const answered: readonly SeedStep[] = [
  ...submitted,
  step(2, 'head', ['AD', 'file'], panel),
  step(3, 'handler', ['AD', 'serve'], (known) => ({ party: respondentOf(known), servedOn: known.on, abroad: false })),
  step(5, 'B', ['AD', 'answer'], (known) => ({ party: respondentOf(known), text: '被控产品的形状与专利不同，不构成侵权（演示）。' })),
  step(6, 'handler', ['AD', 'forward-answer'], (known) => ({ party: respondentOf(known), servedOn: known.on })),
];

/** Decided without a hearing, and published once a second person has confirmed what is masked (办法 36, 37). */
const published: readonly SeedStep[] = [
  ...answered,
  system(30, 'AD', 'ring'),
  step(31, 'chief', ['AD', 'skip-hearing'], { reason: '事实清楚，双方同意书面审理（演示）。' }),
  step(32, 'chief', ['AD', 'fill-sheet']),
  step(33, 'chief', ['AD', 'decide'], (known) => ({
    decidedOn: known.on,
    infringers: [respondentOf(known)],
    stops: ['make', 'sell'],
    object: '六边形花盆',
    reasons: '被控产品与专利产品种类相同，整体视觉效果无实质性差异，落入专利权保护范围（演示）。',
  })),
  ...['A', 'B'].map((side) => step(35, 'handler', ['AD', 'serve-decision'], (known) => ({ party: known.parties.find((one) => one.side === side)?.id ?? '', servedOn: known.on }))),
  step(36, 'handler', ['AD', 'prepare-publication'], {}),
  step(37, 'chief', ['AD', 'confirm-publication'], {}),
  step(38, 'handler', ['AD', 'publish'], {}),
];

/** What the department has: adjudications (行政裁决) and an administrative mediation nobody has taken yet. */
export const departmentDemonstrations: readonly SeedDispute[] = [
  toDepartment({
    key: 'ad-submitted',
    matter: '“山水叠”折叠桌外观设计',
    kind: 'PAT-D',
    applicant: '重庆山水叠家具有限公司',
    respondent: '重庆折面家居有限公司',
    yuan: 0,
    daysAgo: 1,
    filedBy: 'applicant',
    line: submitted,
  }),
  toDepartment(
    {
      key: 'ad-answer',
      matter: '“雾灯”车灯外观设计',
      kind: 'PAT-D',
      applicant: '重庆雾灯照明有限公司',
      respondent: '重庆灯雾汽配有限公司',
      yuan: 0,
      daysAgo: 4,
      filedBy: 'applicant',
      line: [...submitted, ...served([3, 4])],
    },
    '渝北区灯雾汽配门市部',
  ),
  toDepartment(
    {
      key: 'ad-suspended',
      matter: '“梯坎”防滑砖外观设计',
      kind: 'PAT-D',
      applicant: '重庆梯坎建材有限公司',
      respondent: '重庆坎梯建材有限公司',
      yuan: 0,
      daysAgo: 4,
      filedBy: 'applicant',
      line: [
        ...submitted,
        ...served([2, 2]),
        step(3, 'B2', ['AD', 'ask-suspension'], ({ on }) => ({
          ground: 'invalidity',
          caseNumber: '演示无效第1号',
          acceptedOn: on,
          reason: '已在答辩期内请求宣告专利权无效，并获受理（演示）。',
        })),
        step(4, 'chief', ['AD', 'suspend'], ({ day }) => ({ ground: 'invalidity', reason: '无效宣告请求已受理，等待审查决定。', lookAgainOn: day(30) })),
      ],
    },
    '江津区坎梯建材经营部',
  ),
  toDepartment({
    key: 'ad-hearing',
    matter: '“索道”衣架外观设计',
    kind: 'PAT-D',
    applicant: '重庆索道家居有限公司',
    respondent: '重庆过江日用品有限公司',
    yuan: 0,
    daysAgo: 7,
    filedBy: 'applicant',
    line: [
      ...answered,
      step(6, 'chief', ['AD', 'schedule-hearing'], ({ day }) => ({ at: `${day(14)}T09:30`, mode: 'room', closed: false, place: '重庆市知识产权局口头审理庭（演示）' })),
    ],
  }),
  toDepartment({
    key: 'ad-published',
    matter: '“六角花房”花盆外观设计',
    kind: 'PAT-D',
    patentNumber: 'ZL202330000000.1',
    applicant: '重庆六角园艺有限公司',
    respondent: '重庆花房陶瓷有限公司',
    yuan: 0,
    daysAgo: 39,
    filedBy: 'applicant',
    line: published,
  }),
  toDepartment({
    key: 'am-requested',
    matter: '“揽月”无人机云台专利权属',
    kind: 'PAT-U',
    applicant: '重庆揽月航空科技有限公司',
    respondent: '重庆云台智能装备有限公司',
    yuan: 0,
    daysAgo: 2,
    filedBy: 'applicant',
    line: [
      step(0, 'A', ['AM', 'ask']),
      step(0, 'A', ['AM', 'request-ownership'], {
        request: '确认专利权归请求人所有。',
        facts: '该发明创造系被请求人的股东在请求人处任职期间完成（演示）。',
        about: 'patent',
        made: 'job',
      }),
    ],
  }),
];
