import { lacking, type Paper, paper } from '@mediation';
import { kinds } from '../domain/kinds';
import { refusalGrounds } from '../domain/intake-actions';
import {
  dateText,
  eventOf,
  type MediationPapers,
  matterText,
  momentText,
  namesOf,
  ofDepartment,
  ORDER_81,
  partyBlock,
  participantsOf,
  respondentMeant,
  rightText,
  RULES,
  sayings,
  textOf,
} from './mediation-papers';

const requested = ({ events }: MediationPapers) => events.findLast(({ action }) => action.startsWith('request-'));

/** 调解请求书: what is asked, on which facts (办法 64). */
export function requestPaper(papers: MediationPapers): Paper<'am-request'> {
  const { row } = papers;
  const asked = requested(papers);
  if (!asked || row.kind === null) return lacking('请求提交后出具', 'printed once the request is submitted');
  return paper({
    organisation: papers.department,
    issuedOn: asked.on,
    title: '专利纠纷行政调解请求书',
    addressees: [papers.department],
    blocks: [
      partyBlock(papers),
      {
        kind: 'form',
        rows: [
          { label: '请求调解的事项', text: kinds[row.kind].name.zh },
          { label: '专利或者专利申请', text: rightText(papers) },
        ],
      },
      { kind: 'head', text: '请求事项：' },
      { kind: 'typed', text: row.request ?? '' },
      { kind: 'head', text: '事实和理由：' },
      { kind: 'typed', text: row.facts ?? '' },
    ],
    signatures: namesOf(papers, 'A').map((name) => ({ role: '请求人', how: '签名或者盖章', name })),
  });
}

/** The law knows no correction here, so the notice neither names an article nor says that a time stands still. */
export function correctionNotice(papers: MediationPapers): Paper<'am-correction-notice'> {
  const asked = eventOf(papers, 'ask-correction');
  if (!asked) return lacking('没有要求补正', 'no correction was asked for');
  return paper(
    ofDepartment('am-correction-notice', papers, {
      issuedOn: asked.on,
      addressees: namesOf(papers, 'A'),
      blocks: [...sayings(`你方就${rightText(papers)}提出的调解请求收悉。为便于办理，请补充以下内容：`), { kind: 'typed', text: textOf(asked.payload.items) }],
    }),
  );
}

/** To each respondent, with the day until which it may comment (办法 65). */
export function commentNotice(papers: MediationPapers): Paper<'am-comment-notice'> {
  const asked = requested(papers);
  const meant = respondentMeant(papers, ({ servedOn }) => servedOn === null);
  if (!asked || papers.row.kind === null || !meant) return lacking('请求提交后出具', 'printed once the request is submitted');
  const until = meant.statementUntil === null ? '' : `本通知已于${dateText(meant.servedOn)}送达，陈述意见期限至${dateText(meant.statementUntil)}届满。`;
  return paper(
    ofDepartment('am-comment-notice', papers, {
      issuedOn: asked.on,
      addressees: [meant.name],
      blocks: [
        ...sayings(`${namesOf(papers, 'A').join('、')}就${matterText(papers)}向本部门请求调解，请求书副本随附。根据${ORDER_81}第六十五条，现通知你方：`),
        {
          kind: 'points',
          items: [
            `在收到请求书副本之日起十五日内提交意见陈述书，说明是否同意调解及理由。${until}`,
            '同意调解的，本部门自收到意见陈述书之日起五个工作日内立案，并通知调解的时间和地点；期满未提交意见陈述书，或者表示不接受调解的，本部门不予立案（第六十六条）。',
            '调解自愿。同意调解不表示承认对方的主张，调解中可以随时不达成协议。',
          ],
        },
        { kind: 'head', text: '请求事项：' },
        { kind: 'typed', text: papers.row.request ?? '' },
      ],
    }),
  );
}

