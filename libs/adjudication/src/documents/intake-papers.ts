import type { DepartmentPaperData } from '@documents';
import { lacking, type Paper, paper } from '@mediation';
import { refusalGrounds, standings } from '../domain/grounds';
import {
  type AdjudicationPapers,
  dateText,
  eventOf,
  matterText,
  namesOf,
  ofDepartment,
  ORDER_81,
  partyBlock,
  patentText,
  respondentMeant,
  sayings,
  textOf,
  wordsOf,
} from './adjudication-papers';

type Made = Paper<'ad-request'>;

/** F-AD-01: what the requester said, in the order the form has it (办法 15). */
export function requestPaper(papers: AdjudicationPapers): Made {
  const { row, dispute } = papers;
  const submitted = eventOf(papers, 'submit');
  if (!submitted || row.standing === null) return lacking('请求提交后出具', 'printed once the request is submitted');
  const evidence = dispute.exhibits.filter(({ side }) => side === 'A').map(({ title, proves }) => (proves ? `${title}（${proves}）` : title));
  return paper({
    organisation: papers.department,
    issuedOn: submitted.on,
    title: '专利侵权纠纷处理请求书',
    addressees: [papers.department],
    blocks: [
      partyBlock(papers),
      {
        kind: 'form',
        rows: [
          { label: '专利', text: patentText(papers) },
          { label: '权利人', text: dispute.rights.find(({ kind }) => kind === row.rightKind)?.holder ?? '待补全' },
          { label: '请求人身份', text: wordsOf(standings, row.standing) },
          { label: '主张的\n权利要求', text: row.claims ?? '全部' },
        ],
      },
      { kind: 'head', text: '请求事项：' },
      { kind: 'typed', text: row.request ?? '' },
      { kind: 'head', text: '事实和理由：' },
      { kind: 'typed', text: row.facts ?? '' },
      ...sayings(`请求人声明：就本纠纷，当事人没有向人民法院起诉，也没有约定其他纠纷解决方式（${ORDER_81}第十二条第一款第五项）。`),
      { kind: 'head', text: '证据清单：' },
      { kind: 'points', items: evidence.length > 0 ? evidence : ['（无）'] },
    ],
    signatures: namesOf(papers, 'A').map((name) => ({ role: '请求人', how: '签名或者盖章', name })),
  });
}

/** F-AD-02: everything to be corrected, once. */
export function correctionNotice(papers: AdjudicationPapers): Paper<'ad-correction-notice'> {
  const asked = eventOf(papers, 'ask-correction');
  if (!asked) return lacking('没有要求补正', 'no correction was asked for');
  return paper(
    ofDepartment('ad-correction-notice', papers, {
      issuedOn: asked.on,
      addressees: namesOf(papers, 'A'),
      blocks: [
        ...sayings(`你方就${patentText(papers)}提出的处理请求收悉。经审查，请求书或者材料需要补正，现根据${ORDER_81}第十六条，将需要补正的全部内容一次性告知如下：`),
        { kind: 'typed', text: textOf(asked.payload.items) },
        ...sayings('请在收到本通知之日起的指定期限内补正。逾期未补正，或者补正后仍不符合要求的，不予立案。'),
      ],
      contact: undefined,
    }),
  );
}

/** F-AD-02, the other half: the ground and the reasons (办法 20). */
export function refusalNotice(papers: AdjudicationPapers): Paper<'ad-refusal-notice'> {
  const refused = eventOf(papers, 'refuse-filing');
  if (!refused) return lacking('没有作出不予立案的决定', 'filing was not refused');
  const foreign = refused.payload.ground === 'no_identity';
  const lead = textOf(refused.payload.leadTo);
  return paper(
    ofDepartment('ad-refusal-notice', papers, {
      title: foreign ? '不予受理通知书' : '不予立案通知书',
      issuedOn: refused.on,
      addressees: namesOf(papers, 'A'),
      blocks: [
        ...sayings(`你方就${patentText(papers)}提出的处理请求，经审查，${foreign ? '不予受理' : '不予立案'}，理由如下：`),
        { kind: 'head', text: `${wordsOf(refusalGrounds, refused.payload.ground)}。` },
        { kind: 'typed', text: textOf(refused.payload.reason) },
        ...(lead ? sayings(`本部门已于${dateText(refused.payload.toldOn)}告知你方，并将有关线索移送${lead}。`) : []),
        ...sayings(`法律依据：${ORDER_81}${foreign ? '第十八条' : '第十二条、第二十条'}。你方可以依法向人民法院起诉，也可以申请调解。`),
      ],
    }),
  );
}

