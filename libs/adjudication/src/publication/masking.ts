import { parseResidentIdentity, parseSocialCreditCode } from '@kernel';

export const maskKinds = ['identity', 'phone', 'email', 'account', 'address', 'person', 'secret', 'other'] as const;
export type MaskKind = (typeof maskKinds)[number];

/** One place of the text that the public doesn't read, wherever it stands. */
export interface Mask {
  kind: MaskKind;
  text: string;
  replacement: string;
  /** Personal data and secrets (办法 83(1)): kept in sight only with a reason on record. */
  required: boolean;
}

export interface Section {
  heading: string;
  text: string;
}

/** What the file knows of people, so that their names and homes are found in free text. */
export interface Known {
  /** Natural persons: parties, legal representatives, agents. */
  people: readonly string[];
  /** Where natural persons live. */
  homes: readonly string[];
}

const SECRET = /【(?:保密|商业秘密|国家秘密)[：:][^】]+】/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const IDENTITY = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const PASSPORT = /(?<![\dA-Za-z])[EGDSP]\d{8}(?![\dA-Za-z])/g;
const MOBILE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
const LANDLINE = /(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g;
/** Cards and accounts, also in groups of four. A patent's twelve digits and its check digit are fewer. */
const ACCOUNT = /(?<![\d.A-Za-z])(?:\d{16,21}|\d{4}(?:[ -]\d{4}){2,4}(?:[ -]\d{1,4})?)(?![\d.A-Za-z])/g;
/** Where somebody lives, as sentences say it; of a company it is no secret, so it's only proposed. */
const HOME = /(?<=现住|住址[:：]?|居住于|家住)[^，。；、\s]{4,60}/g;

const COMPOUND_SURNAMES = new Set(['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '端木', '夏侯', '宇文', '长孙', '南宫']);
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];

/** Full-width digits and letters as half-width, each in its place: what is found can be cut out of the original. */
const sameLength = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ＠．＿－＋]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');

const surnameOf = (name: string): string => (COMPOUND_SURNAMES.has(name.slice(0, 2)) && name.length > 2 ? name.slice(0, 2) : name.slice(0, 1));

/** 何清源 → 何某; of several with one surname the second is 何某乙. */
function namedAs(people: readonly string[]): Map<string, string> {
  const names = [...new Set(people.map((name) => name.trim()))].filter((name) => name.length > 1);
  const alike = (name: string) => names.filter((other) => surnameOf(other) === surnameOf(name));
  return new Map(names.map((name) => [name, maskedName(name, alike(name))]));
}

function maskedName(name: string, alike: readonly string[]): string {
  if (!/^[一-龥·]+$/.test(name)) return `${name.slice(0, 1)}***`;
  const stem = alike.length > 1 ? (STEMS[alike.indexOf(name)] ?? String(alike.indexOf(name) + 1)) : '';
  return `${surnameOf(name)}某${stem}`;
}

/** As far as the district: where somebody is from matters to jurisdiction, the door doesn't. */
const maskedHome = (home: string): string => `${/^.*?(?:[区县]|市(?!.*[区县]))/.exec(home)?.[0] ?? ''}某处`;

const REPLACEMENTS: Readonly<Record<MaskKind, string>> = {
  identity: '（证件号码略）',
  phone: '（电话略）',
  email: '（邮箱略）',
  account: '（账号略）',
  address: '某处',
  person: '某某',
  secret: '（涉密内容不予公开）',
  other: '（略）',
};

const isCompanyCode = (text: string): boolean => parseSocialCreditCode(text).ok && !parseResidentIdentity(text).ok;

function* found(text: string, { people, homes }: Known): Generator<Mask> {
  const narrow = sameLength(text);
  const cut = function* (pattern: RegExp, kind: MaskKind, required = true): Generator<Mask> {
    for (const { 0: hit, index } of narrow.matchAll(pattern))
      if (!(kind === 'identity' && isCompanyCode(hit))) yield { kind, text: text.slice(index, index + hit.length), replacement: REPLACEMENTS[kind], required };
  };
  yield* cut(SECRET, 'secret');
  yield* cut(EMAIL, 'email');
  yield* cut(IDENTITY, 'identity');
  yield* cut(PASSPORT, 'identity');
  yield* cut(MOBILE, 'phone');
  yield* cut(LANDLINE, 'phone', false);
  for (const mask of cut(ACCOUNT, 'account')) if (!isCompanyCode(mask.text) && !parseResidentIdentity(mask.text).ok) yield mask;
  for (const home of homes) if (home.length > 3 && text.includes(home)) yield { kind: 'address', text: home, replacement: maskedHome(home), required: true };
  for (const mask of cut(HOME, 'address', false)) yield { ...mask, replacement: maskedHome(mask.text) };
  for (const [name, replacement] of namedAs(people)) if (text.includes(name)) yield { kind: 'person', text: name, replacement, required: true };
}

/** What the text should not show, each place once, as far as its form or the file gives it away. */
export function proposeMasks(sections: readonly Section[], known: Known): Mask[] {
  const masks = new Map<string, Mask>();
  for (const { text } of sections) for (const mask of found(text, known)) if (!masks.has(mask.text)) masks.set(mask.text, mask);
  return [...masks.values()];
}

export const addedMask = (text: string): Mask => ({ kind: 'other', text, replacement: REPLACEMENTS.other, required: false });

interface Hit {
  start: number;
  end: number;
  mask: Mask;
}

function* hitsOf(text: string, masks: readonly Mask[]): Generator<Hit> {
  for (const mask of masks)
    for (let start = text.indexOf(mask.text); start >= 0 && mask.text !== ''; start = text.indexOf(mask.text, start + 1)) yield { start, end: start + mask.text.length, mask };
}

/** Places that overlap are one: nothing of either is left over between them. The longest says what stands there instead. */
function merged(hits: readonly Hit[]): Hit[] {
  const places: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = places.at(-1);
    if (!last || hit.start >= last.end) places.push({ ...hit });
    else Object.assign(last, { end: Math.max(last.end, hit.end), mask: hit.mask.text.length > last.mask.text.length ? hit.mask : last.mask });
  }
  return places;
}

/** Each mask wherever its text stands. Headings are ours and hold nothing. */
export const applyMasks = (sections: readonly Section[], masks: readonly Mask[]): Section[] =>
  sections.map(({ heading, text }) => {
    const places = merged([...hitsOf(text, masks)]);
    const between = places.map(({ start }, index) => text.slice(places[index - 1]?.end ?? 0, start));
    return { heading, text: [...places.map(({ mask }, index) => `${between[index]}${mask.replacement}`), text.slice(places.at(-1)?.end ?? 0)].join('') };
  });
