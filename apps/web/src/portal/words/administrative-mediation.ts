import { defineDictionary } from '../../i18n/i18n';
import { en } from './administrative-mediation.en';
import { zh } from './administrative-mediation.zh';

export const { useT } = defineDictionary('administrative-mediation', zh, en);
