import { lacking, type Paper, paper } from '@mediation';
import {
  dateText,
  eventOf,
  type MediationPapers,
  matterText,
  momentText,
  namesOf,
  ofDepartment,
  ORDER_81,
  participantsOf,
  partyBlock,
  rightText,
  sayings,
  textOf,
} from './mediation-papers';

const signers = (papers: MediationPapers, how: string) => participantsOf(papers).map(({ name, side }) => ({ role: side === 'A' ? '请求人' : '被请求人', how, name }));

/** 调解笔录: every session that was held, one after the other. */
export function sessionRecord(papers: MediationPapers): Paper<'am-record'> {
  const held = papers.events.filter(({ action }) => action === 'hold-mediation');
  const last = held.at(-1);
  if (!last) return lacking('登记调解后出具', 'printed once a session is entered');
  return paper({
    ...ofDepartment('am-record', papers, {
      issuedOn: last.on,
      blocks: [
        partyBlock(papers),
        ...sayings(`案由：${matterText(papers)}。`),
        ...held.flatMap(({ payload }, index) => [
          { kind: 'head' as const, text: `第${index + 1}次调解　${dateText(payload.heldOn)}${textOf(payload.invited) ? `　受邀协助：${textOf(payload.invited)}` : ''}` },
          { kind: 'typed' as const, text: textOf(payload.record) },
        ]),
      ],
      signatures: [...signers(papers, '核对无误后签名'), { role: '调解员', how: '签名' }],
    }),
    seal: undefined,
  });
}

/** 视为撤回 (办法 67), or withdrawn by the requester. */
export function withdrawalRecord(papers: MediationPapers): Paper<'am-withdrawn'> {
  const absent = eventOf(papers, 'requester-absent');
  const withdrawn = eventOf(papers, 'withdraw-request');
  const ended = absent ?? withdrawn;
  if (!ended) return lacking('请求没有撤回', 'the request was not withdrawn');
  const how = absent
    ? `请求人经于${dateText(absent.payload.noticedOn)}通知，无正当理由未参加${dateText(absent.payload.sessionOn)}的调解。根据${ORDER_81}第六十七条，视为撤回请求。`
    : `请求人于${dateText(ended.on)}撤回请求。`;
  return paper(
    ofDepartment('am-withdrawn', papers, { issuedOn: ended.on, addressees: papers.row.parties.map(({ name }) => name), blocks: sayings(`${matterText(papers)}一案，${how}`) }),
  );
}

/** 撤销案件通知书; over ownership, a party takes it to CNIPA (办法 67, 69, 70(2)). */
export function endingNotice(papers: MediationPapers): Paper<'am-ending-notice'> {
  const absent = eventOf(papers, 'respondent-absent');
  const ended = absent ?? eventOf(papers, 'no-agreement');
  if (!ended) return lacking('案件没有撤销', 'the case was not ended');
  const why = absent
    ? `被请求人经于${dateText(absent.payload.noticedOn)}通知，未参加${dateText(absent.payload.sessionOn)}的调解`
    : `双方未能达成调解协议${textOf(ended.payload.reason) ? `（${textOf(ended.payload.reason)}）` : ''}`;
  return paper(
    ofDepartment('am-ending-notice', papers, {
      issuedOn: ended.on,
      addressees: participantsOf(papers).map(({ name }) => name),
      blocks: sayings(
        `${matterText(papers)}一案，${why}，本部门决定撤销案件（${ORDER_81}第六十七条、第六十九条）。`,
        ...(papers.row.kind === 'AM_OWNERSHIP' ? ['国家知识产权局因本案中止有关程序的，当事人可以凭本通知书请求恢复（第七十条第二款）。'] : []),
        '当事人可以依法向人民法院起诉，或者通过其他方式解决纠纷。',
      ),
    }),
  );
}

/** 专利纠纷调解协议书: both sides sign or seal, and the department seals (办法 69). */
export function agreementPaper(papers: MediationPapers): Paper<'am-agreement'> {
  const { agreement, session } = papers.row;
  if (!agreement) return lacking('登记调解协议后出具', 'printed once the agreement is entered');
  return paper(
    ofDepartment('am-agreement', papers, {
      issuedOn: agreement.agreedOn,
      blocks: [
        partyBlock(papers),
        ...sayings(
          `${matterText(papers)}，经${papers.department}主持调解${session ? `（${momentText(session.at)}，${session.place}）` : ''}，下列当事人自愿达成协议：${participantsOf(
            papers,
          )
            .map(({ name }) => name)
            .join('、')}。`,
        ),
        { kind: 'head', text: '协议内容：' },
        { kind: 'typed', text: agreement.terms },
        ...(agreement.performBy ? sayings(`履行期限的最后一日：${dateText(agreement.performBy)}。`) : []),
        ...(agreement.notarial ? sayings(`当事人愿意接受强制执行，将就本协议的给付内容申请办理赋予强制执行效力的公证（${ORDER_81}第六十九条第二款）。`) : []),
        ...sayings(`本协议自当事人签名或者盖章并加盖${papers.department}印章之日起生效（第六十九条第一款）。`),
      ],
      signatures: signers(papers, '签名或者盖章').map((one) => ({ ...one, signedOn: agreement.agreedOn })),
    }),
  );
}

/** 抄送函 to CNIPA, which waits for the outcome (办法 70(2)). */
export function copyToCnipa(papers: MediationPapers): Paper<'am-cnipa-copy'> {
  const { agreement, kind } = papers.row;
  const ended = eventOf(papers, 'no-agreement') ?? eventOf(papers, 'respondent-absent');
  const on = agreement?.agreedOn ?? ended?.on;
  if (kind !== 'AM_OWNERSHIP') return lacking('仅权属纠纷抄送', 'in ownership disputes only');
  if (!on) return lacking('结案后出具', 'issued once the case ends');
  const outcome = agreement ? `已于${dateText(agreement.agreedOn)}达成调解协议，协议书副本随附` : '未能达成调解协议，本部门已撤销案件，通知书副本随附';
  return paper(
    ofDepartment('am-cnipa-copy', papers, {
      issuedOn: on,
      addressees: ['国家知识产权局'],
      blocks: [
        ...sayings(`${namesOf(papers, 'A').join('、')}与${namesOf(papers, 'B').join('、')}关于${rightText(papers)}的权属纠纷，${outcome}。`),
        ...sayings(agreement ? `特此抄送（${ORDER_81}第七十条第二款）。` : '特此抄送。'),
      ],
    }),
  );
}
