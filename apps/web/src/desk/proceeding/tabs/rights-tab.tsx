import { text } from '../../../i18n/i18n';
import { Loading } from '../../ui/loading';
import { Empty, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';

export function RightsTab({ dispute }: Case) {
  const t = useT();
  if (!dispute) return <Loading />;
  return (
    <Section title={t('tab.rights')}>
      {dispute.rights.length === 0 && <Empty>{t('rights.none')}</Empty>}
      {dispute.rights.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('rights.kind')}</th>
              <th scope="col">{t('rights.number')}</th>
              <th scope="col">{t('rights.title')}</th>
              <th scope="col">{t('rights.holder')}</th>
            </tr>
          </thead>
          <tbody>
            {dispute.rights.map((right) => (
              <tr key={right.id}>
                <td>{text(right.kindName)}</td>
                <td className="number">{right.number ?? (right.toBeCompleted ? <Tag tone="soon">{t('rights.toBeCompleted')}</Tag> : '')}</td>
                <td>{right.title}</td>
                <td>{right.holder}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
