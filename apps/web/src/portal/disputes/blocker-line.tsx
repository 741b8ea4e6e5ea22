import type { BlockerView } from '@contract';
import { text, useLanguage } from '../../i18n/i18n';
import { useT } from '../words/dispute';

/** "正在等：… 已 3 天": who must act, and for how long already. */
export function BlockerLine({ blocker }: { blocker: BlockerView | null }) {
  const t = useT();
  useLanguage();
  if (!blocker) return null;
  return (
    <p className="blocker">
      <span>{t('blocker', { who: text(blocker.whoName), what: text(blocker.what) })}</span>{' '}
      <span className="blocker__days">{blocker.days > 0 ? t('blocker.days', { days: blocker.days }) : t('blocker.today')}</span>
    </p>
  );
}
