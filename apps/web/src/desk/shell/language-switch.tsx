import { Button } from 'antd';
import { setLanguage, useLanguage } from '../../i18n/i18n';

/** Named in the language it leads to, so whoever needs it can read it. */
export function LanguageSwitch() {
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" size="small" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
