import type { MediationView, ProceedingView } from '@contract';
import { formatMoment } from '../../i18n/format';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { useT } from '../words/dispute';

type Session = MediationView['sessions'][number];

/** What those who were there say about the record; whoever still may say something finds the two answers here. */
export function RecordChecks({ proceeding, session }: { proceeding: ProceedingView; session: Session }) {
  const t = useT();
  if (!session.record) return null;
  const mayAnswer = (proceeding.choices.recordsToRead ?? []).some(({ value }) => value === session.id) && proceeding.actions.some(({ action }) => action === 'answer-record');
  const href = (answer: 'agreed' | 'objected') => `${paths.action(proceeding.disputeId, proceeding.id, 'answer-record')}?sessionId=${session.id}&answer=${answer}`;
  return (
    <>
      {session.attendance
        .filter((one) => one.present)
        .map(({ partyId, partyName, record }) => (
          <p key={partyId} className="small">
            {partyName} · {record ? t(`record.${record.answer}`, { moment: formatMoment(record.at) }) : t('record.none')} {record?.objection}
          </p>
        ))}
      {mayAnswer && (
        <div className="button-row">
          <ButtonLink to={href('agreed')} look="main">
            {t('record.agree')}
          </ButtonLink>
          <ButtonLink to={href('objected')}>{t('record.object')}</ButtonLink>
        </div>
      )}
    </>
  );
}
