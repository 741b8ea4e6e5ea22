import type { Channel, OrganisationKind } from '@contract';
import { type Bilingual, type FieldRefusal, fieldRefusal } from '@kernel';
import { complaintsAbout, type InputField, type InputValues } from '@procedure';
import { dayField, daysInOrder, text, textField, unknownCodes } from './record-fields';

/** An organisation as an administrator fills it in. Days are inclusive days in Beijing. */
export interface OrganisationRecord {
  name: string;
  kind: OrganisationKind;
  channel: Channel | null;
  validFrom: string | null;
  validTo: string | null;
  licenceNumber: string | null;
  licenceFrom: string | null;
  licenceTo: string | null;
  chargesFee: boolean;
  feeNote: string | null;
  /** Empty: every kind. */
  rightKinds: string[];
  /** Empty: every type. */
  disputeTypes: string[];
  /** Empty: the whole city. */
  districts: string[];
  parentId: string | null;
  phone: string | null;
  workingHours: string | null;
  address: string | null;
  numberPrefix: string | null;
  courtCode: string | null;
}

export const organisationKinds: Readonly<Record<OrganisationKind, Bilingual>> = {
  people_committee: text('人民调解委员会', 'People’s mediation committee'),
  industry_committee: text('行业调解组织', 'Industry mediation organisation'),
  commercial_organisation: text('商事调解组织', 'Commercial mediation organisation'),
  professional_committee: text('专业调解组织', 'Professional mediation organisation'),
  administrative_body: text('行政机关', 'Administrative body'),
  court: text('法院', 'Court'),
  bureau: text('主管部门', 'Bureau'),
  park_desk: text('园区工作站', 'Park desk'),
  contact_point: text('联系点', 'Contact point'),
  joint_group: text('一庭两所', 'Joint group'),
  enforcement_agency: text('行政执法机关', 'Enforcement agency'),
  police: text('公安机关', 'Police'),
  procuratorate: text('人民检察院', 'Procuratorate'),
};

const channels: Readonly<Record<Channel, Bilingual>> = {
  people: text('人民调解', 'People’s mediation'),
  industry: text('行业调解', 'Industry mediation'),
  commercial: text('商事调解', 'Commercial mediation'),
  professional: text('专业调解', 'Professional mediation'),
  administrative: text('行政调解', 'Administrative mediation'),
};

/** A committee mediates through its own channel; a park desk may lend its counter to one, a court or a bureau has none. */
const channelOf: Partial<Record<OrganisationKind, Channel>> = {
  people_committee: 'people',
  industry_committee: 'industry',
  commercial_organisation: 'commercial',
  professional_committee: 'professional',
  administrative_body: 'administrative',
};
const withoutChannel: readonly OrganisationKind[] = ['court', 'bureau', 'contact_point', 'joint_group', 'enforcement_agency', 'police', 'procuratorate'];

