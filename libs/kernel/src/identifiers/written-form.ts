/** As people type it: full-width characters narrowed, spaces dropped, letters in capitals. */
export const narrowed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
