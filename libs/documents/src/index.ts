export { chineseDate } from './chinese-words';
export { clauseText } from './clause-text';
export { type Clause, type ClauseKind, clauseKinds } from './clauses';
export type { DocumentData, DocumentKind } from './document-data';
export { documentKinds } from './document-kinds';
export type { Party } from './document-parts';
export { formatNumber } from './numbering';
export { renderDocument, setFontDirectory } from './render-document';
export { validateClauses } from './validate-clauses';
