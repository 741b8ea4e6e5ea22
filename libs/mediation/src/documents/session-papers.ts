import { chineseDate } from '@documents';
import { terminationGrounds, wordsOfChoice } from '../domain/fields';
import { acceptanceOf, endingOf, eventOf, type HeldSession, headOf, type MediationPapers, mediatorsOf, type PaperEvent, referralOf } from './mediation-papers';
import { lacking, type Paper, paper, sideOf } from './paper';

/** F-RT-06 of the latest session: one text, as the mediator wrote it down (人民调解法 27). */
export function mediationRecord(papers: MediationPapers): Paper<'mediation-record'> {
  const session = papers.sessions.at(-1);
  if (!session) return lacking('还没有召开调解会议', 'no session has been held yet');
  const { parties } = papers.dispute;
  const mediators = mediatorsOf(papers);
  const recorder = eventOf(papers, 'hold-session')?.actorName ?? mediators[0] ?? '';
  const isPresent = ({ id }: { id: string }) => session.present.includes(id);
  return paper({
    ...headOf(papers),
    issuedOn: session.heldOn,
    session: papers.sessions.length,
    heldAt: session.startsAt,
    place: placeOf(session),
    open: false,
    attendance: parties.map((party) => ({ side: sideOf(party), name: party.name, present: isPresent(party) })),
    mediators,
    recorder,
    // The form has a heading for each part; the mediator keeps one running text.
    statements: [{ speaker: '各方', text: '陈述内容一并记入下列调解过程。' }],
    issues: [],
    course: session.record ?? '',
    result: session.undisputedFacts ? `各方没有争议的事实：${session.undisputedFacts}` : '本次调解的结果见上述记录。',
    ...(session.answers.length > 0 && { checks: parties.filter(isPresent).map((party) => checkOf(party, session)) }),
    signatures: parties.filter(isPresent).map((party) => ({ side: sideOf(party), name: party.name })),
    mediatorSignatures: mediators.map((name) => ({ name })),
    recorderSignature: { name: recorder },
  });
}

/** On the platform a party says in person what it would else sign: read and right, or what isn't. */
function checkOf({ id, name }: { id: string; name: string }, { answers }: HeldSession): string {
  const found = answers.find(({ partyId }) => partyId === id);
  if (!found) return `${name}：尚未答复。`;
  const by = found.by === name ? '' : `由${found.by}`;
  return `${name}：${chineseDate(found.on)}${by}在线核对，${found.answer === 'agreed' ? '看过，无异议。' : `有异议：${found.objection ?? ''}`}`;
}

const placeOf = ({ place, online }: HeldSession): string => place ?? (online ? '线上' : '未记录');

/** The ground in words (在线调解规则 25). Whoever leaves, or never wanted to, is T4. */
export function groundOf({ action, payload }: PaperEvent): string {
  if (payload.ground === 'ILLEGAL_PURPOSE') return '调解目的违法';
  const code = action === 'leave-mediation' ? 'T4' : payload.ground;
  return wordsOfChoice(terminationGrounds, code) ?? '其他导致调解无法进行';
}

/** F-RT-12: ends it and tells the ways that stay open (人民调解法 26). */
export function terminationNotice(papers: MediationPapers): Paper<'termination-notice'> {
  const ending = endingOf(papers);
  if (!ending) return lacking('调解终结后出具', 'issued when the mediation ends without an agreement');
  if (!papers.seesJoint) return lacking('向当事人出具；调解会议的情况不向法院和主管部门开放', 'goes to the parties; sessions are not open to the court and the bureau');
  const { dispute, organisation, mediatorName } = papers;
  const accepted = acceptanceOf(papers);
  return paper({
    ...headOf(papers),
    issuedOn: ending.on,
    parties: dispute.parties.map((party) => ({ side: sideOf(party), name: party.name })),
    dispute: dispute.matter,
    opened: accepted ? { on: accepted.on, accepted: true } : { on: papers.openedOn, accepted: false },
    sessions: papers.sessions.map(({ heldOn }) => heldOn),
    endedOn: ending.on,
    ground: `${groundOf(ending)}。`,
    remedies: remediesOf(papers),
    mediator: mediatorName === null ? undefined : { name: mediatorName },
    seal: { organisation: organisation.name },
  });
}

/** Court, administration, arbitration, with the time to sue: three years (专利法 74; 民法典 188). */
export function remediesOf(papers: MediationPapers): string[] {
  const isPatent = papers.dispute.rights.some(({ kind }) => kind.startsWith('PAT-'));
  const limitation = isPatent ? '侵害专利权的诉讼时效为三年，《中华人民共和国专利法》第七十四条' : '诉讼时效一般为三年，《中华人民共和国民法典》第一百八十八条';
  const court = {
    entrusted: '材料退回人民法院，坚持起诉的，由人民法院依法登记立案；',
    delegated: '由委托调解的人民法院继续审理；',
    none: `向有管辖权的人民法院起诉（${limitation}）；`,
  }[referralOf(papers) ?? 'none'];
  return [court, isPatent ? '请求管理专利工作的部门依法处理；' : '请求有关行政主管部门依法处理；', '达成仲裁协议的，向约定的仲裁机构申请仲裁。'];
}
