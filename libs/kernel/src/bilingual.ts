/** A text in both languages of the product. Chinese is the authoritative one. */
export interface Bilingual {
  zh: string;
  en: string;
}
