import type { FileView, ProceedingView, ServicesView, ServiceView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { services } from '../../../api/endpoints';
import { formatDay, formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { FileAdder } from '../../forms/file-adder';
import { paths } from '../../paths';
import { keys, useServices } from '../../queries';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Empty, Facts, Section } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { AttemptForm } from './attempt-form';
import { AttemptTable } from './attempt-table';

/** 送达: each paper to each party, what was tried, since when it counts and why, and what to try next. */
export function ServiceTab({ view }: Case) {
  const t = useT();
  const query = useServices(view.id);
  if (query.isPending) return <Loading />;
  if (query.error) return <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />;
  return (
    <>
      <p className="muted">{t('service.help')}</p>
      <Addresses proceedingId={view.id} addresses={query.data.addresses} />
      <Begin view={view} addresses={query.data.addresses} kinds={query.data.papers} />
      {query.data.services.length === 0 && <Empty>{t('service.none')}</Empty>}
      {query.data.services.map((one) => (
        <One key={one.id} view={view} service={one} />
      ))}
    </>
  );
}

function Addresses({ proceedingId, addresses }: { proceedingId: string } & Pick<ServicesView, 'addresses'>) {
  const t = useT();
  return (
    <Section title={t('service.addresses')}>
      <Facts
        items={addresses.map((one) => [
          one.partyName,
          one.address ? (
            <>
              {one.address} · {t(one.electronic ? 'service.consents' : 'service.noConsent')}{' '}
              {one.confirmedAt && (
                <a className="in-text" href={services.addressHref(proceedingId, one.partyId)} target="_blank" rel="noreferrer">
                  {t('service.confirmation')}
                </a>
              )}
            </>
          ) : (
            t('service.unconfirmed')
          ),
        ])}
      />
    </Section>
  );
}

function Begin({ view, addresses, kinds }: { view: ProceedingView; kinds: ServicesView['papers'] } & Pick<ServicesView, 'addresses'>) {
  const t = useT();
  const client = useQueryClient();
  const papers = view.documents.filter((one) => one.ready && (kinds?.includes(one.kind) ?? true));
  const [partyId, setParty] = useState(addresses[0]?.partyId ?? '');
  const [kind, setKind] = useState(papers[0]?.kind ?? '');
  const [file, setFile] = useState<FileView | null>(null);
  const begin = useMutation({
    mutationFn: () => (file ? services.serveFile(view.id, { partyId, fileId: file.id, title: file.name }) : services.begin(view.id, { partyId, kind })),
    onSuccess: () => {
      setFile(null);
      return client.invalidateQueries({ queryKey: keys.services(view.id) });
    },
  });
  return (
    <Section title={t('service.begin')}>
      {begin.error && <ProblemAlert error={begin.error} kind="write" />}
      <div className="row">
        <Select
          className="service-choice"
          aria-label={t('service.to')}
          value={partyId}
          options={addresses.map((one) => ({ value: one.partyId, label: one.partyName }))}
          onChange={setParty}
        />
        {file ? (
          <span>{file.name}</span>
        ) : (
          <Select
            className="service-choice"
            aria-label={t('service.paper')}
            value={kind}
            options={papers.map((one) => ({ value: one.kind, label: text(one.name) }))}
            onChange={setKind}
          />
        )}
        <span>
          {t('service.file')} <FileAdder onAdded={setFile} />
        </span>
        <Button disabled={!partyId || (!kind && !file)} loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('service.begin')}
        </Button>
      </div>
    </Section>
  );
}

function One({ view, service }: { view: ProceedingView; service: ServiceView }) {
  const t = useT();
  const { deemed, next } = service;
  return (
    <Section title={`${text(service.title)} → ${service.partyName}`} note={deemed ? t('service.served', { day: formatDay(deemed.day) }) : t('service.unserved')}>
      {deemed && (
        <p>
          {text(deemed.reason)} {deemed.article && <strong>{text(deemed.article)}</strong>} <Enter view={view} entry={service.entry} />
          <span className="muted">{service.openedAt ? t('service.openedAt', { moment: formatMoment(service.openedAt) }) : t('service.unopened')}</span>
        </p>
      )}
      {next && (
        <p>
          <strong>{next.method ? t('service.next', { method: t(`service.m.${next.method}`) }) : t('service.nextNone')}</strong> <span className="muted">{text(next.reason)}</span>
        </p>
      )}
      {service.attempts.length > 0 && (
        <p>
          <a href={services.certificateHref(service.id)} target="_blank" rel="noreferrer">
            {t('service.certificate')}
          </a>
        </p>
      )}
      {service.attempts.length > 0 && <AttemptTable service={service} />}
      {!deemed && <AttemptForm key={next?.method} service={service} />}
    </Section>
  );
}

/** The served day goes into the matter by a step of somebody: here with the party and the day filled in. */
function Enter({ view, entry }: { view: ProceedingView } & Pick<ServiceView, 'entry'>) {
  const navigate = useNavigate();
  const action = view.actions.find((one) => one.refusal === null && one.action === entry?.action);
  if (!entry || !action) return null;
  return (
    <Button size="small" onClick={() => void navigate(paths.action(view.id, 'service', action.action, entry.input))}>
      {text(action.name)}
    </Button>
  );
}
