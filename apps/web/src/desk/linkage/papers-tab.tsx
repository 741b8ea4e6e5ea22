import type { TransferView } from '@contract';
import { Link } from 'react-router';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import type { Case } from '../proceeding/case';
import { TabActions } from '../proceeding/tab-actions';
import { Facts, Section, Tag } from '../ui/section';
import { useT } from '../words';

interface Of {
  transfer: TransferView;
}

const minute = (moment: string): string => moment.replace('T', ' ');

/** The agencies; and for the one it comes from, the case it was begun in. */
function Sides({ transfer: { sides, penalty } }: Of) {
  const t = useT();
  const agencies = sides.map(({ name, organisationName }) => [text(name), organisationName] as const);
  const link = penalty && <Link to={paths.proceeding(penalty.proceedingId)}>{penalty.number}</Link>;
  return <Facts items={[...agencies, [t('papers.penalty'), link]]} />;
}

function Papers({ transfer }: Of) {
  const t = useT();
  return (
    <div className="table-scroll">
      <table className="grid" aria-label={t('tab.papers')}>
        <thead>
          <tr>
            {(['paper', 'from', 'to', 'sent', 'signed'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`papers.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {transfer.papers.map(({ key, name, number, from, to, sentAt, signedAt, signer }) => (
            <tr key={key}>
              <th scope="row">
                {text(name)} {number && <span className="muted">{number}</span>}
              </th>
              <td>{text(from)}</td>
              <td>{text(to)}</td>
              <td>{minute(sentAt)}</td>
              <td>{signedAt ? [minute(signedAt), signer].filter(Boolean).join(' · ') : <Tag tone="soon">{t('papers.unsigned')}</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 文书往来: each paper between agency, police and procuratorate, when it was sent and when it was signed for. */
export function PapersTab({ view }: Case) {
  const t = useT();
  const transfer = view.transfer;
  if (!transfer) return null;
  return (
    <>
      <Section title={t('tab.papers')} note={t('papers.note')} aside={<TabActions view={view} actions={['sign-for']} />}>
        <Sides transfer={transfer} />
        {transfer.papers.length === 0 ? <p className="muted">{t('papers.none')}</p> : <Papers transfer={transfer} />}
      </Section>
      {transfer.goods.length > 0 && (
        <Section title={t('papers.goods')}>
          <ol className="plain-list">
            {transfer.goods.map(({ line, name, quantity, spec, place }) => (
              <li key={line}>{[`${line}. ${name}`, quantity, spec, place].filter(Boolean).join(' · ')}</li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
