import type { Bilingual } from '@kernel';
import { ask, type InputField } from '@procedure';

export const mediationKinds = ['AM_DAMAGES', 'AM_OWNERSHIP', 'AM_INVENTOR', 'AM_REWARD', 'AM_PROVISIONAL', 'AM_OTHER'] as const;
export type MediationKind = (typeof mediationKinds)[number];

export interface KindSpec {
  name: Bilingual;
  law: string;
  /** What it is about, for whoever asks. */
  about: Bilingual;
  /** What the department needs to know beside the request and its facts. */
  questions: readonly InputField[];
}

const { optional } = ask;

const explained = (field: InputField, zh: string, en: string): InputField => ({ ...field, hint: { zh, en } });

/** What may be mediated, and what each needs (细则 102; 办法 63, 64, 71–75). */
export const kinds: Readonly<Record<MediationKind, KindSpec>> = {
  AM_DAMAGES: {
    name: { zh: '侵犯专利权的赔偿数额', en: 'amount of damages' },
    law: '办法第63条、第64条第3款',
    about: { zh: '侵权已经认定，双方就赔多少协商。', en: 'The infringement is found; the parties talk about how much is paid.' },
    questions: [
      explained(
        ask.choice('foundBy', '认定侵权成立的文书由谁作出', 'Who found the infringement', [
          ['department', '管理专利工作的部门', 'a department managing patent work'],
          ['court', '人民法院', 'a court'],
          ['nobody', '尚未认定', 'nobody yet'],
        ]),
        '单独请求调解赔偿数额的，先要有认定侵权的决定。',
        'Who asks for damages alone needs the decision that found the infringement.',
      ),
      optional(ask.text('decisionNumber', '文号', 'Number of the decision')),
      optional(ask.date('decidedOn', '作出日期', 'Decided on')),
      optional(ask.yesNo('copyAttached', '附该文书副本', 'A copy of it is attached')),
      ask.money('claimed', '请求赔偿的数额', 'Amount claimed'),
    ],
  },
  AM_OWNERSHIP: {
    name: { zh: '专利申请权和专利权归属', en: 'who owns the patent or the application' },
    law: '办法第63条、第70条、第71条、第72条',
    about: { zh: '专利或者专利申请归谁：职务发明、委托开发、合作开发。', en: 'Whose the patent or the application is: service inventions, commissioned and joint development.' },
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
      optional(
        explained(
          ask.date('leftOn', '退休、调离或者关系终止之日', 'Left on'),
          '离开后一年内作出、与原任务有关的，是职务发明创造。',
          'Made within one year after leaving and related to the old work, it is a service invention.',
        ),
      ),
      optional(explained(ask.date('madeOn', '发明创造作出之日', 'Made on'), '以作出之日判断，不是申请之日。', 'The day it was made counts, not the day of filing.')),
      optional(
        explained(
          ask.yesNo('agreed', '合同对权利归属有约定', 'A contract says who owns it'),
          '委托、合作开发的，先看合同。',
          'For commissioned and joint development the contract comes first.',
        ),
      ),
      optional(ask.text('agreedOwner', '约定归谁', 'Whom the contract names')),
    ],
  },
  AM_INVENTOR: {
    name: { zh: '发明人、设计人资格', en: 'who is the inventor or designer' },
    law: '办法第63条、第73条',
    about: { zh: '谁是发明人、设计人，谁应当署名。', en: 'Who invented or designed it, and is to be named.' },
    questions: [
      ask.yesNo('invention', '存在专利法意义上的发明创造', 'There is an invention in the sense of the Patent Law'),
      ask.yesNo('participated', '实际参加了研发、设计', 'Really took part'),
      explained(
        ask.yesNo('contributed', '对实质性特点作出创造性贡献', 'Contributed creatively to the substantive features'),
        '只负责组织、提供条件或者从事辅助工作的，不算。',
        'Organising, providing the means or auxiliary work is not enough.',
      ),
      explained(
        ask.longtext('records', '参加研发、设计的记录', 'Records of taking part'),
        '例如实验记录、图纸、会议纪要、往来邮件。',
        'Lab books, drawings, minutes, letters, for instance.',
      ),
    ],
  },
  AM_REWARD: {
    name: { zh: '职务发明创造的奖励和报酬', en: 'reward and remuneration for a service invention' },
    law: '细则第92条至第94条；办法第63条、第74条',
    about: { zh: '单位应当付给发明人、设计人的奖金和报酬。', en: 'What the employer owes the inventor or designer.' },
    questions: [
      explained(
        ask.yesNo('agreed', '有约定，或者单位规章制度有规定', 'Something was agreed, or the employer has rules'),
        '有约定或者规定的从其约定、规定；都没有的才适用法定最低标准。',
        'What was agreed or ruled counts; the floors of the law apply only without either.',
      ),
      optional(ask.longtext('agreedTerms', '约定或者规定的内容', 'What was agreed, or what the rules say')),
      optional(ask.money('agreedAmount', '约定或者规定的奖金', 'Reward agreed, or by the rules')),
      ask.date('grantedOn', '公告授权之日', 'Grant announced on'),
      optional(ask.money('paid', '已经支付的奖金（没有支付的填0）', 'Reward paid so far (0 if none)')),
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
    about: {
      zh: '发明专利申请公布之后、授权之前被人使用的费用；公告授权之后才能请求。',
      en: 'The fee for use between publication and grant of an invention; asked for once the grant is announced.',
    },
    questions: [
      ask.date('publishedOn', '申请公布之日（分案申请的，本案公布日）', 'Application published on'),
      optional(
        explained(
          ask.date('parentPublishedOn', '分案申请的：母案公布之日', 'Divisional: parent published on'),
          '取母案和本案公布日中较早的一日。',
          'The earlier publication of parent and divisional counts.',
        ),
      ),
      ask.date('grantedOn', '公告授权之日', 'Grant announced on'),
      optional(ask.date('usedFrom', '开始使用之日', 'Used from')),
      optional(ask.date('usedUntil', '停止使用之日（仍在使用的不填）', 'Used until, unless it goes on')),
      optional(ask.date('knownOn', '得知使用和使用人之日', 'Use and user known on')),
      explained(
        ask.yesNo('scopesDiffer', '公布文本与授权文本的保护范围不同', 'Published and granted scope differ'),
        '不同的，两个范围都落入才算使用。',
        'Where they differ, only what falls into both was used.',
      ),
      ask.yesNo('inPublished', '被控使用的技术方案落入公布文本的权利要求', 'Used: what the published claims say'),
      ask.yesNo('inGranted', '被控使用的技术方案落入授权文本的权利要求', 'Used: what the granted claims say'),
    ],
  },
  AM_OTHER: {
    name: { zh: '其他专利纠纷', en: 'another patent dispute' },
    law: '办法第63条',
    about: { zh: '以上各类以外的专利纠纷。', en: 'Patent disputes of no kind above.' },
    questions: [],
  },
};
