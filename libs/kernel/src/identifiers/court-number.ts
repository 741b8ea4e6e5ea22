import { refusal } from '../refusal';
import { ok, type Result, refused } from '../result';
import { narrowed } from './written-form';

export type CourtLevel = 'basic' | 'intermediate' | 'high' | 'supreme';

/** 案号: year, court code, type and serial number (法〔2015〕137号), and the text as it was entered. */
export interface CourtNumber {
  raw: string;
  number: string;
  year: number;
  court: string;
  /** 民特, 民诉前调, 知行终 …: an open set. */
  type: string;
  serial: number;
  /** 之一, 之二 … of later rulings in the same case. */
  part: string | null;
  /** Null when the code follows no known rule. */
  level: CourtLevel | null;
  courtName: string | null;
}

const FORMAT = /^\((\d{4})\)(最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军]\d{0,4})([一-龥]+?)(\d+)号(之[一二三四五六七八九十]+)?$/;

// Attested or own knowledge as marked in forms-and-data §2; other codes have a level but no name here.
const courtNames = new Map([
  ['最高法', '最高人民法院'],
  ['渝', '重庆市高级人民法院'],
  ['渝01', '重庆市第一中级人民法院'],
  ['渝02', '重庆市第二中级人民法院'],
  ['渝03', '重庆市第三中级人民法院'],
  ['渝04', '重庆市第四中级人民法院'],
  ['渝05', '重庆市第五中级人民法院'],
  ['渝0192', '重庆两江新区人民法院（重庆自由贸易试验区人民法院）'],
]);

const levelByDigits = new Map<number, CourtLevel>([
  [0, 'high'],
  [2, 'intermediate'],
  [4, 'basic'],
]);

const levelOf = (court: string): CourtLevel | null => (court === '最高法' ? 'supreme' : (levelByDigits.get(court.length - 1) ?? null));

/** Court numbers are recorded and parsed, never generated. Those of before 2016 have another form and are refused. */
export function parseCourtNumber(raw: string): Result<CourtNumber> {
  const [, year, court, type, serial, part] = FORMAT.exec(narrowed(raw)) ?? [];
  if (year === undefined || court === undefined || type === undefined || serial === undefined) return refused(refusal('court_number_format'));
  return ok({
    raw,
    number: `(${year})${court}${type}${Number(serial)}号${part ?? ''}`,
    year: Number(year),
    court,
    type,
    serial: Number(serial),
    part: part ?? null,
    level: levelOf(court),
    courtName: courtNames.get(court) ?? null,
  });
}
