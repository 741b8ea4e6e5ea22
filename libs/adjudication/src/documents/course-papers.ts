import { lacking, type Paper, paper } from '@mediation';
import { mayRefuseSuspension, mustSuspend, revocationGrounds } from '../domain/grounds';
import { type AdjudicationPapers, dateText, eventOf, matterText, namesOf, ofDepartment, ORDER_81, sayings, textOf, wordsOf } from './adjudication-papers';

const both = (papers: AdjudicationPapers) => [...namesOf(papers, 'A'), ...namesOf(papers, 'B')];

/** F-AD-06 */
export function hearingNotice(papers: AdjudicationPapers): Paper<'ad-hearing-notice'> {
  const { hearing, panel } = papers.row;
  const fixed = eventOf(papers, 'postpone-hearing') ?? eventOf(papers, 'schedule-hearing') ?? eventOf(papers, 'join-hearing');
  if (!hearing || !fixed) return lacking('安排口头审理后出具', 'issued once the hearing is fixed');
  return paper(
    ofDepartment('ad-hearing-notice', papers, {
      issuedOn: fixed.on,
      addressees: both(papers),
      blocks: [
        ...sayings(`${matterText(papers)}，本部门定于下列时间进行口头审理：`),
        {
          kind: 'form',
          rows: [
            { label: '时间', text: `${dateText(hearing.at)} ${hearing.at.slice(11)}（北京时间）` },
            { label: hearing.mode === 'online' ? '网络地址' : '地点', text: hearing.place ?? '' },
            { label: '是否公开', text: hearing.closed ? '不公开' : '公开' },
            { label: '合议组', text: panel.map(({ name }) => name).join('、') },
            { label: '审理事项', text: '请求人主张的权利范围，被控侵权行为与技术特征（设计特征）的比对，各方的抗辩和证据' },
          ],
        },
        ...sayings(
          `请求人无正当理由拒不参加，或者未经许可中途退出的，按撤回请求处理；被请求人无正当理由拒不参加，或者未经许可中途退出的，缺席处理（${ORDER_81}第二十六条）。`,
          '有正当理由不能参加的，请及时说明，合议组可以决定延期。参加时请携带身份证明、授权委托书和证据原件。',
        ),
      ],
    }),
  );
}

const heardRows = (heard: AdjudicationPapers['heard']) =>
  [
    ['到庭人员', heard?.present],
    ['权利义务告知', heard?.rightsTold ? '已告知，并询问是否申请回避' : null],
    ['陈述和最后意见', heard?.statements],
    ['举证、质证和比对', heard?.evidenceHeard],
    ['调解情况', heard?.mediationAttempt],
  ].flatMap(([label, text]) => (label && text ? [{ label, text }] : []));

/** F-AD-07 */
export function hearingRecord(papers: AdjudicationPapers): Paper<'ad-hearing-record'> {
  const { hearing, panel } = papers.row;
  const held = eventOf(papers, 'hold-hearing');
  if (!hearing || !held || papers.hearingRecord === null) return lacking('口头审理后出具', 'issued once the hearing is held');
  const absent = papers.row.parties.filter(({ id }) => papers.absent.includes(id)).map(({ name }) => name);
  return paper(
    ofDepartment('ad-hearing-record', papers, {
      issuedOn: held.on,
      blocks: [
        {
          kind: 'form',
          rows: [
            { label: '时间', text: `${dateText(hearing.at)} ${hearing.at.slice(11)}` },
            { label: '地点', text: hearing.mode === 'online' ? `网络：${hearing.place ?? ''}` : (hearing.place ?? '') },
            { label: '合议组', text: panel.map(({ name, isChief }) => (isChief ? `${name}（组长）` : name)).join('、') },
            { label: '记录人', text: held.actorName },
            { label: '当事人', text: both(papers).join('、') },
            { label: '缺席', text: absent.length > 0 ? absent.join('、') : '无' },
            ...heardRows(papers.heard),
          ],
        },
        { kind: 'head', text: '笔录：' },
        { kind: 'typed', text: papers.hearingRecord },
        ...sayings('以上笔录经核对无误后签名；拒绝签名的，由办案人员注明。'),
      ],
      signatures: [...both(papers).map((name) => ({ role: '当事人', how: '逐页签名', name })), ...panel.map(({ name }) => ({ role: '合议组成员', how: '签名', name }))],
      seal: undefined,
    }),
  );
}

/** F-AD-08: the last word on a suspension, whichever it was. */
export function suspensionNotice(papers: AdjudicationPapers): Paper<'ad-suspension-notice'> {
  const last = papers.events.findLast(({ action }) => ['suspend', 'resume', 'refuse-suspension'].includes(action));
  if (!last) return lacking('没有中止事项', 'nothing was suspended');
  const reason = textOf(last.payload.reason);
  const text = {
    suspend: [
      '中止处理通知书',
      `因${wordsOf(mustSuspend, last.payload.ground)}，根据${ORDER_81}第二十八条，本部门决定自${dateText(last.on)}起中止处理。中止的原因消除后，恢复处理；中止期间不计入结案期限（第三十七条第二款）。`,
    ],
    resume: ['恢复处理通知书', `中止处理的原因已经消除，根据${ORDER_81}第二十八条，本部门决定自${dateText(last.on)}起恢复处理。`],
    'refuse-suspension': ['不中止处理通知书', `因${wordsOf(mayRefuseSuspension, last.payload.ground)}，根据${ORDER_81}第二十九条，本部门决定不中止处理。`],
  }[last.action] as [string, string];
  return paper(
    ofDepartment('ad-suspension-notice', papers, {
      title: text[0],
      issuedOn: last.on,
      addressees: both(papers),
      blocks: [...sayings(`${matterText(papers)}，${text[1]}`), ...(reason ? [{ kind: 'typed', text: `说明：${reason}` } as const] : [])],
    }),
  );
}