const panelNames = ({ row }: AdjudicationPapers): string => row.panel.map(({ name, isChief }) => (isChief ? `${name}（组长）` : name)).join('、');

/** F-AD-03: number, day, panel, rights; to the requester. */
export function filingNotice(papers: AdjudicationPapers): Paper<'ad-filing-notice'> {
  const filed = eventOf(papers, 'file');
  if (!filed) return lacking('立案后出具', 'issued once the case is filed');
  return paper(
    ofDepartment('ad-filing-notice', papers, {
      issuedOn: filed.on,
      addressees: namesOf(papers, 'A'),
      blocks: [
        ...sayings(`${matterText(papers)}，经审查符合受理条件，本部门决定于${dateText(filed.on)}立案，案号为${papers.number ?? ''}。现将有关事项通知如下：`),
        {
          kind: 'points',
          items: [
            `本案合议组成员：${panelNames(papers)}（${ORDER_81}第二十条）。认为合议组成员有应当回避情形的，可以自知道办案人员名单之日起三个工作日内申请回避，至迟在口头审理开始时提出；回避事由在口头审理开始后知道的，可以在口头审理终结前提出（第五条）。`,
            evidenceSentence(papers.row.parties.filter(({ side }) => side === 'A').map(({ id }) => papers.evidenceUntil[id])[0]),
            '有权委托一至二名代理人，查阅、复制本案证据材料，参加口头审理，请求或者同意调解，撤回请求。',
            '结案期限为立案之日起三个月；案情复杂的，经批准可以延长。中止、公告、检验鉴定、管辖异议、依申请延长举证以及和解的期间不计算在内（第三十七条）。',
          ],
        },
      ],
    }),
  );
}

const evidenceSentence = (until: string | undefined): string =>
  `应当在举证期限内提交证据${until ? `，最后一日为${dateText(until)}` : '，期限自收到举证通知之日起不少于十五日'}；外文证据应当附中文译文，没有译文的视为未提出（${ORDER_81}第四十六条、第五十四条）。`;

/** F-AD-04: to one respondent, with its own days (办法 22, 54). */
export function answerNotice(papers: AdjudicationPapers): Paper<'ad-answer-notice'> {
  const filed = eventOf(papers, 'file');
  const respondent = respondentMeant(papers, ({ servedOn }) => servedOn === null);
  if (!filed || !respondent) return lacking('立案后出具', 'issued once the case is filed');
  const days = respondent.abroad ? '三十日' : '十五日';
  return paper(
    ofDepartment('ad-answer-notice', papers, {
      issuedOn: filed.on,
      addressees: [respondent.name],
      blocks: [
        ...sayings(`${matterText(papers)}，本部门已于${dateText(filed.on)}立案，案号为${papers.number ?? ''}。现将请求书及其附件的副本送达你方，并通知如下：`),
        {
          kind: 'points',
          items: [
            `自收到请求书副本之日起${days}内提交答辩书${respondent.answerUntil ? `，最后一日为${dateText(respondent.answerUntil)}` : ''}；不提交的，不影响案件处理（${ORDER_81}第二十二条第一款）。`,
            `对管辖有异议的，应当在答辩期内提出（第九条）。`,
            evidenceSentence(papers.evidenceUntil[respondent.id]),
            `本案合议组成员：${panelNames(papers)}；可以自知道名单之日起三个工作日内申请回避（第五条）。`,
            '被请求宣告无效的实用新型、外观设计专利，请求已被受理的，可以请求中止处理（第二十八条）。',
          ],
        },
      ],
    }),
  );
}

/** F-AD-05: every answer that is in; the copy for the requester as well (办法 22(2)). */
export function answerPaper(papers: AdjudicationPapers): Paper<'ad-answer'> {
  const answered = papers.row.parties.filter(({ side, answer }) => side === 'B' && answer !== null);
  const at = eventOf(papers, 'answer');
  if (answered.length === 0 || !at) return lacking('尚无答辩', 'nobody has answered yet');
  const data: DepartmentPaperData = {
    organisation: papers.department,
    issuedOn: at.on,
    title: '答辩书',
    addressees: [papers.department],
    blocks: [
      ...sayings(`就${matterText(papers)}（案号：${papers.number ?? ''}），答辩如下：`),
      ...answered.flatMap(({ name, answer }) => [{ kind: 'head', text: `${name}：` } as const, { kind: 'typed', text: answer ?? '' } as const]),
    ],
    signatures: answered.map(({ name }) => ({ role: '被请求人', how: '签名或者盖章', name })),
  };
  return paper(data);
}
