import type { PlainDate } from '@kernel';
import type { Reader, Tx } from '@platform';

/** What no law fixes: delivered unconfirmed. */
const delivered = [
  {
    code: 'SERVE-WAYS',
    value: 2,
    zh: '公告送达之前须已失败的其他送达方式数',
    en: 'Ways of service that must have failed before public notice',
    note: '民事诉讼法第95条只要求其他方式无法送达，没有规定次数，待法规部门确认。',
  },
  {
    code: 'AD-REVIEW',
    value: 0,
    zh: '行政裁决须经合法性审核（1 是，0 否）',
    en: 'Adjudications pass a legality review (1 yes, 0 no)',
    note: '令第81号没有规定合法性审核，待法规部门确认。',
  },
  {
    code: 'AD-HEARING-MINUTES',
    value: 60,
    zh: '口头审理默认时长（分钟）',
    en: 'Usual length of an oral hearing (minutes)',
    note: '令第81号没有规定，便于排期的默认值，待法规部门确认。',
  },
  {
    code: 'CERTIFICATE-SOON',
    value: 60,
    zh: '办案资质证件到期前多少天提示',
    en: 'Days before its end a certificate is marked',
    note: '令第81号第4条只要求持证，提示期为默认值。',
  },
  {
    code: 'THRESHOLD-NEAR',
    value: 80,
    zh: '刑事追诉标准：达到标准的百分之几即提示接近',
    en: 'Criminal thresholds: from which percent of a line it is shown as near',
    note: '接近标准没有法定比例，系统默认值（参照外省做法），待法规部门确认。',
  },
  {
    code: 'AD-SIMPLE-AMOUNT',
    value: 100_000,
    zh: '繁简分流：简易办理的标的上限（元）',
    en: 'Triage: largest amount of a simple case (yuan)',
    note: '繁简分流没有法定标准，系统默认值，待法规部门确认。',
  },
  {
    code: 'AD-FAST-DAYS',
    value: 7,
    zh: '繁简分流：快速办理的内部目标（自然日，不影响法定期限）',
    en: 'Triage: internal target of the fast track (calendar days; legal limits stay)',
    note: '繁简分流没有法定标准，系统默认值，待法规部门确认。',
  },
  {
    code: 'AD-SIMPLE-DAYS',
    value: 30,
    zh: '繁简分流：简易办理的内部目标（自然日，不影响法定期限）',
    en: 'Triage: internal target of the simple track (calendar days; legal limits stay)',
    note: '繁简分流没有法定标准，系统默认值，待法规部门确认。',
  },
  {
    code: 'AD-BATCH-COUNT',
    value: 3,
    zh: '繁简分流：同一权利的其他被请求人达到几件即批量办理',
    en: 'Triage: how many other cases on one right make a batch',
    note: '繁简分流没有法定标准，系统默认值，待法规部门确认。',
  },
  {
    code: 'SC_ADMIN_MEDIATION_ALLOWED',
    value: 1,
    zh: '行政调解协议可以申请司法确认（1 是，0 否）',
    en: 'Agreements of administrative mediation may go to judicial confirmation (1 yes, 0 no)',
    note: '民事诉讼法第205条规定的是依法设立的调解组织；行政调解协议依本市试点做法，受理法院以与法院的协议为准，待法规部门与法院确认。',
  },
  {
    code: 'TF_DAYS_AS_WORKDAYS',
    value: 0,
    zh: '移送规定的“3日”按工作日计算（1 是，0 否）',
    en: 'The three days of the Transfer Regulation are working days (1 yes, 0 no)',
    note: '《行政执法机关移送涉嫌犯罪案件的规定》只写“3日”，默认按自然日计算，有的省份按工作日掌握，待法规部门确认。',
  },
  {
    code: 'TF_POLICE_LONGER_REVIEW',
    value: 1,
    zh: '公安机关立案审查可以登记延长至10日、30日、60日（1 是，0 否）',
    en: 'The police may enter a review of 10, 30 or 60 days (1 yes, 0 no)',
    note: '依据公通字〔2017〕25号第16条；是否适用于食药环侦部门办理的知识产权案件，待与公安机关确认。',
  },
] as const;

export type SettingCode = (typeof delivered)[number]['code'];

/** Brings the delivered settings in; what people changed stays. */
export const loadSettings = (tx: Tx): Promise<unknown> =>
  tx.query(
    `insert into house_setting (code, name_zh, name_en, value, source_note) select r.code, r.zh, r.en, r.value, r.note from jsonb_to_recordset($1::jsonb) as r(code text, zh text, en text, value int, note text)
     where not exists (select 1 from house_setting s where s.code = r.code)`,
    [JSON.stringify(delivered)],
  );

/** The setting as it stands on a day (Beijing). @throws Error when nothing holds then. */
export async function readSetting(reader: Reader, setting: SettingCode, on: PlainDate): Promise<number> {
  const [row] = (await reader.query('select value from house_setting where code = $1 and in_force(valid_from, valid_to, $2)', [setting, on])) as { value: number }[];
  if (!row) throw new Error(`no setting ${setting} on ${on}`);
  return row.value;
}
