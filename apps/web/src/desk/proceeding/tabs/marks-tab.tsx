import type { CaseMarksView } from '@contract';
import { Link } from 'react-router';
import { formatDay, formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { paths } from '../../paths';
import { useMarks } from '../../queries';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Empty, Facts, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TabActions } from '../tab-actions';
import { TriageSection } from './triage-section';

/** 重复侵权 and 恶意 (办法 34): what the house finds, and what somebody confirmed. */
export function MarksTab({ view }: Case) {
  const t = useT();
  const query = useMarks(view.id, view.version);
  if (query.isPending) return <Loading />;
  if (query.error) return <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />;
  const { earlier, marks, searches } = query.data;
  return (
    <>
      <TriageSection view={view} />
      <Section title={t('marks.earlier')} aside={<TabActions view={view} actions={['mark-repeat']} />}>
        <p className="muted">{t('marks.earlierHelp')}</p>
        {earlier.length === 0 ? <Empty>{t('marks.noEarlier')}</Empty> : <Earlier earlier={earlier} />}
      </Section>
      <Section title={t('marks.standing')} aside={<TabActions view={view} actions={['mark-bad-faith', 'withdraw-mark']} />}>
        {marks.length === 0 && <Empty>{t('marks.none')}</Empty>}
        {marks.map((mark) => (
          <Mark key={mark.id} mark={mark} />
        ))}
      </Section>
      <Section title={t('marks.searches')}>
        <p className="muted">{t('marks.searchesHelp')}</p>
        {searches.length === 0 ? <Empty>{t('marks.noSearch')}</Empty> : searches.map((one) => <Search key={one.at} search={one} />)}
      </Section>
    </>
  );
}

/** 回避检索 (办法 5): who was looked at, and what was found that day. */
function Search({ search }: { search: CaseMarksView['searches'][number] }) {
  const t = useT();
  return (
    <>
      <h3>
        {text(search.occasion)} <span className="muted">{t('marks.searchedBy', { by: search.by ?? '', moment: formatMoment(search.at) })}</span>
      </h3>
      <Facts
        items={search.people.map((one) => [
          one.name,
          one.obstacle || one.reasons.length > 0 ? (
            <>
              {one.obstacle && <Tag tone="soon">{t(`marks.o.${one.obstacle}`)}</Tag>} {one.reasons.join('；')}
            </>
          ) : (
            t('marks.nothingFound')
          ),
        ])}
      />
    </>
  );
}

const listed = (words: CaseMarksView['marks'][number]['acts']) => words.map(text).join('、');

function Earlier({ earlier }: Pick<CaseMarksView, 'earlier'>) {
  const t = useT();
  return (
    <table className="grid">
      <thead>
        <tr>
          {(['number', 'party', 'by', 'stops', 'effectiveOn', 'standing'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`marks.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {earlier.map((one) => (
          <tr key={`${one.number} ${one.party}`}>
            <td>
              {one.proceedingId ? <Link to={paths.proceeding(one.proceedingId, 'overview')}>{one.number}</Link> : one.number}
              {one.publicId && (
                <>
                  {' · '}
                  <a href={`/decisions/${one.publicId}`} target="_blank" rel="noreferrer">
                    {t('marks.public')}
                  </a>
                </>
              )}
            </td>
            <td>{one.party}</td>
            <td>{t(`marks.by.${one.by}`)}</td>
            <td>{listed(one.stops)}</td>
            <td>{formatDay(one.effectiveOn)}</td>
            <td>
              <Tag tone={one.isConfirmed ? 'plain' : 'soon'}>{t(one.isConfirmed ? 'marks.confirmed' : 'marks.open')}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mark({ mark }: { mark: CaseMarksView['marks'][number] }) {
  const t = useT();
  return (
    <>
      <h3>
        {t(`marks.kind.${mark.kind}`)}：{mark.party}
      </h3>
      <Facts
        items={[
          [t('marks.number'), mark.earlierNumber && `${mark.earlierNumber}（${t('marks.effectiveOn')} ${formatDay(mark.earlierEffectiveOn ?? '')}）`],
          [t('marks.acts'), listed(mark.acts)],
          [t('marks.actedOn'), mark.actedOn && formatDay(mark.actedOn)],
          [t('marks.limb'), mark.limb && text(mark.limb)],
          [t('marks.grounds'), listed(mark.grounds)],
          [t('marks.reason'), mark.reason],
        ]}
      />
    </>
  );
}
