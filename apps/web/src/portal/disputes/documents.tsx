import type { ProceedingView } from '@contract';
import { proceedings } from '../../api/endpoints';
import { text, useLanguage } from '../../i18n/i18n';
import { useT } from '../words/dispute';

export function Documents({ proceeding }: { proceeding: ProceedingView }) {
  const t = useT();
  useLanguage();
  // A packet's papers are documents of their own; the server lists each once.
  const papers = [...proceeding.documents, ...(proceeding.confirmation?.packet ?? [])];
  const unique = papers.filter((one, index) => papers.findIndex((other) => other.kind === one.kind) === index);
  if (unique.length === 0) return null;
  return (
    <div className="block">
      <h3>{t('documents.title')}</h3>
      <ul className="ruled-list">
        {unique.map((paper) => (
          <li key={paper.kind}>
            {paper.ready ? (
              <a href={proceedings.documentHref(proceeding.id, paper.kind)} target="_blank" rel="noreferrer">
                {t('documents.open', { name: text(paper.name) })}
              </a>
            ) : (
              <>
                <span className="muted">{t('documents.notReady', { name: text(paper.name) })}</span>
                {paper.why && <p className="small">{text(paper.why)}</p>}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
