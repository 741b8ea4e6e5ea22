export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'too_large' | 'too_many' | 'unavailable';

export interface CatalogueEntry {
  kind: RefusalKind;
  zh: string;
  en: string;
}
