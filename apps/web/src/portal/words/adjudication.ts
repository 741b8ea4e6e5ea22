import { defineDictionary } from '../../i18n/i18n';
import { en } from './adjudication.en';
import { zh } from './adjudication.zh';

export const { useT } = defineDictionary('adjudication', zh, en);
