import type { ServiceAttemptView, ServiceView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { disputes, services } from '../../../api/endpoints';
import { formatDay } from '../../../i18n/format';
import { keys } from '../../queries';
import { ProblemAlert } from '../../ui/problem-alert';
import { useT } from '../../words';
import { OutcomeForm } from './attempt-form';

export function AttemptTable({ service }: { service: ServiceView }) {
  const t = useT();
  return (
    <table className="grid" aria-label={t('service.attempts')}>
      <thead>
        <tr>
          <th scope="col">{t('service.how')}</th>
          <th scope="col">{t('service.sentOn')}</th>
          <th scope="col">{t('service.result')}</th>
          <th scope="col">{t('service.receivedOn')}</th>
          <th scope="col">{t('service.by')}</th>
          <th scope="col">{t('service.proof')}</th>
        </tr>
      </thead>
      <tbody>
        {service.attempts.map((one) => (
          <tr key={one.id}>
            <td>{t(`service.m.${one.method}`)}</td>
            <td className="nowrap">{formatDay(one.sentOn)}</td>
            <td>{one.voidReason === null ? t(`service.r.${one.result}`) : t('service.voided', { reason: one.voidReason })}</td>
            <td className="nowrap">{one.receivedOn && formatDay(one.receivedOn)}</td>
            <td>{one.by}</td>
            <td>
              {one.proof && (
                <a href={disputes.fileHref(one.proof.id)} target="_blank" rel="noreferrer">
                  {one.proof.name}
                </a>
              )}
              {one.witnesses} {one.note} {one.voidReason === null && <StrikeOut service={service} attempt={one} />}
              {one.voidReason === null && one.result === 'sent' && <OutcomeForm service={service} attemptId={one.id} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StrikeOut({ service, attempt }: { service: ServiceView; attempt: ServiceAttemptView }) {
  const t = useT();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const strike = useMutation({
    mutationFn: () => services.strikeOut(service.id, attempt.id, reason),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.services(service.proceedingId) }),
  });
  return (
    <>
      {strike.error && <ProblemAlert error={strike.error} kind="write" />}
      <Popconfirm
        title={t('service.voidWhy')}
        description={<Input aria-label={t('service.voidWhy')} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
        okText={t('service.void')}
        okButtonProps={{ disabled: reason.trim() === '' }}
        cancelText={t('form.close')}
        onConfirm={() => strike.mutate()}
      >
        <Button size="small" type="link">
          {t('service.void')}
        </Button>
      </Popconfirm>
    </>
  );
}
