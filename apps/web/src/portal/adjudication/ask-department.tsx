import type { DisputeView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { adjudications } from '../../api/adjudications';
import { newIdempotencyKey } from '../../api/client';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { ProblemNotice } from '../ui/problem';
import { useT } from '../words/adjudication';
import { useT as usePortalT } from '../words/portal';

/** What else a department does over a patent: its mediation has guided screens, the certificate opens as a draft on this page. */
export function AskDepartment({ dispute }: { dispute: DisputeView }) {
  const t = useT();
  const portalT = usePortalT();
  const client = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const opening = useMutation({
    mutationFn: () => adjudications.openCertificate(dispute.id, key.current),
    onSuccess: () => {
      key.current = newIdempotencyKey();
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  const isApplicant = dispute.relations.includes('applicant') && dispute.rights.some(({ kind }) => kind.startsWith('PAT-'));
  const isOpen = (procedure: string) => dispute.proceedings.some((one) => one.procedure === procedure && one.closedAt === null);
  if (!isApplicant || (isOpen('AM') && isOpen('MJ'))) return null;
  return (
    <details className="section">
      <summary>{t('department.title')}</summary>
      <p>{t('department.text')}</p>
      {opening.error !== null && <ProblemNotice error={opening.error} during="write" />}
      <div className="button-row">
        {!isOpen('AM') && <ButtonLink to={paths.askMediation(dispute.id)}>{t('department.mediate')}</ButtonLink>}
        {!isOpen('MJ') && (
          <Button onClick={() => opening.mutate()} busy={opening.isPending && portalT('loading')}>
            {t('department.certify')}
          </Button>
        )}
      </div>
    </details>
  );
}
