import type { AgentDraft, DisputeDraftData, PartyDraft, RightDraft } from '@contract';
import type { OrganisationId } from '@kernel';
import type { SeedDispute, SeedReferral, SeedStep } from './seed-line';
import { organisations } from './seed-people';

/** What an invented dispute differs by. Names, titles and identifiers all say 演示: nobody could take it for a real matter. */
export interface Demonstration {
  key: string;
  matter: string;
  kind: keyof typeof causes;
  applicant: string;
  respondent: string;
  yuan: number;
  daysAgo: number;
  line: readonly SeedStep[];
  filedBy?: string;
  /** Of the agent who files it; special unless said. */
  authority?: AgentDraft['authority'];
  organisation?: OrganisationId | null;
  /** Where both sides are; the respondent may be elsewhere. */
  places?: readonly [applicant: string, respondent: string];
  referral?: SeedReferral;
  respondentCode?: string;
  /** Where a decision needs one: a serial of zeros, which no office has given. */
  patentNumber?: string;
}

/** The usual cause of an infringement, by kind of right (案由规定, 2026). */
const causes = { TM: '165.2', CR: '164.6', SW: '164.28', UC: '186.1', 'PAT-U': '168.3', 'PAT-D': '169.3', PV: '171.3', TS: '189.2' } as const;

const acts: Readonly<Record<Demonstration['kind'], string>> = {
  TM: '在同类商品上使用近似商标',
  CR: '未经许可复制作品并用于商品包装',
  SW: '未经许可复制、安装软件',
  UC: '擅自使用与申请人有一定影响的商品名称、包装相近的标识',
  'PAT-U': '未经许可制造、销售落入专利保护范围的产品',
  'PAT-D': '未经许可销售外观近似的产品',
  PV: '未经许可繁殖、销售该品种的种苗',
  TS: '使用申请人的客户名单和报价资料',
};

/** Numbers that no register has given: leading zeros, or none. */
const rightOf = ({ key, kind, matter, applicant, patentNumber }: Demonstration): RightDraft => {
  const serial = [...key].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 10_000, 7);
  const right = { kind, title: matter, holder: `${applicant}（演示）` };
  if (kind === 'TM') return { ...right, number: `0000${String(serial).padStart(4, '0')}` };
  if (kind === 'PV') return { ...right, number: `CNA0000${serial}` };
  if (patentNumber) return { ...right, number: patentNumber };
  return kind.startsWith('PAT') ? { ...right, numberUnknown: true } : right;
};

const partyOf = ({ key }: Demonstration, side: 'A' | 'B', name: string, division: string): PartyDraft => ({
  side,
  kind: 'company',
  name: `${name}（演示）`,
  identifierKind: 'other',
  identifier: `演示-${key}-${side}`,
  legalRepresentative: side === 'A' ? '演示甲' : '演示乙',
  phone: side === 'A' ? '023-00000001' : '023-00000002',
  division,
  address: `重庆市演示路${side === 'A' ? 1 : 2}号`,
  electronicService: true,
});

/** The agent of the demonstration files for others alone; its power of attorney is uploaded with the draft. */
const agentsOf = ({ filedBy, authority = 'special' }: Demonstration): AgentDraft[] => (filedBy === 'agent' ? [{ name: '罗雨桐', authority, self: true }] : []);

export function demonstration(demo: Demonstration): SeedDispute {
  const [ofApplicant, ofRespondent] = demo.places ?? ['5001LJ', '500106'];
  const data: DisputeDraftData = {
    title: `演示：${demo.matter}`,
    disputeType: demo.kind === 'UC' ? 'unfair_competition' : demo.kind === 'TS' ? 'trade_secret' : 'infringement',
    causeCode: causes[demo.kind],
    summary: `【演示数据，当事人和事实均为虚构】${demo.applicant}称，${demo.respondent}${acts[demo.kind]}，涉及${demo.matter}，请求停止侵权并赔偿。`,
    claims: ['停止侵权', `赔偿经济损失及合理开支 ${demo.yuan} 元`],
    amountFen: demo.yuan * 100,
    division: ofApplicant,
    parties: [{ ...partyOf(demo, 'A', demo.applicant, ofApplicant), agents: agentsOf(demo) }, partyOf(demo, 'B', demo.respondent, ofRespondent)],
    rights: [rightOf(demo)],
    tags: ['演示'],
    preferredOrganisationId: demo.organisation === undefined ? organisations.cityCommittee : demo.organisation,
    truthConfirmed: true,
  };
  const { key, daysAgo, line, referral, respondentCode } = demo;
  return {
    key,
    filedBy: demo.filedBy ?? (referral ? 'liaison' : 'clerk'),
    daysAgo,
    data,
    exhibits: [{ name: '权利凭证（演示）.txt', title: '权利凭证', text: `演示文件：${demo.matter}的权利凭证，不是真实证书。\n` }],
    line,
    ...(referral && { referral }),
    ...(respondentCode && { respondentCode }),
  };
}
