import { completeDraft } from './walk';

const HEADER = '名称*,类型,证件号码,法定代表人,电话,电子邮箱,行政区划,地址,请求金额（元）,侵权事实';

/** A row of the sheet: a shop, and what is claimed of it in yuan. */
export const shop = (number: number, yuan: number): string =>
  `滁州南谯某电动车经营部${number},个体工商户,,,1390000${String(number).padStart(4, '0')},,,滁州市南谯区${number}号,${yuan},销售被诉侵权电池`;

export const sheet = (rows: readonly string[]): Buffer => Buffer.from([HEADER, ...rows].join('\n'));

/** The published 滁州南谯 matter (2025): one right holder, 25 sellers, 24 × 33,000 and 1 × 52,500 yuan. */
export const sellers: readonly string[] = [...Array.from({ length: 24 }, (_, index) => shop(index + 1, 33_000)), shop(25, 52_500)];

const { parties = [], ...shared } = completeDraft({ title: '超威电池商标侵权系列纠纷', amountFen: null });

/** What all of its disputes share: everything but the respondents. */
export const seriesDraft = { ...shared, parties: parties.slice(0, 1) };
