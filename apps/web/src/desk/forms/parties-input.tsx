import type { PartyDraft, PartyKind, Side } from '@contract';
import { Button, Input, Select } from 'antd';
import { Fragment } from 'react';
import { text } from '../../i18n/i18n';
import { fieldId } from './error-list';
import { FieldFrame } from './field-frame';
import { type CodeItem, useReferenceList } from '../queries';
import { useT } from '../words';

const kinds = ['person', 'company', 'sole_trader', 'organisation', 'state_organ', 'foreign_company'] as const;

export const partyOf = (side: Side): PartyDraft => ({ side, kind: 'company' as PartyKind, name: '' });

interface Props {
  /** The form whose ids these fields carry. */
  form: string;
  parties: PartyDraft[];
  /** Whether each side has to stay with one at least. */
  needsBoth?: boolean;
  /** What the sides are called, where they aren't those of a dispute. */
  sides?: 'side' | 'transfer.side';
  errors: Map<string, string>;
  change: (part: { parties: PartyDraft[] }) => void;
}

/** Both sides; the positions in the list are the paths of the server's complaints, so sides stay in one list. */
export function PartiesInput({ form, parties, needsBoth = true, sides = 'side', errors, change }: Props) {
  const t = useT();
  const replace = (index: number, part: Partial<PartyDraft>) => change({ parties: parties.map((party, at) => (at === index ? { ...party, ...part } : party)) });
  const isOnly = (side: Side) => needsBoth && parties.filter((party) => party.side === side).length === 1;
  return (
    <section className="section form-section" id={fieldId(form, 'parties')} tabIndex={-1}>
      <h2>{t('tab.parties')}</h2>
      {errors.get('parties') && <p className="field-error">{errors.get('parties')}</p>}
      {parties.map((party, index) => (
        <PartyRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and removing one keeps the order of the rest
          key={index}
          form={form}
          index={index}
          party={party}
          sideName={t(`${sides}.${party.side}`)}
          errors={errors}
          change={(part) => replace(index, part)}
          remove={isOnly(party.side) ? null : () => change({ parties: parties.filter((_, at) => at !== index) })}
        />
      ))}
      <div className="row">
        {(['A', 'B'] as const).map((side) => (
          <Button key={side} size="small" onClick={() => change({ parties: [...parties, partyOf(side)] })}>
            {t('referral.addParty', { side: t(`${sides}.${side}`) })}
          </Button>
        ))}
      </div>
    </section>
  );
}

interface RowProps {
  form: string;
  index: number;
  party: PartyDraft;
  sideName: string;
  errors: Map<string, string>;
  change: (part: Partial<PartyDraft>) => void;
  remove: (() => void) | null;
}

const texts = [
  ['name', 'party.name', true],
  ['identifier', 'party.identifier', false],
  ['legalRepresentative', 'party.legalRepresentative', false],
  ['phone', 'party.phone', false],
  ['address', 'party.address', false],
] as const;

function PartyRow({ form, index, party, sideName, errors, change, remove }: RowProps) {
  const t = useT();
  const path = (name: string) => `parties.${index}.${name}`;
  const kindId = fieldId(form, path('kind'));
  return (
    <fieldset className={`clause-card side-${party.side}`}>
      <legend>{sideName}</legend>
      {remove && (
        <div className="clause-tools">
          <Button size="small" type="text" danger onClick={remove}>
            {t('referral.removeParty')}
          </Button>
        </div>
      )}
      <div className="clause-fields">
        <FieldFrame id={kindId} label={t('party.kind')} required error={errors.get(path('kind'))}>
          <Select
            id={kindId}
            value={party.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`party.${kind}`) }))}
            onChange={(kind) => change({ kind, identifierKind: undefined })}
            style={{ width: '100%' }}
          />
        </FieldFrame>
        {texts.map(([name, label, required]) => {
          const id = fieldId(form, path(name));
          return (
            <Fragment key={name}>
              {name === 'identifier' && <IdentifierKindField id={fieldId(form, path('identifierKind'))} party={party} error={errors.get(path('identifierKind'))} change={change} />}
              <FieldFrame id={id} label={t(label)} required={required} error={errors.get(path(name))}>
                <Input id={id} value={party[name] ?? ''} onChange={(event) => change({ [name]: event.target.value || undefined })} />
              </FieldFrame>
            </Fragment>
          );
        })}
      </div>
    </fieldset>
  );
}

interface IdentifierKindProps {
  id: string;
  party: PartyDraft;
  error: string | undefined;
  change: (part: Partial<PartyDraft>) => void;
}

/** Which papers a kind of party can have, the usual one first, is the server's list. */
function IdentifierKindField({ id, party, error, change }: IdentifierKindProps) {
  const t = useT();
  const kindsOfParty = useReferenceList<CodeItem & { identifierKinds: string[] }>('party-kinds').data ?? [];
  const names = useReferenceList<CodeItem>('identifier-kinds').data ?? [];
  const allowed = kindsOfParty.find((one) => one.code === party.kind)?.identifierKinds ?? [];
  const options = names.filter((one) => allowed.includes(one.code)).map((one) => ({ value: one.code, label: text(one.name) }));
  return (
    <FieldFrame id={id} label={t('party.identifierKind')} error={error}>
      <Select
        id={id}
        value={party.identifierKind ?? allowed[0]}
        options={options}
        onChange={(kind) => change({ identifierKind: kind as PartyDraft['identifierKind'] })}
        style={{ width: '100%' }}
      />
    </FieldFrame>
  );
}
