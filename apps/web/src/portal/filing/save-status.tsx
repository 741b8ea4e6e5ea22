import { Link, useLocation } from 'react-router';
import { formatTime } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { useT } from '../words/filing';
import { useFiling } from './filing-context';

/** "已保存 14:03", always in the same place; when the server has it not, says where the text is. */
export function SaveStatus() {
  const t = useT();
  const { save, restored, overruled } = useFiling();
  const { pathname } = useLocation();
  useLanguage();
  return (
    <div className={`save save--${save.kind}`} role="status">
      {save.kind === 'saving' && t('save.saving')}
      {save.kind === 'saved' && t('save.saved', { time: formatTime(save.at) })}
      {save.kind === 'kept-here' && (
        <>
          {t('save.keptHere')} {!save.problem.isOffline && text(save.problem.text)} {save.problem.isUnauthenticated && <Link to={paths.signIn(pathname)}>{t('save.signIn')}</Link>}
        </>
      )}
      {restored && <span> {t('save.restored')}</span>}
      {overruled.length > 0 && (
        <div className="save__other">
          {t('save.overruled')}
          {overruled.map((other, index) => (
            <q key={index}>{other}</q>
          ))}
        </div>
      )}
    </div>
  );
}
