export { FileSystemStorage, type FilePart, type FileStorage, type FileWarning, MAX_FILE_BYTES, type StoredContent } from './file-storage';
export { type NamedSheet, readSheet, readSheets, type SheetRow } from './read-sheet';
export { virusScanner } from './virus-scanner';
export { MAX_RESUMABLE_BYTES, ResumableUploads, type TusRequest } from './resumable-uploads';
