import type { PartyDraft } from '@contract';
import { useParams } from 'react-router';
import { useChoices, useCodes } from '../codes';
import { paths } from '../paths';
import { CheckField, RadioField, SelectField, TextField } from '../ui/inputs';
import { useT } from '../words/filing';
import { AgentsField, type ChangeParty } from './agents-field';
import { EarlierField } from './earlier-field';
import { useFiling } from './filing-context';
import { SectionPage, useFieldError } from './section-page';

export function PartyPage() {
  const { index: segment = '' } = useParams();
  const index = Number(segment);
  const t = useT();
  const { draft, data, change } = useFiling();
  const parties = data.parties ?? [];
  const party = parties[index] ?? { side: 'A', kind: 'person', name: '' };
  const set: ChangeParty = (patch) => change({ parties: replaceAt(parties, index, { ...party, ...patch }) });
  const title = party.name || t(party.side === 'A' ? 'party.applicant' : 'party.respondent');
  return (
    <SectionPage section="parties" title={title} within={`parties.${index}.`} backTo={paths.draftParties(draft.id)}>
      {party.side === 'A' && <EarlierField<PartyDraft> of="parties" path={`parties.${index}.earlier`} label={t('earlier.party')} nameOf={(one) => one.name} onChoose={set} />}
      <Identity party={party} index={index} set={set} />
      <Contact party={party} index={index} set={set} />
      <AgentsField party={party} index={index} set={set} />
    </SectionPage>
  );
}

/** Also when the list is shorter than the index: a deep link opened before the party exists. */
function replaceAt(parties: PartyDraft[], index: number, party: PartyDraft): PartyDraft[] {
  return index < parties.length ? parties.map((one, at) => (at === index ? party : one)) : [...parties, party];
}

interface PartProps {
  party: PartyDraft;
  index: number;
  set: ChangeParty;
}

function Identity({ party, index, set }: PartProps) {
  const t = useT();
  const error = useFieldError();
  const at = (field: string) => `parties.${index}.${field}`;
  const isPerson = party.kind === 'person';
  const kinds = useChoices('party-kinds');
  return (
    <>
      <RadioField
        path={at('kind')}
        label={t('party.kind')}
        error={error(at('kind'))}
        value={party.kind}
        onChange={(kind) => set({ kind: kind as PartyDraft['kind'], identifierKind: undefined })}
        choices={kinds}
        inline
      />
      <TextField
        path={at('name')}
        label={t(isPerson ? 'party.name.person' : 'party.name.other')}
        hint={t('party.name.hint')}
        error={error(at('name'))}
        value={party.name}
        onChange={(name) => set({ name })}
        autoComplete="off"
      />
      <Identifier party={party} index={index} set={set} />
      {!isPerson && (
        <TextField
          path={at('legalRepresentative')}
          label={t('party.representative')}
          optional
          error={error(at('legalRepresentative'))}
          value={party.legalRepresentative ?? ''}
          onChange={(legalRepresentative) => set({ legalRepresentative })}
        />
      )}
    </>
  );
}

function Identifier({ party, index, set }: PartProps) {
  const t = useT();
  const error = useFieldError();
  const at = (field: string) => `parties.${index}.${field}`;
  // Which papers a kind of party can have, and the usual one first, is the server's list.
  const allowed = useCodes('party-kinds').find((one) => one.code === party.kind)?.identifierKinds ?? [];
  const identifierKinds = useChoices('identifier-kinds').filter((one) => allowed.includes(one.value));
  const identifierKind = party.identifierKind ?? (allowed[0] as PartyDraft['identifierKind']);
  return (
    <>
      <SelectField
        path={at('identifierKind')}
        label={t('party.identifierKind')}
        optional={party.side === 'B'}
        error={error(at('identifierKind'))}
        value={identifierKind ?? ''}
        onChange={(kind) => set({ identifierKind: (kind || undefined) as PartyDraft['identifierKind'] })}
        choices={identifierKinds}
      />
      <TextField
        path={at('identifier')}
        label={t('party.identifier')}
        hint={t(party.side === 'A' ? 'party.identifier.hint' : 'party.identifier.hint.other')}
        optional={party.side === 'B'}
        mono
        error={error(at('identifier'))}
        value={party.identifier ?? ''}
        onChange={(identifier) => set({ identifier, identifierKind })}
      />
    </>
  );
}

function Contact({ party, index, set }: PartProps) {
  const t = useT();
  const error = useFieldError();
  const divisions = useChoices('divisions');
  const at = (field: string) => `parties.${index}.${field}`;
  return (
    <section className="section">
      <h2>{t('party.contact')}</h2>
      <p className="muted">{t(party.side === 'A' ? 'party.contact.hint' : 'party.contact.hint.other')}</p>
      <TextField
        path={at('phone')}
        label={t('party.phone')}
        type="tel"
        inputMode="tel"
        width="medium"
        optional={party.side === 'B' || Boolean(party.email?.trim())}
        error={error(at('phone'))}
        value={party.phone ?? ''}
        onChange={(phone) => set({ phone })}
      />
      <TextField
        path={at('email')}
        label={t('party.email')}
        type="email"
        inputMode="email"
        optional
        error={error(at('email'))}
        value={party.email ?? ''}
        onChange={(email) => set({ email })}
      />
      <SelectField
        path={at('division')}
        label={t('party.division')}
        optional
        error={error(at('division'))}
        value={party.division ?? ''}
        onChange={(division) => set({ division })}
        choices={divisions}
        empty={t('party.division.other')}
      />
      <TextField
        path={at('address')}
        label={t('party.address')}
        hint={t('party.address.hint')}
        optional
        error={error(at('address'))}
        value={party.address ?? ''}
        onChange={(address) => set({ address })}
      />
      {party.side === 'A' && (
        <CheckField
          path={at('electronicService')}
          label={t('party.electronic')}
          checked={party.electronicService ?? false}
          onChange={(electronicService) => set({ electronicService })}
        />
      )}
    </section>
  );
}
