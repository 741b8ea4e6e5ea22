import { defineDictionary } from '../../i18n/i18n';
import { en } from './portal.en';
import { zh } from './portal.zh';

export const { useT } = defineDictionary('portal', zh, en);
