import { type DeadlineRule, inForce } from './rule';

const transfer = { counting: 'criminalProcedure', limits: 'agency', confirmation: 'confirmed' } as const satisfies Partial<DeadlineRule>;
const penalty = { counting: 'penalty', limits: 'agency', confirmation: 'confirmed', inForce: inForce('2021-07-15') } as const satisfies Partial<DeadlineRule>;

const since2001 = inForce('2001-07-09');
const economicCrimeProvisions = { zh: '公通字〔2017〕25号第16条', en: 'Gong Tong Zi [2017] 25 art. 16' };
const policeAccept = { zh: '公安机关接受案件', en: 'police accept the case' };

/** The rows of rule book 7 and 8.2 that the golden vectors name; the others stand in `rules-penalty.ts`, `rules-transfer.ts` and `rules-supervision.ts`. */
export const linkageRules: readonly DeadlineRule[] = [
  {
    ...transfer,
    id: 'TF-CHIEF-3D',
    name: { zh: '负责人决定是否移送', en: 'the chief decides on the transfer' },
    startsFrom: { zh: '书面报告送达负责人', en: 'written report reaches the chief' },
    law: { zh: '行政执法机关移送涉嫌犯罪案件的规定第5条第2款', en: 'Transfer Regulation art. 5(2)' },
    amount: 3,
    unit: 'calendarDays',
    inForce: since2001,
  },
  {
    ...transfer,
    id: 'TF-SEND-24H',
    name: { zh: '向同级公安机关移送', en: 'sending the case to the police' },
    startsFrom: { zh: '批准移送', en: 'transfer approved' },
    law: { zh: '行政执法机关移送涉嫌犯罪案件的规定第5条第2款', en: 'Transfer Regulation art. 5(2)' },
    counting: 'civilCode',
    amount: 24,
    unit: 'hours',
    inForce: since2001,
  },
  {
    ...transfer,
    id: 'TF-POLICE-30D',
    name: { zh: '公安机关立案审查（经批准30日）', en: 'police decide on filing, 30 days approved' },
    startsFrom: policeAccept,
    law: economicCrimeProvisions,
    amount: 30,
    unit: 'calendarDays',
    extension: { by: { zh: '县级以上公安机关负责人批准', en: 'county-level police head or above' }, most: { zh: '已含在30日内', en: 'included in the 30 days' } },
    inForce: inForce('2018-01-01'),
    confirmation: 'own_knowledge',
  },
  {
    ...transfer,
    id: 'TF-POLICE-60D',
    name: { zh: '公安机关立案审查（再延30日）', en: 'police decide on filing, 30 more days' },
    startsFrom: policeAccept,
    law: economicCrimeProvisions,
    amount: 60,
    unit: 'calendarDays',
    extension: { by: { zh: '上一级公安机关负责人批准', en: 'police head one level up' }, most: { zh: '已含在60日内', en: 'included in the 60 days' } },
    inForce: inForce('2018-01-01'),
    confirmation: 'own_knowledge',
  },
  {
    ...transfer,
    id: 'TF-PROC-FILE-15D',
    name: { zh: '公安机关按通知立案', en: 'police file as told' },
    startsFrom: { zh: '公安机关收到通知立案书', en: 'police receive the notice to file' },
    law: { zh: '人民检察院刑事诉讼规则第564条', en: "Procuratorates' Criminal Procedure Rules art. 564" },
    amount: 15,
    unit: 'calendarDays',
    inForce: inForce('2019-12-30'),
  },
  {
    ...penalty,
    id: 'AP-HEAR-REQ-5WD',
    name: { zh: '要求听证', en: 'asking for a hearing' },
    startsFrom: { zh: '听证告知书送达', en: 'hearing notice served' },
    law: { zh: '行政处罚法第64条第1项', en: 'Administrative Penalty Law art. 64(1)' },
    limits: 'party',
    amount: 5,
    unit: 'workingDays',
  },
  {
    ...penalty,
    id: 'AP-HEAR-NOTICE-7WD',
    name: { zh: '听证通知', en: 'notice of the hearing' },
    startsFrom: { zh: '听证', en: 'hearing' },
    law: { zh: '行政处罚法第64条第2项', en: 'Administrative Penalty Law art. 64(2)' },
    amount: 7,
    unit: 'clearWorkingDaysBefore',
  },
  {
    ...penalty,
    id: 'AP-CLOSE-90D',
    name: { zh: '作出行政处罚决定', en: 'deciding on the penalty' },
    startsFrom: { zh: '立案', en: 'case filed' },
    law: { zh: '行政处罚法第60条', en: 'Administrative Penalty Law art. 60' },
    amount: 90,
    unit: 'calendarDays',
    extension: { by: { zh: '负责人批准，再经集体讨论', en: 'head, then collective decision' }, most: { zh: '30日，再延合理期限', en: '30 days, then a reasonable time' } },
    notCounted: {
      zh: '中止、听证、公告、检测检验检疫鉴定、权利人辨认鉴别、责令退还期间',
      en: 'suspension, hearing, public notice, testing, identification by the holder, ordered refund',
    },
  },
  {
    id: 'AP-SEIZE-30D',
    name: { zh: '查封、扣押', en: 'sealing and seizure' },
    startsFrom: { zh: '查封、扣押', en: 'sealed or seized' },
    law: { zh: '行政强制法第25条', en: 'Administrative Compulsion Law art. 25' },
    counting: 'compulsion',
    amount: 30,
    unit: 'calendarDaysNoRoll',
    limits: 'agency',
    extension: { by: { zh: '负责人批准', en: 'head' }, most: { zh: '30日', en: '30 days' } },
    notCounted: { zh: '检测检验检疫鉴定期间', en: 'testing' },
    inForce: inForce('2012-01-01'),
    confirmation: 'confirmed',
  },
];
