export { type FileStorage, MAX_FILE_BYTES } from '../../platform/src/files';
