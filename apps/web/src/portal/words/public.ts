import { defineDictionary } from '../../i18n/i18n';
import { en } from './public.en';
import { zh } from './public.zh';

/** Words of the pages that anybody may open without an account; not part of the first load. */
export const { useT } = defineDictionary('public', zh, en);
