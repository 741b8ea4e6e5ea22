import { proceedings } from '../../../api/endpoints';
import { text } from '../../../i18n/i18n';
import { Empty, Section } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { CaseFile } from './case-file';

export function DocumentsTab({ view }: Case) {
  const t = useT();
  const ready = view.documents.filter((one) => one.ready);
  const missing = view.documents.filter((one) => !one.ready);
  return (
    <>
      <CaseFile view={view} />
      <Section title={t('documents.ready')} note={t('documents.help')}>
        {ready.length === 0 && <Empty>{t('documents.none')}</Empty>}
        <ul className="plain-list documents">
          {ready.map((one) => (
            <li key={one.kind}>
              <a href={proceedings.documentHref(view.id, one.kind)} target="_blank" rel="noreferrer">
                {text(one.name)}
              </a>
              <span className="muted small">PDF · A4</span>
            </li>
          ))}
        </ul>
      </Section>
      {missing.length > 0 && (
        <Section title={t('documents.missing')}>
          <ul className="plain-list documents">
            {missing.map((one) => (
              <li key={one.kind}>
                <span className="muted">{text(one.name)}</span>
                <span className="why">{text(one.why)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
