import { formatBytes, formatMoment } from '../../../i18n/format';
import { apiHref } from '../../../api/client';
import { Audience } from '../../ui/audience';
import { Loading } from '../../ui/loading';
import { Empty, Section } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';

export function EvidenceTab({ dispute }: Case) {
  const t = useT();
  if (!dispute) return <Loading />;
  const exhibits = dispute.exhibits;
  return (
    <Section title={t('tab.evidence')}>
      {exhibits.length === 0 && <Empty>{t('evidence.none')}</Empty>}
      {exhibits.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{t('evidence.title')}</th>
              <th scope="col">{t('evidence.proves')}</th>
              <th scope="col">{t('evidence.from')}</th>
              <th scope="col">{t('evidence.seenBy')}</th>
              <th scope="col">{t('evidence.stored')}</th>
            </tr>
          </thead>
          <tbody>
            {exhibits.map((exhibit, index) => (
              <tr key={exhibit.id}>
                <td className="number">{index + 1}</td>
                <td>
                  <a href={apiHref(`/files/${exhibit.file.id}`)} target="_blank" rel="noreferrer">
                    {exhibit.title}
                  </a>
                  <div className="muted small">
                    {exhibit.file.name} · {formatBytes(exhibit.file.bytes)} · <code title={exhibit.file.sha256}>SHA-256 {exhibit.file.sha256.slice(0, 8)}…</code>
                  </div>
                </td>
                <td>{exhibit.proves}</td>
                <td className="nowrap">{exhibit.side ? t(`side.${exhibit.side}`) : t('side.none')}</td>
                <td>
                  <Audience of={exhibit.audience} />
                </td>
                <td className="nowrap muted">{formatMoment(exhibit.file.storedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
