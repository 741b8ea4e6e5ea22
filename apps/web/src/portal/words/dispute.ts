import { defineDictionary } from '../../i18n/i18n';
import { en } from './dispute.en';
import { zh } from './dispute.zh';

export const { useT } = defineDictionary('dispute', zh, en);
