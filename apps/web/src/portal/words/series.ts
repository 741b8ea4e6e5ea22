import { defineDictionary } from '../../i18n/i18n';
import { en } from './series.en';
import { zh } from './series.zh';

export const { useT } = defineDictionary('series', zh, en);
