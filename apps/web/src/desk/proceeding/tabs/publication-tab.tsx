import type { PublicationView, PublicSection } from '@contract';
import { formatDay, formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { usePublication } from '../../queries';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Empty, Facts, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TabActions } from '../tab-actions';

type Mask = PublicationView['masks'][number];

/** 裁决公开 (办法 83): the decision and its public text side by side, and who still has to look at it. */
export function PublicationTab({ view }: Case) {
  const t = useT();
  const query = usePublication(view.id, view.version);
  if (query.isPending) return <Loading />;
  if (query.error) return <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />;
  const { original, masked, masks, prepared, confirmed, publicId, publishedOn, next } = query.data;
  return (
    <>
      <Section title={t('tab.publication')} aside={<TabActions view={view} actions={['prepare-publication', 'confirm-publication', 'publish', 'publish-change', 'unpublish']} />}>
        <p className="muted">{t('publication.help')}</p>
        <Facts
          items={[
            [t('publication.next'), next && text(next)],
            [t('publication.prepared'), prepared ? t('publication.by', { by: prepared.by, moment: formatMoment(prepared.at) }) : t('publication.proposal')],
            [t('publication.keptBecause'), prepared?.keptBecause],
            [t('publication.confirmed'), confirmed && t('publication.by', { by: confirmed.by, moment: formatMoment(confirmed.at) })],
            [t('publication.published'), publishedOn && formatDay(publishedOn)],
          ]}
        />
        {publicId && (
          <p>
            <a href={`/decisions/${publicId}`} target="_blank" rel="noreferrer">
              {t('publication.public')}
            </a>
          </p>
        )}
      </Section>
      <div className="side-by-side">
        <Side title={t('publication.original')} sections={original} marked={masks.filter(({ kept }) => !kept).map((mask) => mask.text)} />
        <Side title={t('publication.masked')} sections={masked} marked={masks.filter(({ kept }) => !kept).map((mask) => mask.replacement)} />
      </div>
      <Section title={t('publication.masks')}>{masks.length === 0 ? <Empty>{t('publication.none')}</Empty> : <Masks masks={masks} />}</Section>
    </>
  );
}

function Side({ title, sections, marked }: { title: string; sections: PublicSection[]; marked: readonly string[] }) {
  return (
    <Section title={title}>
      {sections.map((section) => (
        <div key={section.heading} lang="zh-CN">
          <h3>{section.heading}</h3>
          <p className="prose">
            {piecesOf(section.text, marked).map((piece) => (piece.isMarked ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>))}
          </p>
        </div>
      ))}
    </Section>
  );
}

/** The text cut at what is masked, the longer first, as the server cuts it. */
function piecesOf(whole: string, marked: readonly string[]): { text: string; isMarked: boolean; at: number }[] {
  if (marked.length === 0) return [{ text: whole, isMarked: false, at: 0 }];
  const escaped = [...marked].sort((a, b) => b.length - a.length).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  let at = 0;
  return whole.split(new RegExp(`(${escaped.join('|')})`)).map((piece, index) => {
    const here = { text: piece, isMarked: index % 2 === 1, at };
    at += piece.length + 1;
    return here;
  });
}

function Masks({ masks }: { masks: Mask[] }) {
  const t = useT();
  return (
    <table className="grid">
      <thead>
        <tr>
          {(['kind', 'text', 'replacement', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`publication.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {masks.map((mask) => (
          <tr key={mask.text}>
            <td>{t(`publication.k.${mask.kind}`)}</td>
            <td>{mask.text}</td>
            <td>{mask.kept ? mask.text : mask.replacement}</td>
            <td>
              <Tag tone={mask.kept ? 'soon' : 'plain'}>{t(mask.kept ? 'publication.kept' : mask.required ? 'publication.must' : 'publication.may')}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
