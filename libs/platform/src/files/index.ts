export { FileSystemStorage, type FileStorage, type FileWarning, MAX_FILE_BYTES, type StoredContent } from './file-storage';
export { readSheet, type SheetRow } from './read-sheet';
