import type { Bilingual } from '@kernel';
import type { PacketItem } from './facts';

export interface PacketParty {
  name: string;
  side: 'A' | 'B';
  hasIdentity: boolean;
  hasAddress: boolean;
  agentsWithoutProof: number;
}

export interface PacketQuestion {
  parties: readonly PacketParty[];
  rights: readonly { kind: string; number: string | null; toBeCompleted: boolean }[];
  exhibitCount: number;
  /** The department that mediated; null or absent: a mediation organisation did. */
  mediatedBy?: string | null;
}

const item = (kind: string, zh: string, en: string, why: Bilingual | null): PacketItem => ({ kind, name: { zh, en }, ready: why === null, why });

const lacking = (parties: readonly PacketParty[], zh: string, en: string): Bilingual | null =>
  parties.length === 0 ? null : { zh: `${parties.map((party) => party.name).join('、')}${zh}`, en: `${parties.map((party) => party.name).join(', ')}: ${en}` };

/** The papers a court wants with the application, in its order (民诉法解释 354; 法释〔2011〕5号 3). */
export function packetOf({ parties, rights, exhibitCount, mediatedBy }: PacketQuestion): PacketItem[] {
  const incomplete = rights.find((right) => right.toBeCompleted);
  const right = incomplete
    ? { zh: '权利编号待补全', en: 'the number of a right is still to be completed' }
    : rights.some((one) => one.number !== null) || exhibitCount > 0
      ? null
      : { zh: '没有权利编号，也没有权属证据', en: 'neither a number of the right nor an exhibit' };
  return [
    item('confirmation-application', '司法确认申请书', 'application for judicial confirmation', null),
    item('agreement', '调解协议', 'mediation agreement', null),
    mediatedBy
      ? item('conduct-certificate', `${mediatedBy}主持调解的证明`, `proof that ${mediatedBy} conducted the mediation`, null)
      : item('conduct-certificate', '调解组织主持调解的证明', 'proof that the organisation conducted the mediation', null),
    item(
      'identity',
      '双方身份、资格证明',
      'identity of both parties',
      lacking(
        parties.filter((party) => !party.hasIdentity),
        '缺少证件号码',
        'no identity number',
      ),
    ),
    item('right-proof', '与协议相关的知识产权证明', 'proof of the right concerned', right),
    item(
      'service-address',
      '双方送达地址和联系电话',
      'service address and telephone of both',
      lacking(
        parties.filter((party) => !party.hasAddress),
        '缺少送达地址或者电话',
        'no service address or telephone',
      ),
    ),
    item(
      'authority',
      '代理人授权委托书',
      'authority of agents',
      lacking(
        parties.filter((party) => party.agentsWithoutProof > 0),
        '的代理人缺少授权委托书',
        'an agent’s authority is missing',
      ),
    ),
    item('commitment', '承诺书', 'commitment', null),
  ];
}
