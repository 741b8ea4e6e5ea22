import type { AgentDraft, PartyDraft } from '@contract';
import { useSession } from '../session';
import { Button } from '../ui/button';
import { FileField } from '../ui/file-button';
import { CheckField, RadioField, TextField } from '../ui/inputs';
import { UploadLines } from '../ui/upload-line';
import { useUploads } from '../uploads';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/filing';
import { useFiling } from './filing-context';
import { useFieldError } from './section-page';

export type ChangeParty = (change: Partial<PartyDraft>) => void;

interface AgentsFieldProps {
  party: PartyDraft;
  index: number;
  set: ChangeParty;
}

export function AgentsField({ party, index, set }: AgentsFieldProps) {
  const t = useT();
  const agents = party.agents ?? [];
  const isStaff = useSession().data?.roles.includes('clerk') === true;
  /** Whoever files is on the applicants' side, and at most one agent of a party; a clerk only writes down. */
  const mayBeMe = (at: number) => party.side === 'A' && !isStaff && !agents.some((agent, one) => one !== at && agent.self);
  const change = (at: number, patch: Partial<AgentDraft>) => set({ agents: agents.map((agent, one) => (one === at ? { ...agent, ...patch } : agent)) });
  return (
    <section className="section">
      <h2>{t('agent.title')}</h2>
      <p className="muted">{t('agent.hint')}</p>
      {agents.map((agent, at) => (
        <fieldset key={at} className="repeat repeat--boxed">
          <legend>{t('agent.number', { number: at + 1 })}</legend>
          <Agent agent={agent} path={`parties.${index}.agents.${at}`} mayBeMe={mayBeMe(at)} change={(patch) => change(at, patch)} />
          <Button look="quiet" onClick={() => set({ agents: agents.filter((_, one) => one !== at) })}>
            {t('agent.remove', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => set({ agents: [...agents, { name: '', authority: 'general' }] })}>{t('agent.add')}</Button>
    </section>
  );
}

interface AgentProps {
  agent: AgentDraft;
  path: string;
  change: (patch: Partial<AgentDraft>) => void;
}

function Agent({ agent, path, mayBeMe, change }: AgentProps & { mayBeMe: boolean }) {
  const t = useT();
  const error = useFieldError();
  const authorities = (['general', 'special'] as const).map((value) => ({ value, label: t(`agent.${value}`), hint: t(`agent.${value}.hint`) }));
  return (
    <>
      {(mayBeMe || agent.self) && <ThatIsMe agent={agent} path={`${path}.self`} change={change} />}
      <TextField path={`${path}.name`} label={t('agent.name')} error={error(`${path}.name`)} value={agent.name} onChange={(name) => change({ name })} />
      <TextField
        path={`${path}.phone`}
        label={t('party.phone')}
        type="tel"
        inputMode="tel"
        width="medium"
        optional
        error={error(`${path}.phone`)}
        value={agent.phone ?? ''}
        onChange={(phone) => change({ phone })}
      />
      <TextField
        path={`${path}.identifier`}
        label={t('agent.identifier')}
        optional
        mono
        error={error(`${path}.identifier`)}
        value={agent.identifier ?? ''}
        onChange={(identifier) => change({ identifier })}
      />
      <RadioField
        path={`${path}.authority`}
        label={t('agent.authority')}
        error={error(`${path}.authority`)}
        value={agent.authority}
        onChange={(authority) => change({ authority: authority as AgentDraft['authority'] })}
        choices={authorities}
      />
      <Proof agent={agent} path={`${path}.proofFileId`} change={change} />
    </>
  );
}

/** An agent's name is the account's unless the person has typed another. */
function ThatIsMe({ agent, path, change }: AgentProps) {
  const t = useT();
  const error = useFieldError();
  const session = useSession().data;
  const label = (
    <>
      {t('agent.self')}
      <span className="choice__hint">{t('agent.self.hint')}</span>
    </>
  );
  return (
    <CheckField
      path={path}
      label={label}
      error={error(path)}
      checked={agent.self ?? false}
      onChange={(self) => change({ self, ...(self && agent.name.trim() === '' && { name: session?.name ?? '' }) })}
    />
  );
}

function Proof({ agent, path, change }: AgentProps) {
  const t = useT();
  const portalT = usePortalT();
  const error = useFieldError();
  const { draft, files } = useFiling();
  const uploads = useUploads((file) => change({ proofFileId: file.id }), { draftId: draft.id });
  const known = files.find((file) => file.id === agent.proofFileId);
  return (
    <>
      <FileField
        path={path}
        label={t('agent.proof')}
        hint={t('agent.proof.hint')}
        optional={agent.authority !== 'special'}
        error={error(path)}
        onChoose={(chosen) => uploads.add(chosen.slice(0, 1))}
      />
      {agent.proofFileId && (
        <p className="stored" role="status">
          {portalT('upload.done')} {known?.name}
        </p>
      )}
      <UploadLines uploads={uploads} />
    </>
  );
}