/** 立案通知书, with the time and the place of the mediation (办法 66(1)). */
export function filingNotice(papers: MediationPapers): Paper<'am-filing-notice'> {
  const filed = eventOf(papers, 'file');
  if (!filed || !papers.row.session) return lacking('立案后出具', 'issued once the case is filed');
  const ownership = papers.row.kind === 'AM_OWNERSHIP';
  return paper(
    ofDepartment('am-filing-notice', papers, {
      issuedOn: filed.on,
      addressees: participantsOf(papers).map(({ name }) => name),
      blocks: [
        ...sayings(`${matterText(papers)}，被请求人同意调解，本部门决定于${dateText(filed.on)}立案，案号为${papers.number ?? ''}（${ORDER_81}第六十六条第一款）。`),
        {
          kind: 'points',
          items: [
            `调解时间：${momentText(papers.row.session.at)}；地点：${papers.row.session.place}。`,
            '请求人无正当理由不参加调解的，视为撤回请求；被请求人不参加调解的，本部门撤销案件（第六十七条）。',
            '本部门可以邀请有关单位或者个人协助调解（第六十八条）。',
            ...(ownership ? ['专利权权属纠纷自立案之日起两个月内结案；案件特别复杂的，经本部门负责人批准可以延长，最多一个月（第七十条第三款）。'] : []),
          ],
        },
      ],
    }),
  );
}

/** 受理通知书: names the number, since CNIPA suspends nothing without it (办法 70(1); 细则 103(2)). */
export function acceptanceNotice(papers: MediationPapers): Paper<'am-acceptance-notice'> {
  const filed = eventOf(papers, 'file');
  if (papers.row.kind !== 'AM_OWNERSHIP') return lacking('仅权属纠纷出具', 'in ownership disputes only');
  if (!filed || papers.row.acceptanceNotice === null) return lacking('立案后出具', 'issued once the case is filed');
  return paper(
    ofDepartment('am-acceptance-notice', papers, {
      number: papers.row.acceptanceNotice,
      issuedOn: filed.on,
      addressees: participantsOf(papers).map(({ name }) => name),
      blocks: [
        ...sayings(
          `${matterText(papers)}，本部门已于${dateText(filed.on)}受理并立案，案号为${papers.number ?? ''}。`,
          `当事人需要请求国家知识产权局中止有关程序的，可以凭请求书和本通知书提出（${ORDER_81}第七十条第一款；${RULES}第一百零三条）。中止满一年权属纠纷未能结案、需要继续中止的，应当在该期限内请求延长；期满未请求延长的，国家知识产权局自行恢复有关程序。`,
        ),
        { kind: 'form', rows: [{ label: '专利申请号或者专利号', text: papers.row.rightNumber ?? '' }] },
      ],
    }),
  );
}

/** 不予立案通知书: nobody accepted (办法 66(2)), or nothing to be mediated here. */
export function refusalNotice(papers: MediationPapers): Paper<'am-refusal-notice'> {
  const [unfit, unwanted] = [eventOf(papers, 'refuse-request'), eventOf(papers, 'refuse-filing')];
  const refused = unfit ?? unwanted;
  if (!refused) return lacking('没有作出不予立案的决定', 'filing was not refused');
  const why = unfit
    ? [`经审查，不予立案，理由是：${refusalGrounds.find(([code]) => code === unfit.payload.ground)?.[1] ?? ''}。`, textOf(unfit.payload.reason)]
    : [`被请求人不接受调解，或者在规定期限内未提交意见陈述书。根据${ORDER_81}第六十六条第二款，本部门不予立案。`];
  return paper(
    ofDepartment('am-refusal-notice', papers, {
      issuedOn: refused.on,
      addressees: unfit ? namesOf(papers, 'A') : papers.row.parties.map(({ name }) => name),
      blocks: [...sayings(`就${matterText(papers)}提出的调解请求，现通知如下：`, ...why.filter((text) => text !== ''), '当事人可以依法向人民法院起诉，或者通过其他方式解决纠纷。')],
    }),
  );
}
