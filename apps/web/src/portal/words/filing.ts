import { defineDictionary } from '../../i18n/i18n';
import { en } from './filing.en';
import { zh } from './filing.zh';

export const { useT } = defineDictionary('filing', zh, en);
