import type { Blocker, StateSpec } from '@procedure';
import type { TransferFacts } from './facts';
import { type HopKind, hops, peopleOf } from './hops';
import { awaitsAnswer, lastOf } from './paper-guards';

type State = StateSpec<TransferFacts>;

const officer = (zh: string, en: string): Blocker => ({ who: 'enforcement_officer', what: { zh, en } });
const police = (zh: string, en: string): Blocker => ({ who: 'police_officer', what: { zh, en } });
const procurator = (zh: string, en: string): Blocker => ({ who: 'procurator', what: { zh, en } });

/** A paper that decides who is next waits at the side it was sent to. */
const unsigned =
  (...kinds: HopKind[]) =>
  (facts: TransferFacts): Blocker | null => {
    const kind = kinds.find((one) => lastOf(facts, one)?.signedAt === null);
    const [who] = kind ? peopleOf[hops[kind].to] : [];
    return kind && who ? { who, what: { zh: `签收${hops[kind].name.zh}`, en: `sign for the ${hops[kind].name.en}` } } : null;
  };

const noticeToFile = unsigned('notice-to-file');
const suggestion = unsigned('supervision-suggestion', 'explanation-demand', 'explanation');

/** Demand, explanation, finding, notice or reply: whose turn it is follows from the papers (检察规则 560–564). */
function inSupervision(facts: TransferFacts): Blocker | null {
  if (facts.policeFoundRight) return procurator('答复移送机关', 'reply to the agency');
  if (lastOf(facts, 'notice-to-file')) return noticeToFile(facts) ?? police('按通知立案书立案', 'file the case as told');
  const waiting = suggestion(facts);
  if (waiting) return waiting;
  return awaitsAnswer(facts, 'explanation-demand', 'explanation') ? police('说明不立案理由', 'explain why not filed') : null;
}

/** Rule book 8.4. */
export const states = {
  TF_SUSPECTED: {
    name: { zh: '发现涉嫌犯罪', en: 'Crime suspected' },
    blocker: officer('登记涉嫌犯罪的事实和理由', 'enter the facts and reasons'),
    blockerNow: ({ suspected }) => (suspected ? { who: 'enforcement_head', what: { zh: '立即成立专案组', en: 'appoint the special team at once' } } : null),
  },
  TF_TEAM: { name: { zh: '成立专案组', en: 'Special team' }, blocker: officer('核实情况，提出移送的书面报告', 'verify the facts and report in writing') },
  TF_REPORTED: {
    name: { zh: '书面报告', en: 'Reported' },
    blocker: { who: 'agency_chief', what: { zh: '作出批准移送或者不批准移送的决定', en: 'approve the transfer or refuse it' } },
  },
  TF_APPROVED: { name: { zh: '批准移送', en: 'Approved' }, blocker: officer('24小时内向同级公安机关移送', 'send the case to the police within 24 hours') },
  TF_REFUSED: { name: { zh: '不批准', en: 'Refused' }, end: true },
  TF_SENT: { name: { zh: '已移送', en: 'Sent' }, blocker: police('在移送书回执上签字', 'sign the receipt of the transfer') },
  TF_RECEIPTED: {
    name: { zh: '公安已签收', en: 'Taken over by the police' },
    blocker: police('审查案件和材料', 'examine the case and the material'),
    blockerNow: unsigned('supplement'),
  },
  TF_FORWARDED: { name: { zh: '转送有管辖权机关', en: 'Forwarded' }, blocker: police('有管辖权的公安机关签收', 'the competent police sign for it') },
  TF_SUPPLEMENT: { name: { zh: '待补正', en: 'To be supplemented' }, blocker: officer('补充移送材料', 'supplement the material'), blockerNow: unsigned('supplement-notice') },
  TF_RETURNED: { name: { zh: '退回（非公安管辖）', en: 'Returned: no police matter' }, end: true },
  TF_POLICE_REVIEW: { name: { zh: '公安审查', en: 'Police review' }, blocker: police('决定立案或者不予立案', 'decide whether to file') },
  TF_CASE_FILED: { name: { zh: '立案', en: 'Filed' }, blocker: officer('移交涉案物品和有关材料', 'hand over the goods and the material'), blockerNow: unsigned('filing-notice') },
  TF_NOT_FILED: {
    name: { zh: '不予立案', en: 'Not filed' },
    blocker: officer('提请复议、建议立案监督，或者依法继续处罚', 'ask to reconsider, suggest supervision, or go on with the penalty'),
    blockerNow: unsigned('no-filing-notice'),
  },
  TF_RECONSIDERATION: {
    name: { zh: '提请复议', en: 'Reconsideration' },
    blocker: police('作出复议决定', 'decide on the request'),
    blockerNow: unsigned('reconsideration-request'),
  },
  TF_UPHELD: {
    name: { zh: '维持不立案', en: 'Upheld' },
    blocker: officer('建议检察机关立案监督，或者依法继续处罚', 'suggest supervision, or go on with the penalty'),
    blockerNow: unsigned('upheld-decision'),
  },
  TF_SUPERVISION: {
    name: { zh: '检察监督', en: 'Supervision' },
    blocker: procurator('审查，要求说明理由、通知立案或者答复', 'examine; demand reasons, give notice to file, or reply'),
    blockerNow: inSupervision,
  },
  TF_HANDOVER: { name: { zh: '物品移交', en: 'Hand-over' }, blocker: police('核对并在移交清单上签字', 'check the list and sign it') },
  TF_CRIMINAL: { name: { zh: '侦查起诉中', en: 'Criminal proceedings' }, blocker: police('侦查，并告知进展', 'investigate, and tell how it goes') },
  TF_CASE_WITHDRAWN: {
    name: { zh: '撤销案件', en: 'Case withdrawn' },
    blocker: officer('依法作出行政处理后结束', 'deal with it administratively, then close'),
    blockerNow: unsigned('withdrawal-decision'),
  },
  TF_NOT_PROSECUTED: {
    name: { zh: '不起诉', en: 'Not prosecuted' },
    blocker: officer('依法作出行政处理后结束', 'deal with it administratively, then close'),
    blockerNow: unsigned('non-prosecution'),
  },
  TF_JUDGED: { name: { zh: '判决', en: 'Judged' }, blocker: officer('办理罚款折抵，结束', 'set off the fines, then close'), blockerNow: unsigned('judgment') },
  TF_CLOSED: { name: { zh: '结束', en: 'Closed' }, end: true },
} as const satisfies Record<string, State>;

export type TransferState = keyof typeof states;

const beforeSending: readonly TransferState[] = ['TF_SUSPECTED', 'TF_TEAM', 'TF_REPORTED', 'TF_APPROVED', 'TF_REFUSED'];

/** From the sending on; what is there is every side's. */
export const sentStates = (Object.keys(states) as TransferState[]).filter((state) => !beforeSending.includes(state));
