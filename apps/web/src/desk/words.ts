import { defineDictionary } from '../i18n/i18n';
import { en } from './i18n/en';
import { zh } from './i18n/zh';

export const { t, useT } = defineDictionary('desk', zh, en);
