import type { Bilingual } from '@kernel';
import { ask, type InputField } from '@procedure';

export const mediationKinds = ['AM_DAMAGES', 'AM_OWNERSHIP', 'AM_INVENTOR', 'AM_REWARD', 'AM_PROVISIONAL', 'AM_OTHER'] as const;
export type MediationKind = (typeof mediationKinds)[number];

export interface KindSpec {
  name: Bilingual;
  law: string;
  /** What the department needs to know beside the request and its facts. */
  questions: readonly InputField[];
}

const { optional } = ask;

/** What may be mediated, and what each needs (细则 102; 办法 63, 64, 71–75). */
export const kinds: Readonly<Record<MediationKind, KindSpec>> = {
  AM_DAMAGES: {
    name: { zh: '侵犯专利权的赔偿数额', en: 'amount of damages' },
    law: '办法第63条、第64条第3款',
    questions: [
      ask.choice('foundBy', '认定侵权成立的文书由谁作出', 'Who found the infringement', [
        ['department', '管理专利工作的部门', 'a department managing patent work'],
        ['court', '人民法院', 'a court'],
        ['nobody', '尚未认定', 'nobody yet'],
      ]),
      optional(ask.text('decisionNumber', '文号', 'Number of the decision')),
      optional(ask.date('decidedOn', '作出日期', 'Decided on')),
      ask.money('claimed', '请求赔偿的数额', 'Amount claimed'),
    ],
  },
  AM_OWNERSHIP: {
    name: { zh: '专利申请权和专利权归属', en: 'who owns the patent or the application' },
    law: '办法第63条、第70条、第71条、第72条',
    questions: [
      ask.choice('about', '争议的权利', 'Right in dispute', [
        ['patent', '专利权', 'the patent'],
        ['application', '专利申请权', 'the application'],
      ]),
      optional(ask.text('rightNumber', '申请号或者专利号（纠纷材料中没有的）', 'Number of the application or patent, where the dispute doesn’t name it')),
      ask.choice('made', '发明创造如何完成', 'How it was made', [
        ['job', '在本职工作中作出', 'in the job'],
        ['task', '履行本单位交付的本职工作之外的任务', 'another task of the employer'],
        ['after_leaving', '退休、调离原单位或者劳动、人事关系终止后作出，与原任务有关', 'after leaving, related to the old work'],
        ['resources', '主要利用本单位的物质技术条件（含不对外公开的技术资料）', 'mainly with the employer’s resources, unpublished technical data included'],
        ['commissioned', '委托开发', 'commissioned'],
        ['joint', '合作开发', 'jointly'],
        ['other', '其他', 'otherwise'],
      ]),
      optional(ask.date('leftOn', '退休、调离或者关系终止之日', 'Left on')),
      optional(ask.date('madeOn', '发明创造作出之日', 'Made on')),
      optional(ask.yesNo('agreed', '合同对权利归属有约定', 'A contract says who owns it')),
    ],
  },
  AM_INVENTOR: {
    name: { zh: '发明人、设计人资格', en: 'who is the inventor or designer' },
    law: '办法第63条、第73条',
    questions: [
      ask.yesNo('invention', '存在专利法意义上的发明创造', 'There is an invention in the sense of the Patent Law'),
      ask.yesNo('participated', '实际参加了研发、设计', 'Really took part'),
      ask.yesNo('contributed', '对实质性特点作出创造性贡献', 'Contributed creatively to the substantive features'),
      ask.longtext('records', '参加研发、设计的记录', 'Records of taking part'),
    ],
  },
  AM_REWARD: {
    name: { zh: '职务发明创造的奖励和报酬', en: 'reward and remuneration for a service invention' },
    law: '细则第92条至第94条；办法第63条、第74条',
    questions: [
      ask.yesNo('agreed', '有约定，或者单位规章制度有规定', 'Something was agreed, or the employer has rules'),
      ask.date('grantedOn', '公告授权之日', 'Grant announced on'),
      optional(
        ask.choices('uses', '专利的实施和运用', 'Use made of the patent', [
          ['transfer', '转让', 'transferred'],
          ['licence', '许可', 'licensed'],
          ['investment', '作价投资', 'invested'],
          ['working', '自行或者合作实施', 'worked alone or jointly'],
        ]),
      ),
      optional(ask.money('profit', '由此取得的收益', 'Profit from it')),
      optional(ask.longtext('shares', '发明人的贡献和专利对收益的贡献', 'Contribution of the inventor, and of the patent to the profit')),
    ],
  },
  AM_PROVISIONAL: {
    name: { zh: '发明专利临时保护期使用费', en: 'fee for use between publication and grant' },
    law: '细则第102条第2款；办法第63条第2款、第75条',
    questions: [
      ask.date('publishedOn', '申请公布之日（分案申请的，本案公布日）', 'Application published on'),
      optional(ask.date('parentPublishedOn', '分案申请的：母案公布之日', 'Divisional: parent published on')),
      ask.date('grantedOn', '公告授权之日', 'Grant announced on'),
      ask.yesNo('scopesDiffer', '公布文本与授权文本的保护范围不同', 'Published and granted scope differ'),
      ask.yesNo('inPublished', '被控使用的技术方案落入公布文本的权利要求', 'Used: what the published claims say'),
      ask.yesNo('inGranted', '被控使用的技术方案落入授权文本的权利要求', 'Used: what the granted claims say'),
    ],
  },
  AM_OTHER: { name: { zh: '其他专利纠纷', en: 'another patent dispute' }, law: '办法第63条', questions: [] },
};
