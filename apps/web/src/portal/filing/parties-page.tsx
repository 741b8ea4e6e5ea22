import type { PartyDraft, Side } from '@contract';
import { Link, useNavigate } from 'react-router';
import { nameOf } from '../../api/reference';
import { text, useLanguage } from '../../i18n/i18n';
import { useCodes } from '../codes';
import { paths } from '../paths';
import { Button } from '../ui/button';
import { fieldId } from '../ui/field';
import { useT } from '../words/filing';
import { useT as useSeriesT } from '../words/series';
import { useFiling } from './filing-context';
import { SectionPage } from './section-page';

export function PartiesPage() {
  const t = useT();
  return (
    <SectionPage section="parties" title={t('section.parties')} lead={t('parties.lead')}>
      <div id={fieldId('parties')} tabIndex={-1}>
        <SideOfParties side="A" />
        <SideOfParties side="B" />
        <ManyRespondents />
      </div>
    </SectionPage>
  );
}

function ManyRespondents() {
  const t = useSeriesT();
  const { draft } = useFiling();
  return (
    <section className="section">
      <h2>{t('link.title')}</h2>
      <p className="muted">{t('link.text')}</p>
      <Link to={paths.draftSeries(draft.id)}>{t('link.open')}</Link>
    </section>
  );
}

function SideOfParties({ side }: { side: Side }) {
  const t = useT();
  const { draft, data, change } = useFiling();
  const navigate = useNavigate();
  useLanguage();
  const parties = data.parties ?? [];
  const mine = parties.map((party, index) => ({ party, index })).filter((one) => one.party.side === side);
  const add = () => {
    const kind = side === 'A' ? 'person' : 'company';
    change({ parties: [...parties, { side, kind, name: '' }] });
    void navigate(paths.draftParty(draft.id, parties.length));
  };
  return (
    <section className={`side side--${side} section`}>
      <h2>{t(side === 'A' ? 'parties.applicants' : 'parties.respondents')}</h2>
      <p className="muted">{t(side === 'A' ? 'parties.applicants.hint' : 'parties.respondents.hint')}</p>
      {mine.length > 0 && (
        <ul className="ruled-list">
          {mine.map(({ party, index }) => (
            <PartyLine key={index} party={party} index={index} onRemove={() => change({ parties: parties.filter((_, at) => at !== index) })} />
          ))}
        </ul>
      )}
      <Button onClick={add}>{t(side === 'A' ? 'parties.addApplicant' : 'parties.addRespondent')}</Button>
    </section>
  );
}

function PartyLine({ party, index, onRemove }: { party: PartyDraft; index: number; onRemove: () => void }) {
  const t = useT();
  const { draft } = useFiling();
  const kinds = useCodes('party-kinds');
  const name = party.name || t('parties.unnamed');
  return (
    <li>
      <p>
        <strong>{name}</strong> <span className="muted">{text(nameOf(kinds, party.kind))}</span>
      </p>
      <div className="button-row">
        <Link to={paths.draftParty(draft.id, index)}>{t('parties.edit', { name })}</Link>
        <Button look="quiet" onClick={onRemove}>
          {t('parties.remove', { name })}
        </Button>
      </div>
    </li>
  );
}
