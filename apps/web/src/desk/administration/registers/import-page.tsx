import type { ImportReport } from '@contract';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { Notice } from '../../ui/notice';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import { AdministrationNav } from '../administration-nav';
import { templateHref, useImport } from './registers';

/** Choose, see what it would do, take it in. The button that takes it in is there only when nothing is wrong. */
export function ImportPage() {
  const t = useT();
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const trial = useImport('dry-run');
  const run = useImport('run');
  const choose = (chosen: File | undefined) => {
    // The same name may be chosen again after it was mended.
    if (input.current) input.current.value = '';
    if (!chosen) return;
    setFile(chosen);
    run.reset();
    trial.mutate(chosen);
  };
  const report = run.data ?? trial.data;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('admin.import')}</h1>
        <a href={templateHref} download>
          {t('import.template')}
        </a>
      </div>
      <AdministrationNav />
      <p className="muted">{t('import.help')}</p>
      <div className="row">
        <input
          ref={input}
          id="import-file"
          type="file"
          accept=".xlsx,.csv"
          className="visually-hidden"
          aria-label={t('import.file')}
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <Button onClick={() => input.current?.click()} loading={trial.isPending}>
          {t('import.choose')}
        </Button>
        {file && <span>{file.name}</span>}
      </div>
      {(run.error ?? trial.error) && <ProblemAlert error={run.error ?? trial.error} kind="write" />}
      {report && (
        <Report report={report}>
          {file && !report.done && report.errors.length === 0 && !report.importedBefore && report.rows.length > 0 && (
            <Button type="primary" onClick={() => run.mutate(file)} loading={run.isPending}>
              {t('import.run', { count: report.rows.length })}
            </Button>
          )}
        </Report>
      )}
    </div>
  );
}

function Report({ report, children }: { report: ImportReport; children: React.ReactNode }) {
  const t = useT();
  return (
    <section aria-label={t('import.report')} className="section">
      {report.importedBefore && <Notice tone="soon" title={t('import.before', { who: report.importedBefore.actorName, at: formatMoment(report.importedBefore.at) })} />}
      {report.errors.length > 0 && <Notice tone="late" role="alert" title={t('import.errors', { count: report.errors.length })} />}
      {report.done && <Notice tone="good" title={t('import.done', { count: report.rows.length })} />}
      {report.errors.length > 0 && <Errors errors={report.errors} />}
      {report.passwords.length > 0 && <Passwords passwords={report.passwords} />}
      {report.rows.length > 0 && report.errors.length === 0 && <Rows rows={report.rows} />}
      <div className="row">{children}</div>
    </section>
  );
}

function Errors({ errors }: { errors: ImportReport['errors'] }) {
  const t = useT();
  return (
    <table className="grid" aria-label={t('import.errorTable')}>
      <thead>
        <tr>
          <th scope="col">{t('import.sheet')}</th>
          <th scope="col">{t('import.line')}</th>
          <th scope="col">{t('import.column')}</th>
          <th scope="col">{t('import.fault')}</th>
        </tr>
      </thead>
      <tbody>
        {errors.map((error, index) => (
          // Two faults of one cell may read alike; the list never changes its order.
          <tr key={index}>
            <td>{error.sheet}</td>
            <td className="number">{error.line}</td>
            <td className="nowrap">{error.column}</td>
            <td>{text(error.message)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rows({ rows }: { rows: ImportReport['rows'] }) {
  const t = useT();
  return (
    <table className="grid" aria-label={t('import.rowTable')}>
      <thead>
        <tr>
          <th scope="col">{t('import.sheet')}</th>
          <th scope="col">{t('import.line')}</th>
          <th scope="col">{t('organisations.name')}</th>
          <th scope="col">{t('import.does')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.sheet}-${row.line}`}>
            <td>{row.sheet}</td>
            <td className="number">{row.line}</td>
            <td>{row.name}</td>
            <td>
              <Tag tone={row.does === 'nothing' ? 'plain' : 'good'}>{t(`import.${row.does}`)}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Passwords({ passwords }: { passwords: ImportReport['passwords'] }) {
  const t = useT();
  return (
    <Section title={t('import.passwords')} note={t('admin.oneTimeHelp')}>
      <table className="grid" aria-label={t('import.passwords')}>
        <thead>
          <tr>
            <th scope="col">{t('signIn.username')}</th>
            <th scope="col">{t('signIn.password')}</th>
          </tr>
        </thead>
        <tbody>
          {passwords.map(({ username, password }) => (
            <tr key={username}>
              <td>
                <code>{username}</code>
              </td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
