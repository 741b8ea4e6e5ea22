import { defineDictionary } from '../../i18n/i18n';
import { en } from './chart.en';
import { zh } from './chart.zh';

export const { useT } = defineDictionary('chart', zh, en);
