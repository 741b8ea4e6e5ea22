import type { DisputeView, ExhibitView, PartyView, RightView } from '@contract';
import { disputes } from '../../api/endpoints';
import { nameOf } from '../../api/reference';
import { formatBytes, formatMoment, formatMoney } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { useCodes } from '../codes';
import { Fold } from '../ui/fold';
import { useT } from '../words/dispute';
import { Fact, Facts } from './facts';

/** What the dispute is about, as filed. */
export function Matter({ dispute }: { dispute: DisputeView }) {
  const t = useT();
  const types = useCodes('dispute-types');
  useLanguage();
  return (
    <Fold title={t('dispute.matter')}>
      <Facts>
        <Fact name={t('dispute.type')}>{text(nameOf(types, dispute.disputeType))}</Fact>
        <Fact name={t('dispute.cause')}>{dispute.cause && text(dispute.cause.name)}</Fact>
        <Fact name={t('dispute.amount')}>{dispute.amountFen !== null && formatMoney(dispute.amountFen)}</Fact>
        <Fact name={t('dispute.filedAt')}>{formatMoment(dispute.filedAt)}</Fact>
        <Fact name={t('dispute.summary')}>
          <span className="prose">{dispute.summary}</span>
        </Fact>
        <Fact name={t('dispute.claims')}>{dispute.claims.length > 0 && <Claims claims={dispute.claims} />}</Fact>
      </Facts>
    </Fold>
  );
}

export function Claims({ claims }: { claims: string[] }) {
  return (
    <ol className="claims">
      {claims.map((claim, index) => (
        <li key={index}>{claim}</li>
      ))}
    </ol>
  );
}

export function Parties({ parties }: { parties: PartyView[] }) {
  const t = useT();
  return (
    <Fold title={t('dispute.parties')}>
      <div className="sides">
        {(['A', 'B'] as const).map((side) => (
          <div key={side} className={`side side--${side}`}>
            <h3>{t(side === 'A' ? 'dispute.applicants' : 'dispute.respondents')}</h3>
            {parties
              .filter((party) => party.side === side)
              .map((party) => (
                <Party key={party.id} party={party} />
              ))}
          </div>
        ))}
      </div>
    </Fold>
  );
}

function Party({ party }: { party: PartyView }) {
  const t = useT();
  return (
    <div className="party">
      <p className="party__name">
        {party.name} {party.reader && <span className="tag">{t(`dispute.reader.${party.reader}`)}</span>}
      </p>
      {party.identifier && <p className="small mono">{party.identifier}</p>}
      {party.legalRepresentative && <p className="small">{t('dispute.party.representative', { name: party.legalRepresentative })}</p>}
      {party.agents.map((agent) => (
        <p key={agent.id} className="small">
          {t(`dispute.agent.${agent.authority}`)} {agent.name}
        </p>
      ))}
      <p className="small muted">{t(party.joined ? 'dispute.party.joined' : 'dispute.party.notJoined')}</p>
    </div>
  );
}

export function Rights({ rights }: { rights: RightView[] }) {
  const t = useT();
  return (
    <Fold title={t('dispute.rights')} note={rights.length || undefined}>
      {rights.length === 0 && <p className="muted">{t('dispute.rights.missing')}</p>}
      <ul className="ruled-list">
        {rights.map((right) => (
          <li key={right.id}>
            <RightLine right={right} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

export function RightLine({ right }: { right: RightView }) {
  const t = useT();
  useLanguage();
  return (
    <>
      <p>
        <strong>{text(right.kindName)}</strong> {right.title} {right.number && <span className="mono">{right.number}</span>}
        {right.toBeCompleted && <span className="tag tag--wait">{t('dispute.rights.toBeCompleted')}</span>}
      </p>
      {right.holder && <p className="small muted">{t('dispute.rights.holder', { holder: right.holder })}</p>}
    </>
  );
}

export function Exhibits({ exhibits }: { exhibits: ExhibitView[] }) {
  const t = useT();
  return (
    <Fold title={t('dispute.exhibits')} note={exhibits.length || undefined}>
      {exhibits.length === 0 && <p className="muted">{t('dispute.exhibits.none')}</p>}
      <ol className="ruled-list ruled-list--numbered">
        {exhibits.map((exhibit) => (
          <li key={exhibit.id}>
            <p>
              <a href={disputes.fileHref(exhibit.file.id)} target="_blank" rel="noreferrer">
                {exhibit.title}
              </a>
            </p>
            <p className="small muted">
              {exhibit.file.name} · {formatBytes(exhibit.file.bytes)}
              {exhibit.side && ` · ${t(`dispute.exhibits.from.${exhibit.side}`)}`}
            </p>
            {exhibit.proves && <p className="small">{t('dispute.exhibits.proves', { what: exhibit.proves })}</p>}
          </li>
        ))}
      </ol>
    </Fold>
  );
}
