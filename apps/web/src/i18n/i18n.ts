import type { Text } from '@contract';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Language = 'zh' | 'en';
export type Words = Record<string, string>;
type Values = Record<string, string | number>;

const STORAGE_KEY = 'zhihe.language';

// `{name}` rather than i18next's `{{name}}`: lawyers and translators edit these files.
void i18next.use(initReactI18next).init({
  lng: rememberedLanguage(),
  fallbackLng: 'zh',
  resources: {},
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  // Keys are flat and typed; a dot in a key is only a dot.
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
});
markDocument(currentLanguage());

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export function setLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Private browsing: the choice then lasts for this page only.
  }
  markDocument(language);
  void i18next.changeLanguage(language);
}

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** Screen readers choose their voice by this attribute. */
function markDocument(language: Language): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}

/** The reader's language of a pair from the server. For components, `useLanguage()` makes them redraw on a switch. */
export function text(pair: Text | null | undefined): string {
  if (!pair) return '';
  return pair[currentLanguage()] || pair.zh;
}

/** "证件号码：校验位不对" or "Number: wrong check digit". */
export function labelled(label: string, message: string): string {
  if (!label) return message;
  return `${label.trim()}${currentLanguage() === 'en' ? ': ' : '：'}${message}`;
}

export function useLanguage(): Language {
  useTranslation();
  return currentLanguage();
}

/**
 * A typed dictionary. Chinese is the source; declare English as `SameKeys<typeof zh>` so that a missing or surplus key
 * fails the type check. Portal and desk each define their own, so neither loads the other's words.
 */
export type SameKeys<Source extends Words> = { [Key in keyof Source]: string };
export type Translate<Source extends Words> = (key: keyof Source & string, values?: Values) => string;

export function defineDictionary<Source extends Words>(namespace: string, zh: Source, en: SameKeys<Source>) {
  i18next.addResourceBundle('zh', namespace, zh);
  i18next.addResourceBundle('en', namespace, en);
  const t: Translate<Source> = (key, values) => i18next.t(key, { ...values, ns: namespace });
  /** `t` that redraws the component when the language changes. */
  const useT = (): Translate<Source> => {
    useTranslation(namespace);
    return t;
  };
  return { t, useT };
}
