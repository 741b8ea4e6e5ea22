import type { ProceedingView } from '@contract';
import { proceedings } from '../../api/endpoints';
import { text, useLanguage } from '../../i18n/i18n';
import { Disclosure } from '../ui/disclosure';
import { useT } from '../words/dispute';

/** Papers that can be opened; those still to come are folded away with the reason why. */
export function Documents({ proceeding }: { proceeding: ProceedingView }) {
  const t = useT();
  useLanguage();
  const ready = proceeding.documents.filter((paper) => paper.ready);
  const later = proceeding.documents.filter((paper) => !paper.ready);
  if (proceeding.documents.length === 0) return null;
  return (
    <Disclosure summary={t('documents.count', { count: ready.length })}>
      <ul className="ruled-list">
        {ready.map((paper) => (
          <li key={paper.kind}>
            <a href={proceedings.documentHref(proceeding.id, paper.kind)} target="_blank" rel="noreferrer">
              {t('documents.open', { name: text(paper.name) })}
            </a>
          </li>
        ))}
      </ul>
      {later.length > 0 && (
        <Disclosure summary={t('documents.later', { count: later.length })}>
          <ul className="plain-list">
            {later.map((paper) => (
              <li key={paper.kind}>
                {text(paper.name)} <span className="small muted">{text(paper.why)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Disclosure>
  );
}
