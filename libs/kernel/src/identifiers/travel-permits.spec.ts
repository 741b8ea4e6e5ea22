import type { Result } from '../result';
import { parseHongKongMacaoPermit, parsePermanentResidence, parseTaiwanPermit } from './travel-permits';

const read = (result: Result<string>) => (result.ok ? result.value : result.refusal.code);

// Invented numbers.
it.each<[parse: (text: string) => Result<string>, text: string, read: string]>([
  [parseHongKongMacaoPermit, 'H12345678', 'H12345678'],
  [parseHongKongMacaoPermit, ' ｍ１２３４ 5678 ', 'M12345678'],
  [parseHongKongMacaoPermit, 'H1234567802', 'H1234567802'],
  [parseHongKongMacaoPermit, 'H1234567', 'hong_kong_macao_permit_format'],
  [parseHongKongMacaoPermit, 'H123456789', 'hong_kong_macao_permit_format'],
  [parseHongKongMacaoPermit, 'K12345678', 'hong_kong_macao_permit_format'],
  [parseHongKongMacaoPermit, '', 'hong_kong_macao_permit_format'],
  [parseTaiwanPermit, '01234567', '01234567'],
  [parseTaiwanPermit, '1234567890（B）', '1234567890B'],
  [parseTaiwanPermit, 'f123456789', 'F123456789'],
  [parseTaiwanPermit, '1234567', 'taiwan_permit_format'],
  [parseTaiwanPermit, '123456789', 'taiwan_permit_format'],
  [parseTaiwanPermit, '1234567890123', 'taiwan_permit_format'],
  [parseTaiwanPermit, '台12345678', 'taiwan_permit_format'],
  [parsePermanentResidence, 'DEU500185031501', 'DEU500185031501'],
  [parsePermanentResidence, '950027619850315019', '950027619850315019'],
  [parsePermanentResidence, '950027619850315018', 'permanent_residence_check'],
  [parsePermanentResidence, '850027619850315019', 'permanent_residence_format'],
  [parsePermanentResidence, 'DE5001850315011', 'permanent_residence_format'],
])('%p reads %j as %s', (parse, text, expected) => expect(read(parse(text))).toBe(expected));
