import { defineDictionary } from '../../i18n/i18n';
import { en } from './decisions.en';
import { zh } from './decisions.zh';

/** Words of the published decisions; not part of the first load. */
export const { useT } = defineDictionary('decisions', zh, en);