/** F-AD-10, the list of what was registered; it is decided on within seven days (办法 49). */
export function registeredEvidence(papers: AdjudicationPapers): Paper<'ad-registered-evidence'> {
  const registered = eventOf(papers, 'register-evidence');
  if (!registered) return lacking('没有登记保存的证据', 'no evidence was registered');
  const { items, whySampling, registeredOn } = registered.payload;
  return paper(
    ofDepartment('ad-registered-evidence', papers, {
      issuedOn: registered.on,
      blocks: [
        ...sayings(`为查明${matterText(papers)}的事实，根据${ORDER_81}第四十九条，经本部门负责人批准，于${dateText(registeredOn)}对下列物品登记保存：`),
        { kind: 'typed', text: textOf(items) },
        { kind: 'typed', text: `不能抽样取证的理由：${textOf(whySampling)}` },
        ...sayings('本部门自登记保存之日起七日内作出处理决定。登记保存期间，不得销毁或者转移。'),
      ],
      signatures: [
        { role: '当事人', how: '签名；拒签的注明' },
        { role: '办案人员', how: '签名' },
        { role: '办案人员', how: '签名' },
      ],
    }),
  );
}

/** F-AD-12: only the damages can be mediated here; that the acts stop may stand in it as a promise (专利法 65). */
export function settlementPaper(papers: AdjudicationPapers): Paper<'ad-settlement'> {
  const settled = eventOf(papers, 'settle');
  if (!settled || papers.row.settlement === null) return lacking('达成调解协议后出具', 'issued once the parties have settled');
  return paper(
    ofDepartment('ad-settlement', papers, {
      issuedOn: settled.on,
      blocks: [
        ...sayings(`${matterText(papers)}，经本部门主持调解，双方自愿达成如下协议：`),
        { kind: 'typed', text: papers.row.settlement },
        ...sayings(
          `本协议经双方签名或者盖章，并加盖本部门公章之日起生效（${ORDER_81}第三十五条）。`,
          ...(settled.payload.notarial === true ? ['双方同意就本协议的给付内容办理赋予强制执行效力的公证；不履行的，对方可以向人民法院申请执行。'] : []),
        ),
      ],
      signatures: [
        ...namesOf(papers, 'A').map((name) => ({ role: '请求人', how: '签名或者盖章', name })),
        ...namesOf(papers, 'B').map((name) => ({ role: '被请求人', how: '签名或者盖章', name })),
      ],
    }),
  );
}

/** F-AD-13 */
export function revocationDecision(papers: AdjudicationPapers): Paper<'ad-revocation'> {
  const revoked = eventOf(papers, 'revoke') ?? eventOf(papers, 'withdraw-request');
  if (!revoked || papers.number === null) return lacking('撤销案件后出具', 'issued when the case is withdrawn');
  const ground = revoked.action === 'withdraw-request' ? '请求人撤回请求' : wordsOf(revocationGrounds, revoked.payload.ground);
  const lead = textOf(revoked.payload.leadTo);
  return paper(
    ofDepartment('ad-revocation', papers, {
      issuedOn: revoked.on,
      addressees: both(papers),
      blocks: [
        ...sayings(`${matterText(papers)}，因${ground}，根据${ORDER_81}第三十六条，本部门决定撤销案件。`),
        { kind: 'typed', text: textOf(revoked.payload.reason) },
        ...(lead ? sayings(`本部门已于${dateText(revoked.payload.toldOn)}告知请求人，并将有关线索移送${lead}（第九条）。`) : []),
      ],
    }),
  );
}

const bearers = { applicant: '由请求人承担', respondent: '由被请求人承担', shared: '由双方分担' } as const;

/** F-AD-09: to the institution, from the department; who agreed on it and on the cost stands in it (办法 53). */
export function appraisalCommission(papers: AdjudicationPapers): Paper<'ad-appraisal-commission'> {
  const { appraisal } = papers;
  if (!appraisal) return lacking('委托检验鉴定后出具', 'issued once an appraisal is commissioned');
  return paper(
    ofDepartment('ad-appraisal-commission', papers, {
      issuedOn: appraisal.on,
      addressees: [appraisal.institution],
      blocks: [
        ...sayings(`为查明${matterText(papers)}的事实，根据${ORDER_81}第五十三条，现委托你单位就下列事项进行检验鉴定：`),
        {
          kind: 'form',
          rows: [
            { label: '委托事项', text: appraisal.questions },
            { label: '检材', text: appraisal.samples ?? '随附' },
            { label: '机构的确定', text: appraisal.namedByPanel ? '双方协商不成，由合议组指定' : '双方协商确定' },
            {
              label: '费用',
              text: appraisal.feeFen === null ? '另行约定' : `${(appraisal.feeFen / 100).toFixed(2)}元，双方同意${appraisal.bearer ? bearers[appraisal.bearer] : '其承担方式'}`,
            },
            { label: '完成日期', text: appraisal.dueOn ? dateText(appraisal.dueOn) : '请尽快完成' },
          ],
        },
        ...sayings('鉴定意见应当由鉴定人签名并加盖机构印章。当事人对意见有异议的，鉴定人应当到场接受询问；不到场的，意见不作为认定事实的依据。'),
      ],
    }),
  );
}
