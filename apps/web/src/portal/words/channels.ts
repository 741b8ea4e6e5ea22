import { defineDictionary } from '../../i18n/i18n';
import { en } from './channels.en';
import { zh } from './channels.zh';

export const { useT } = defineDictionary('channels', zh, en);