const optionsOf = (names: Readonly<Record<string, Bilingual>>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** In the order of the form and of the columns of an import. */
export const organisationFields: readonly InputField[] = [
  textField('name', text('名称', 'Name'), { required: true }),
  { name: 'kind', label: text('类型', 'Kind'), kind: 'choice', required: true, options: optionsOf(organisationKinds) },
  { name: 'channel', label: text('调解渠道', 'Channel'), kind: 'choice', options: optionsOf(channels) },
  dayField('validFrom', text('设立日期', 'In force from')),
  dayField('validTo', text('终止日期', 'In force until'), { hint: text('当日仍受理；次日起不再分案。', 'The last day; nothing is routed to it afterwards.') }),
  textField('licenceNumber', text('执业证书号', 'Licence number')),
  dayField('licenceFrom', text('证书有效期自', 'Licence from')),
  dayField('licenceTo', text('证书有效期至', 'Licence until')),
  { name: 'chargesFee', label: text('是否收费', 'Charges a fee'), kind: 'boolean', required: true },
  textField('feeNote', text('收费标准', 'Fee'), { max: 300 }),
  { name: 'rightKinds', label: text('受理的权利类型', 'Kinds of right'), kind: 'choices', optionsFrom: 'rightKinds', hint: text('不选即为各类。', 'None chosen: every kind.') },
  {
    name: 'disputeTypes',
    label: text('受理的纠纷类型', 'Types of dispute'),
    kind: 'choices',
    optionsFrom: 'disputeTypes',
    hint: text('不选即为各类。', 'None chosen: every type.'),
  },
  { name: 'districts', label: text('服务区县', 'Districts'), kind: 'choices', optionsFrom: 'divisions', hint: text('不选即为全市。', 'None chosen: the whole city.') },
  {
    name: 'parentId',
    label: text('所属组织', 'Belongs to'),
    kind: 'id',
    optionsFrom: 'organisations',
    hint: text('联系点、园区工作站填写。', 'For contact points and park desks.'),
  },
  textField('phone', text('联系电话', 'Telephone'), { max: 40 }),
  textField('workingHours', text('工作时间', 'Working hours')),
  textField('address', text('地址', 'Address'), { max: 200 }),
  textField('numberPrefix', text('文号字头', 'Prefix of its numbers'), { max: 20 }),
  textField('courtCode', text('法院代字', 'Court code'), { max: 20 }),
];

/** What an organisation is checked against. */
export interface OrganisationReference {
  rightKinds: ReadonlySet<string>;
  disputeTypes: ReadonlySet<string>;
  divisions: ReadonlySet<string>;
  courts: ReadonlySet<string>;
  /** Ids of the organisations it may belong to. */
  parents: ReadonlySet<string>;
}

/** Every complaint about an organisation as it was filled in, by field. */
export function complaintsAboutOrganisation(values: InputValues, reference: OrganisationReference): FieldRefusal[] {
  const shape = complaintsAbout(organisationFields, values);
  const known = (Object.keys(reference) as (keyof OrganisationReference)[]).flatMap((list) => unknownCodes(values, fieldOf[list], reference[list]));
  const days = [...daysInOrder(values, 'validFrom', 'validTo'), ...daysInOrder(values, 'licenceFrom', 'licenceTo')];
  return [...shape, ...known, ...days, ...channelComplaints(values)];
}

const fieldOf = { rightKinds: 'rightKinds', disputeTypes: 'disputeTypes', divisions: 'districts', courts: 'courtCode', parents: 'parentId' } as const;

function channelComplaints({ kind, channel, chargesFee }: InputValues): FieldRefusal[] {
  const own = channelOf[kind as OrganisationKind];
  const given = channel || null;
  if (own && given !== own) return [fieldRefusal('channel', 'channel_does_not_fit', { channel: channels[own].zh })];
  if (given && withoutChannel.includes(kind as OrganisationKind)) return [fieldRefusal('channel', 'kind_has_no_channel')];
  // 人民调解法 4: people's mediation never charges. The table refuses it too.
  return given === 'people' && chargesFee === true ? [fieldRefusal('chargesFee', 'people_mediation_is_free')] : [];
}

const orNull = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
const list = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value as string[])].sort() : []);

/** What passed the check, as it is stored: no blanks, lists without repeats in a fixed order. */
export const organisationOf = (values: InputValues): OrganisationRecord => ({
  name: orNull(values.name) ?? '',
  kind: values.kind as OrganisationKind,
  channel: orNull(values.channel) as Channel | null,
  validFrom: orNull(values.validFrom),
  validTo: orNull(values.validTo),
  licenceNumber: orNull(values.licenceNumber),
  licenceFrom: orNull(values.licenceFrom),
  licenceTo: orNull(values.licenceTo),
  chargesFee: values.chargesFee === true,
  feeNote: orNull(values.feeNote),
  rightKinds: list(values.rightKinds),
  disputeTypes: list(values.disputeTypes),
  districts: list(values.districts),
  parentId: orNull(values.parentId),
  phone: orNull(values.phone),
  workingHours: orNull(values.workingHours),
  address: orNull(values.address),
  numberPrefix: orNull(values.numberPrefix),
  courtCode: orNull(values.courtCode),
});
