import type { RightDraft } from '@contract';
import { useChoices, useCodes } from '../codes';
import { Button } from '../ui/button';
import { fieldId } from '../ui/field';
import { CheckField, SelectField, TextField } from '../ui/inputs';
import { useT } from '../words/filing';
import { EarlierField } from './earlier-field';
import { useFiling } from './filing-context';
import { SectionPage, useFieldError } from './section-page';

export function RightsPage() {
  const t = useT();
  const { data, change } = useFiling();
  const kinds = useChoices('right-kinds');
  const nameOfKind = (code: string) => kinds.find((one) => one.value === code)?.label;
  // One empty form stands ready; it is saved only once something is typed.
  const rights = data.rights?.length ? data.rights : [{ kind: '' }];
  const set = (index: number, patch: Partial<RightDraft>) => change({ rights: rights.map((right, at) => (at === index ? { ...right, ...patch } : right)) });
  return (
    <SectionPage section="rights" title={t('section.rights')} lead={t('rights.lead')}>
      {rights.map((right, index) => (
        <fieldset key={index} className="repeat repeat--boxed" id={fieldId(index === 0 ? 'rights' : `rights.${index}`)} tabIndex={-1}>
          <legend>{t('rights.number', { number: index + 1 })}</legend>
          <EarlierField<RightDraft>
            of="rights"
            path={`rights.${index}.earlier`}
            label={t('earlier.right')}
            nameOf={({ kind, title, number }) => [nameOfKind(kind), title, number].filter(Boolean).join(' · ')}
            onChoose={(one) => set(index, one)}
          />
          <Right right={right} index={index} set={(patch) => set(index, patch)} />
          {rights.length > 1 && (
            <Button look="quiet" onClick={() => change({ rights: rights.filter((_, at) => at !== index) })}>
              {t('rights.remove', { number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <Button onClick={() => change({ rights: [...rights, { kind: '' }] })}>{t('rights.add')}</Button>
    </SectionPage>
  );
}

function Right({ right, index, set }: { right: RightDraft; index: number; set: (patch: Partial<RightDraft>) => void }) {
  const t = useT();
  const error = useFieldError();
  const kinds = useChoices('right-kinds');
  const at = (field: string) => `rights.${index}.${field}`;
  // Only what a register numbers has to bring its number; which kinds these are is the server's list.
  const isRegistered = useCodes('right-kinds').find((one) => one.code === right.kind)?.registryNumber === true;
  return (
    <>
      <SelectField path={at('kind')} label={t('rights.kind')} error={error(at('kind'))} value={right.kind} onChange={(kind) => set({ kind })} choices={kinds} />
      <TextField
        path={at('title')}
        label={t('rights.title')}
        hint={t('rights.title.hint')}
        optional
        error={error(at('title'))}
        value={right.title ?? ''}
        onChange={(title) => set({ title })}
      />
      <TextField
        path={at('number')}
        label={t('rights.registration')}
        hint={t('rights.registration.hint')}
        mono
        optional={!isRegistered || right.numberUnknown === true}
        error={error(at('number'))}
        value={right.number ?? ''}
        onChange={(number) => set({ number })}
      />
      <CheckField path={at('numberUnknown')} label={t('rights.unknown')} checked={right.numberUnknown ?? false} onChange={(numberUnknown) => set({ numberUnknown })} />
      <TextField path={at('holder')} label={t('rights.holder')} optional error={error(at('holder'))} value={right.holder ?? ''} onChange={(holder) => set({ holder })} />
    </>
  );
}
