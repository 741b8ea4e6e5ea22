import type { DisputeView, ProceedingView, ServiceAddressView, ServiceView } from '@contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { services } from '../../api/endpoints';
import { formatDay, formatMoment } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { CheckField, TextField } from '../ui/inputs';
import { ProblemNotice } from '../ui/problem';
import { useT } from '../words/service';

/** What was served on the reader, and where it wants its papers. Silent where there is neither. */
export function Services({ dispute, proceeding }: { dispute: DisputeView; proceeding: ProceedingView }) {
  const t = useT();
  useLanguage();
  const query = useQuery({ queryKey: ['services', proceeding.id], queryFn: () => services.list(proceeding.id), refetchOnWindowFocus: 'always' });
  const served = query.data?.services.filter((one) => one.deemed) ?? [];
  if (!query.data || query.data.mayServe || query.data.addresses.length === 0) return null;
  return (
    <>
      {served.length > 0 && (
        <section aria-label={t('services.title')}>
          <h3>{t('services.title')}</h3>
          <ul className="ruled-list">
            {served.map((one) => (
              <Served key={one.id} service={one} />
            ))}
          </ul>
        </section>
      )}
      <Disclosure summary={t('services.address')}>
        <p className="small muted">{t('services.help')}</p>
        {query.data.addresses.map((one) => (
          <Address key={one.partyId} disputeId={dispute.id} proceedingId={proceeding.id} address={one} />
        ))}
      </Disclosure>
    </>
  );
}

function Served({ service }: { service: ServiceView }) {
  const t = useT();
  return (
    <li>
      <p>
        <a href={services.paperHref(service.id)} target="_blank" rel="noreferrer">
          {t('services.open', { name: text(service.title) })}
        </a>
      </p>
      {service.deemed && (
        <p>
          {t('services.served', { day: formatDay(service.deemed.day) })} <span className="small muted">{text(service.deemed.reason)}</span>
        </p>
      )}
      <p>
        <a href={services.certificateHref(service.id)} target="_blank" rel="noreferrer">
          {t('services.certificate')}
        </a>
      </p>
      {service.openedAt && <p className="small muted">{t('services.opened', { moment: formatMoment(service.openedAt) })}</p>}
    </li>
  );
}

function Address({ disputeId, proceedingId, address }: { disputeId: string; proceedingId: string; address: ServiceAddressView }) {
  const t = useT();
  const client = useQueryClient();
  const [where, setWhere] = useState(address.address ?? '');
  const [electronic, setElectronic] = useState(address.electronic);
  const key = useRef(newIdempotencyKey());
  const confirm = useMutation({
    mutationFn: () => services.confirmAddress(disputeId, { partyId: address.partyId, address: where, electronic }, key.current),
    onSuccess: () => {
      key.current = newIdempotencyKey();
      return client.invalidateQueries({ queryKey: ['services', proceedingId] });
    },
  });
  return (
    <>
      {address.confirmedAt && (
        <p role="status">
          {t('services.confirmed', {
            moment: formatMoment(address.confirmedAt),
            address: address.address ?? '',
            electronic: t(address.electronic ? 'services.yes' : 'services.no'),
          })}{' '}
          <a href={services.addressHref(proceedingId, address.partyId)} target="_blank" rel="noreferrer">
            {t('services.confirmation')}
          </a>
        </p>
      )}
      {confirm.isError && <ProblemNotice error={confirm.error} during="write" />}
      <TextField path={`address-${address.partyId}`} label={`${t('services.address')} · ${address.partyName}`} value={where} onChange={setWhere} maxLength={200} />
      <CheckField path={`electronic-${address.partyId}`} label={t('services.consent')} checked={electronic} onChange={setElectronic} />
      <Button onClick={() => confirm.mutate()}>{t('services.confirm')}</Button>
    </>
  );
}
