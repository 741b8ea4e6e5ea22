import { defineDictionary } from '../../i18n/i18n';
import { en } from './service.en';
import { zh } from './service.zh';

export const { useT } = defineDictionary('service', zh, en);
