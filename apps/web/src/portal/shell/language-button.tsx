import { setLanguage, useLanguage } from '../../i18n/i18n';
import { useT } from '../words/portal';

/** Named in the language it leads to, for those who can't read the page as it is. */
export function LanguageButton({ className }: { className: string }) {
  const t = useT();
  const isEnglish = useLanguage() === 'en';
  return (
    <button type="button" className={className} lang={isEnglish ? 'zh-CN' : 'en'} onClick={() => setLanguage(isEnglish ? 'zh' : 'en')}>
      {t('header.language')}
    </button>
  );
}
