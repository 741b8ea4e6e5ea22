import type { PaperBlock } from '@documents';
import { lacking, type Paper, paper } from '@mediation';
import { orderedStops } from '../domain/grounds';
import {
  type AdjudicationPapers,
  dateText,
  eventOf,
  matterText,
  namesOf,
  ofDepartment,
  ORDER_81,
  PATENT_LAW,
  partiesOf,
  partyBlock,
  patentText,
  sayings,
  textOf,
} from './adjudication-papers';

const stopWords = (codes: readonly string[]): string =>
  orderedStops
    .filter(([code]) => codes.includes(code))
    .map(([, zh]) => zh)
    .join('，');

/** What is ordered, one point for each respondent: whoever infringes is told what to stop, and in the case of the others the request is rejected (办法 31, 32, 43). */
export function orders(papers: AdjudicationPapers): string[] {
  const { decision } = papers.row;
  if (!decision) return [];
  const scope = decision.object ? `，对象和范围：${decision.object}` : '';
  return partiesOf(papers, 'B').map(({ id, name }) =>
    decision.infringers.includes(id)
      ? `被请求人${name}的行为侵犯${patentText(papers)}的专利权，责令其自收到本裁决书之日起立即${stopWords(decision.stops)}${scope}；`
      : `被请求人${name}的行为不构成侵权，驳回请求人对${name}的请求。`,
  );
}

/** 特征对比表 (办法 38–40). */
const comparisonTable = ({ comparison = [] }: AdjudicationPapers): PaperBlock[] =>
  comparison.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: ['权利要求特征或者授权外观设计', '被诉侵权技术方案或者设计', '认定', '证据'],
          rows: comparison.map(({ feature, accused, finding, exhibits }) => [feature, accused, finding, exhibits.join('、')]),
        },
      ];

/** F-AD-11 行政裁决书 (办法 31). */
export function decisionPaper(papers: AdjudicationPapers): Paper<'ad-decision'> {
  const { row } = papers;
  const { decision } = row;
  if (!decision) return lacking('作出裁决后出具', 'issued once the case is decided');
  const direct = eventOf(papers, 'decide-directly') !== undefined;
  const filed = eventOf(papers, 'file');
  const answers = partiesOf(papers, 'B').map(
    ({ name, answer }): PaperBlock => ({ kind: 'typed', text: answer === null ? `被请求人${name}未提交答辩书。` : `被请求人${name}辩称：${answer}` }),
  );
  return paper(
    ofDepartment('ad-decision', papers, {
      title: '专利侵权纠纷行政裁决书',
      issuedOn: decision.decidedOn,
      blocks: [
        partyBlock(papers),
        ...sayings(
          `请求人就${patentText(papers)}的专利侵权纠纷，请求本部门处理。本部门于${dateText(filed?.on)}立案，依法组成合议组${row.hearing ? `，于${dateText(row.hearing.on)}进行口头审理` : ''}${direct ? `，并因重复侵权直接作出裁决（${ORDER_81}第三十四条第一款）` : ''}。本案现已审理终结。`,
        ),
        { kind: 'head', text: '一、请求和理由' },
        { kind: 'typed', text: `请求人请求：${row.request ?? ''}` },
        ...(row.claims ? [{ kind: 'typed', text: `请求人主张的权利要求：${row.claims}` } as const] : []),
        { kind: 'typed', text: row.facts ?? '' },
        ...answers,
        { kind: 'head', text: '二、认定侵权行为是否成立的理由和依据' },
        { kind: 'typed', text: decision.reasons },
        ...comparisonTable(papers),
        { kind: 'head', text: '三、裁决结果' },
        ...sayings(`依照${PATENT_LAW}第六十五条、${ORDER_81}第三十条、第三十一条${decision.infringers.length > 0 ? '、第三十二条' : ''}的规定，裁决如下：`),
        { kind: 'points', items: orders(papers) },
        ...sayings(
          `当事人不服本裁决的，可以自收到本裁决书之日起十五日内，依照《中华人民共和国行政诉讼法》向有管辖权的中级人民法院起诉；期满不起诉又不停止侵权行为的，本部门可以申请人民法院强制执行（${PATENT_LAW}第六十五条）。`,
          ...(decision.infringers.length > 0 ? [`诉讼期间，除法律另有规定外，不停止本裁决的执行（${ORDER_81}第八十条第一款）。`] : []),
        ),
      ],
      signatures: row.panel.map(({ name, isChief }) => ({ role: isChief ? '合议组组长' : '合议组成员', how: '签名', name })),
    }),
  );
}

