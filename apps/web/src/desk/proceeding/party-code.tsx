import type { DisputeView, PartyCode, PartyView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { disputes } from '../../api/endpoints';
import { AccessCode } from '../../paper/access-code';
import { QrCode } from '../../paper/qr-code';
import { noticeHref } from '../paths';
import { keys } from '../queries';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';

/** A letter was lost, or a court sent the case: a code for this party, told once, to be handed over or printed. */
export function IssueCode({ dispute, party }: { dispute: DisputeView; party: PartyView }) {
  const t = useT();
  const queries = useQueryClient();
  // A lost answer is asked for again under the same key, or a second code would put the first one out of use.
  const key = useRef(newIdempotencyKey());
  const issue = useMutation({
    mutationFn: () => disputes.issueCode(dispute.id, party.id, key.current),
    onSuccess: async () => {
      key.current = newIdempotencyKey();
      await queries.invalidateQueries({ queryKey: keys.dispute(dispute.id) });
    },
  });
  if (party.hasAccount) return <p className="muted small">{t('code.account')}</p>;
  return (
    <div className="agent">
      {issue.data && <Slip dispute={dispute} issued={issue.data} />}
      {issue.error && <ProblemAlert error={issue.error} kind="write" />}
      <Popconfirm title={t('code.sure', { name: party.name })} okText={t('code.issue')} cancelText={t('form.close')} onConfirm={() => issue.mutate()}>
        <Button size="small" loading={issue.isPending} aria-label={`${t('code.issue')} ${party.name}`}>
          {t('code.issue')}
        </Button>
      </Popconfirm>
    </div>
  );
}

function Slip({ dispute, issued }: { dispute: DisputeView; issued: PartyCode }) {
  const t = useT();
  const address = `${location.origin}${noticeHref}`;
  return (
    <section className="code-slip" aria-label={t('code.slip')}>
      <p>
        <strong>{issued.partyName}</strong>
      </p>
      <p>{t('code.matter', { title: dispute.title, number: dispute.receiptNumber })}</p>
      <p className="code">
        <AccessCode code={issued.code} />
      </p>
      <QrCode content={`${address}#${issued.code}`} label={t('code.scan')} />
      <p>{t('code.how', { address })}</p>
      <Button size="small" className="no-print" onClick={() => window.print()}>
        {t('code.print')}
      </Button>
    </section>
  );
}
