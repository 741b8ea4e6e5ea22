import type { DisputeView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { adjudications } from '../../api/adjudications';
import { newIdempotencyKey } from '../../api/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem';
import { useT } from '../words/adjudication';
import { useT as usePortalT } from '../words/portal';

const ways = [
  ['AM', 'department.mediate', adjudications.openMediation],
  ['MJ', 'department.certify', adjudications.openCertificate],
] as const;

/** What else a department does over a patent: each opens as a draft on this page, with its form among the buttons. */
export function AskDepartment({ dispute }: { dispute: DisputeView }) {
  const t = useT();
  const portalT = usePortalT();
  const client = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const opening = useMutation({
    mutationFn: (open: (typeof ways)[number][2]) => open(dispute.id, key.current),
    onSuccess: () => {
      key.current = newIdempotencyKey();
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  const isApplicant = dispute.relations.includes('applicant') && dispute.rights.some(({ kind }) => kind.startsWith('PAT-'));
  const left = ways.filter(([procedure]) => !dispute.proceedings.some((one) => one.procedure === procedure && one.closedAt === null));
  if (!isApplicant || left.length === 0) return null;
  return (
    <details className="section">
      <summary>{t('department.title')}</summary>
      <p>{t('department.text')}</p>
      {opening.error !== null && <ProblemNotice error={opening.error} during="write" />}
      <div className="button-row">
        {left.map(([procedure, words, open]) => (
          <Button key={procedure} onClick={() => opening.mutate(open)} busy={opening.isPending && portalT('loading')}>
            {t(words)}
          </Button>
        ))}
      </div>
    </details>
  );
}