/** F-AD-15, first half: ten working days before the court is asked (行政强制法 54). */
export function urgingLetter(papers: AdjudicationPapers): Paper<'ad-urging'> {
  const { decision } = papers.row;
  const urged = eventOf(papers, 'urge');
  if (!decision || !eventOf(papers, 'take-effect')) return lacking('裁决生效后出具', 'issued once the decision is effective');
  const infringers = partiesOf(papers, 'B')
    .filter(({ id }) => decision.infringers.includes(id))
    .map(({ name }) => name);
  if (infringers.length === 0) return lacking('裁决没有责令停止的内容', 'the decision orders nothing');
  return paper(
    ofDepartment('ad-urging', papers, {
      issuedOn: urged?.on ?? papers.today,
      addressees: infringers,
      blocks: [
        ...sayings(`本部门于${dateText(decision.decidedOn)}作出${papers.number ?? ''}行政裁决，该裁决已经生效。经查，你方尚未履行下列义务：`),
        { kind: 'points', items: [`立即${stopWords(decision.stops)}${decision.object ? `，对象和范围：${decision.object}` : ''}。`] },
        ...sayings(
          '请自收到本催告书之日起十个工作日内履行。逾期仍不履行的，本部门将依法申请人民法院强制执行（《中华人民共和国行政强制法》第五十三条、第五十四条）。',
          '你方有权陈述和申辩。',
        ),
      ],
    }),
  );
}

/** F-AD-15, second half; to the court, from the department alone. */
export function enforcementApplication(papers: AdjudicationPapers): Paper<'ad-enforcement-application'> {
  const { decision } = papers.row;
  const urged = eventOf(papers, 'urge');
  if (!decision || !urged) return lacking('催告后出具', 'issued once performance was urged');
  const applied = eventOf(papers, 'apply-enforcement');
  return paper(
    ofDepartment('ad-enforcement-application', papers, {
      issuedOn: applied?.on ?? papers.today,
      addressees: [textOf(applied?.payload.court) || '　　　　人民法院'],
      blocks: [
        {
          kind: 'form',
          rows: [
            { label: '申请人', text: papers.department },
            {
              label: '被申请人',
              text: partiesOf(papers, 'B')
                .filter(({ id }) => decision.infringers.includes(id))
                .map(({ name }) => name)
                .join('、'),
            },
            { label: '裁决文号', text: `${papers.number ?? ''}，${dateText(decision.decidedOn)}作出` },
            {
              label: '送达和\n起诉期限',
              text: papers.row.parties.map(({ name, decisionServedOn, suitUntil }) => `${name}：${dateText(decisionServedOn)}收到，起诉期限至${dateText(suitUntil)}`).join('\n'),
            },
            { label: '催告', text: `催告书于${dateText(urged.payload.servedOn)}送达，期满仍未履行` },
            { label: '申请事项', text: `强制执行：${stopWords(decision.stops)}${decision.object ? `，${decision.object}` : ''}` },
          ],
        },
        ...sayings('附件：行政裁决书及作出裁决的事实、理由和依据；当事人的意见及催告情况；送达凭证（《中华人民共和国行政强制法》第五十五条）。'),
      ],
    }),
  );
}

/** F-AD-16: what the head signs to close, with the days that matter. */
export function closingRegister(papers: AdjudicationPapers): Paper<'ad-closing-register'> {
  const { row } = papers;
  const ways = (
    [
      ['decide', '行政裁决书'],
      ['decide-directly', '行政裁决书（重复侵权，直接裁决）'],
      ['settle', '调解协议书'],
      ['revoke', '撤销案件决定书'],
      ['withdraw-request', '撤销案件决定书（撤回请求）'],
    ] as const
  ).flatMap(([action, way]) => {
    const closed = eventOf(papers, action);
    return closed ? [{ way, on: closed.on }] : [];
  });
  const closed = ways.at(0);
  const filed = eventOf(papers, 'file');
  if (!closed || !filed) return lacking('结案后出具', 'issued once the case is closed');
  return paper(
    ofDepartment('ad-closing-register', papers, {
      issuedOn: closed.on,
      blocks: [
        {
          kind: 'form',
          rows: [
            { label: '案由', text: `专利侵权纠纷：${patentText(papers)}` },
            { label: '请求人', text: namesOf(papers, 'A').join('、') },
            { label: '被请求人', text: namesOf(papers, 'B').join('、') },
            { label: '立案日期', text: dateText(filed.on) },
            { label: '结案方式', text: closed.way },
            { label: '结案日期', text: dateText(row.decision?.decidedOn ?? closed.on) },
            { label: '结果', text: row.decision ? orders(papers).join('\n') : (row.settlement ?? matterText(papers)) },
            { label: '合议组', text: row.panel.map(({ name }) => name).join('、') },
          ],
        },
      ],
      signatures: [
        { role: '承办人', how: '签名' },
        { role: '合议组组长', how: '签名' },
        { role: '部门负责人', how: '审批' },
      ],
      seal: undefined,
    }),
  );
}
