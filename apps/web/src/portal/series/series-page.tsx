import type { SeriesCheck } from '@contract';
import { Link } from 'react-router';
import { apiHref } from '../../api/client';
import { formatMoney } from '../../i18n/format';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import { fieldLabel } from '../filing/field-label';
import { useFiling } from '../filing/filing-context';
import { hrefOfField } from '../filing/sections';
import { Button } from '../ui/button';
import { FileField } from '../ui/file-button';
import { CheckField } from '../ui/inputs';
import { Page } from '../ui/page';
import { ProblemNotice } from '../ui/problem';
import { UploadLines } from '../ui/upload-line';
import { useUploads } from '../uploads';
import { useT as useFilingT } from '../words/filing';
import { useT } from '../words/series';
import { useSeries } from './use-series';

/** One right against many: the sheet of respondents, what is wrong in it, and the one button that files every row. */
export function SeriesPage() {
  const t = useT();
  const filingT = useFilingT();
  const { draft, data, change } = useFiling();
  const { sheet, check, step, problem, checkSheet, submit } = useSeries();
  const uploads = useUploads((file) => void checkSheet(file), { draftId: draft.id });
  useLanguage();
  const shared = (check?.problems ?? []).filter((one) => one.field !== 'truthConfirmed');
  const isRight = check !== null && check.rows.length === 0 && shared.length === 0;
  return (
    <Page title={t('title')} kicker={filingT('hub.kicker')} lead={t('lead')}>
      <section className="section">
        <h2>{t('step.template')}</h2>
        <p>{t('step.template.text')}</p>
        <p>
          <a href={apiHref('/series/template.csv')} download>
            {t('step.template.link')}
          </a>
        </p>
      </section>
      <section className="section">
        <FileField path="sheet" label={t('step.upload')} hint={t('step.upload.hint')} onChoose={uploads.add} />
        <UploadLines uploads={uploads} />
        {sheet && <p className="stored">{sheet.name}</p>}
        <div role="status">{step === 'checking' ? t('checking') : ''}</div>
        {check && <Findings check={check} />}
        {shared.length > 0 && (
          <div className="notice notice--problem" role="alert">
            <p>{t('shared')}</p>
            <ul className="notice__list">
              {shared.map((one) => (
                <li key={`${one.field} ${one.code}`}>
                  <Link to={hrefOfField(draft.id, one.field)}>{labelled(fieldLabel(filingT, data, one.field), text(one.message))}</Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
      {problem && <ProblemNotice error={problem} during="write" />}
      {isRight && (
        <section className="section">
          <h2>{t('step.confirm')}</h2>
          <CheckField path="truthConfirmed" label={filingT('review.truth')} checked={data.truthConfirmed ?? false} onChange={(truthConfirmed) => change({ truthConfirmed })} />
          <div className="button-row">
            <Button look="main" onClick={() => void submit()} disabled={!data.truthConfirmed} busy={step === 'sending' && t('submitting')}>
              {t('submit', { count: check.respondents.length })}
            </Button>
          </div>
        </section>
      )}
    </Page>
  );
}

function Findings({ check }: { check: SeriesCheck }) {
  const t = useT();
  return (
    <>
      {check.rows.length > 0 && (
        <div className="notice notice--problem" role="alert">
          <h3 className="notice__title">{t('wrong', { count: check.rows.length })}</h3>
          <ul className="notice__list">
            {check.rows.map((row) => (
              <li key={`${row.line} ${row.column} ${row.code}`}>{labelled([t('line', { line: row.line }), row.column].filter(Boolean).join(' · '), text(row.message))}</li>
            ))}
          </ul>
        </div>
      )}
      {check.respondents.length > 0 && (
        <>
          <p role="status">{t('summary', { count: check.respondents.length, total: formatMoney(check.totalFen) })}</p>
          <ol className="ruled-list ruled-list--numbered">
            {check.respondents.map((one) => (
              <li key={one.line}>
                <div className="spread">
                  <span>{one.name}</span>
                  <span className="muted">{one.amountFen === null ? '' : formatMoney(one.amountFen)}</span>
                </div>
                {one.earlier && <p className="small notice--careful">{t('earlier', { number: one.earlier })}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
