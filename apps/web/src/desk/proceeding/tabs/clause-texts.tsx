import type { AgreementView } from '@contract';
import { text } from '../../../i18n/i18n';
import { useT } from '../../words';

/** A warning stands at its clause: at the top of the page nobody would know which sentence to change. */
export function ClauseTexts({ of }: { of: Pick<AgreementView, 'text' | 'warnings'> }) {
  const t = useT();
  // The server counts clauses from 1, as the printed agreement does.
  const warningsOf = (clause: number) => of.warnings.filter((warning) => warning.clause === clause);
  return (
    <ol className="agreement">
      {of.text.map((clause, index) => (
        <li key={clause.zh}>
          <p>{text(clause)}</p>
          {warningsOf(index + 1).map((warning) => (
            <p key={warning.message.zh} className="clause-warning">
              <strong>{t('agreement.warning')}</strong> {text(warning.message)} <span className="muted">{warning.basis}</span>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
