import type { Channel } from '@contract';
import type { Bilingual } from '@kernel';
import { type Question, text } from './organisation-profile';

export interface Verdict {
  passed: boolean;
  reason: Bilingual;
}

export interface FilterRule {
  name: Bilingual;
  /** `law` holds for everybody; `logic` only the bureau may overrule; a `setting` the administrator may switch off besides. */
  force: 'law' | 'logic' | 'setting';
  params?: Readonly<Record<string, string>>;
  judge(question: Question): Verdict;
}

const procedureOf: Readonly<Record<Channel, string>> = { people: 'RM', industry: 'HM', commercial: 'SM', professional: 'PM', administrative: 'AM' };

export const channelNames: Readonly<Record<Channel, Bilingual>> = {
  people: text('人民调解', 'people’s mediation'),
  industry: text('行业调解', 'industry mediation'),
  commercial: text('商事调解', 'commercial mediation'),
  professional: text('专业调解', 'professional mediation'),
  administrative: text('行政调解', 'administrative mediation'),
};

const pass = (zh: string, en: string): Verdict => ({ passed: true, reason: text(zh, en) });
const fail = (zh: string, en: string): Verdict => ({ passed: false, reason: text(zh, en) });

const words = (value: string | number | undefined): string[] =>
  String(value ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

const channelOpen = ({ organisation: { channel }, openProcedures }: Question): Verdict =>
  openProcedures.includes(procedureOf[channel])
    ? pass(`${channelNames[channel].zh}已开通`, `${channelNames[channel].en} is open`)
    : fail(`${channelNames[channel].zh}在本平台尚未开通`, `${channelNames[channel].en} is not open on this platform yet`);

const active = ({ organisation }: Question): Verdict => (organisation.active ? pass('组织在册', 'active') : fail('组织已停止受理', 'no longer active'));

/** 商事调解条例 8, 28: from 2026-05-01 nobody mediates commercially without a licence (SM-LICENCE). */
function licence({ organisation, params, today }: Question): Verdict {
  if (organisation.channel !== 'commercial') return pass('该渠道不需要执业证书', 'this channel needs no licence');
  if (today < String(params.from)) return pass(`${params.from} 前不需要执业证书`, `no licence needed before ${params.from}`);
  const held = organisation.licence;
  if (!held) return fail('没有商事调解执业证书', 'no commercial-mediation licence');
  if (held.from !== null && held.from > today) return fail(`执业证书自 ${held.from} 起有效`, `the licence begins on ${held.from}`);
  if (held.to === null) return fail('执业证书的有效期没有登记', 'the licence’s last day is not recorded');
  return held.to >= today ? pass(`执业证书有效至 ${held.to}`, `licensed until ${held.to}`) : fail(`执业证书已于 ${held.to} 到期`, `the licence ended on ${held.to}`);
}

/** 商事调解条例 2: consumer, labour and family disputes are no commercial matters (SM-SCOPE). Tags are words of the filer, so each has several. */
function commercialScope({ organisation, dispute, params }: Question): Verdict {
  if (organisation.channel !== 'commercial') return pass('不是商事调解', 'not commercial mediation');
  const kinds = [dispute.disputeType ?? '', ...dispute.tags];
  return kinds.some((kind) => words(params.excluded).includes(kind))
    ? fail('消费、劳动、婚姻家庭纠纷不属于商事调解范围', 'consumer, labour and family disputes are outside commercial mediation')
    : pass('属于商事调解范围', 'within commercial mediation');
}

/** 人民调解法 4; 商事调解条例 32: who takes a fee mediates commercially, under another name or not (SM-NOFEE-RM, HM-PUBLIC-WELFARE). */
const freeChannel = ({ organisation: { channel, chargesFee } }: Question): Verdict =>
  channel === 'commercial' || !chargesFee
    ? pass('收费情况符合渠道要求', 'its fees fit the channel')
    : fail(`${channelNames[channel].zh}不得收费，收费的应转为商事调解`, `${channelNames[channel].en} is free; with a fee it would be commercial mediation`);

const conflict = ({ organisation }: Question): Verdict =>
  organisation.isParty ? fail('该组织本身是当事人', 'the organisation is itself a party') : pass('该组织不是当事人', 'not a party');

function rightKind({ organisation, dispute }: Question): Verdict {
  if (organisation.rightKinds.length === 0) return pass('受理各类知识产权纠纷', 'takes every kind of right');
  const outside = dispute.rightKinds.filter((kind) => !organisation.rightKinds.includes(kind));
  return outside.length === 0
    ? pass('权利类型在受理范围内', 'the kind of right is in its scope')
    : fail(`不受理的权利类型：${outside.join('、')}`, `kinds of right outside its scope: ${outside.join(', ')}`);
}

/** A type is the applicant's word and may be missing: then nothing is limited. */
function disputeType({ organisation, dispute }: Question): Verdict {
  if (organisation.disputeTypes.length === 0) return pass('受理各类纠纷', 'takes every type of dispute');
  if (dispute.disputeType === null) return pass('纠纷类型未填，不作限制', 'no type given: not limited');
  return organisation.disputeTypes.includes(dispute.disputeType)
    ? pass('纠纷类型在受理范围内', 'the type of dispute is in its scope')
    : fail('不受理该类型的纠纷', 'it does not take this type of dispute');
}

function district({ organisation, dispute }: Question): Verdict {
  if (organisation.districts.length === 0) return pass('服务全市', 'serves the whole city');
  if (dispute.divisions.length === 0) return pass('当事人所在区县未填，不作限制', 'no division known: not limited');
  return dispute.divisions.some((division) => organisation.districts.includes(division))
    ? pass('当事人所在区县在服务区域内', 'a party’s division is served')
    : fail('当事人所在区县不在服务区域内', 'none of the parties’ divisions is served');
}

const exclusionReasons = { declined: fail('该组织已答复不接收', 'it has declined this dispute'), lapsed: fail('该组织逾期未答复', 'it let the window pass') };

const notExcluded = ({ organisation: { excluded } }: Question): Verdict => (excluded ? exclusionReasons[excluded] : pass('未曾拒绝本纠纷', 'has not refused this dispute'));

function hasMediator({ organisation }: Question): Verdict {
  const free = organisation.mediators.filter((mediator) => !mediator.onLeave).length;
  if (organisation.mediators.length === 0) return fail('没有在册调解员', 'it has no mediators');
  return free > 0 ? pass(`有 ${free} 名调解员可以承办`, `${free} mediators available`) : fail('调解员全部请假', 'all its mediators are on leave');
}

/** In the order a reader wants them. Each one is a row of `routing_rule`. */
export const filterRules: Readonly<Record<string, FilterRule>> = {
  'channel-open': { name: text('渠道已开通', 'Channel open'), force: 'law', judge: channelOpen },
  active: { name: text('组织在册', 'Active'), force: 'law', judge: active },
  licence: { name: text('商事调解执业证书', 'Commercial licence'), force: 'law', params: { from: '2026-05-01' }, judge: licence },
  'commercial-scope': {
    name: text('商事调解范围', 'Commercial scope'),
    force: 'law',
    params: { excluded: 'consumer,labour,family,inheritance,guardianship,消费,消费者,劳动,家庭,婚姻家庭,继承,监护' },
    judge: commercialScope,
  },
  'free-channel': { name: text('不得收费的渠道', 'Channels free of charge'), force: 'law', judge: freeChannel },
  conflict: { name: text('组织不是当事人', 'Not itself a party'), force: 'law', judge: conflict },
  'right-kind': { name: text('权利类型', 'Kind of right'), force: 'setting', judge: rightKind },
  'dispute-type': { name: text('纠纷类型', 'Type of dispute'), force: 'setting', judge: disputeType },
  district: { name: text('服务区域', 'District served'), force: 'setting', judge: district },
  'not-excluded': { name: text('未曾拒绝', 'Has not refused'), force: 'logic', judge: notExcluded },
  'has-mediator': { name: text('有可用调解员', 'Has a mediator'), force: 'setting', judge: hasMediator },
};
