import { Rekeying1764700006000 } from './1764700006000-rekeying';

export const exchangeMigrations = [Rekeying1764700006000];
