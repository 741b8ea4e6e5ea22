import type { RoutingRuleView } from '@contract';
import { Button, Input, InputNumber, Switch } from 'antd';
import { formatMoment } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { useRoutingRules } from '../queries';
import { useHasRole } from '../session/session-context';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { AdministrationNav } from './administration-nav';
import { RuleTrial } from './rule-trial';
import { type EditedRule, type RuleEditing, useRuleEditing } from './use-rule-editing';

export function RoutingRulesPage() {
  const t = useT();
  const query = useRoutingRules();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('menu.routingRules')}</h1>
        <span className="muted">{t('rules.help')}</span>
      </div>
      <AdministrationNav />
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {(['filter', 'score'] as const).map((kind) => (
        <RuleTable key={kind} kind={kind} rules={query.data?.filter((rule) => rule.kind === kind) ?? []} />
      ))}
    </div>
  );
}

function RuleTable({ kind, rules }: { kind: RoutingRuleView['kind']; rules: readonly RoutingRuleView[] }) {
  const t = useT();
  if (rules.length === 0) return null;
  return (
    <section className="section">
      <header className="section-head">
        <h2>{t(`rules.${kind}`)}</h2>
        <span className="muted">{t(`rules.${kind}Help`)}</span>
      </header>
      <table className="grid" aria-label={t(`rules.${kind}`)}>
        <thead>
          <tr>
            <th scope="col">{t('rules.name')}</th>
            <th scope="col">{t('rules.enabled')}</th>
            {kind === 'score' && <th scope="col">{t('rules.weight')}</th>}
            <th scope="col">{t('rules.params')}</th>
            <th scope="col">{t('rules.updated')}</th>
            <th scope="col">{t('rules.save')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRow key={rule.key} rule={rule} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RuleRow({ rule }: { rule: RoutingRuleView }) {
  const t = useT();
  const mayEdit = useHasRole('administrator') && !rule.isFixed;
  const editing = useRuleEditing(rule);
  const { edited, shown, change, save, trial } = editing;
  const name = text(rule.name);
  return (
    <>
      <tr className={edited ? 'is-edited' : ''}>
        <td>
          <strong>{name}</strong> <code className="muted small">{rule.key}</code>
          <Scheduled rule={rule} />
        </td>
        <td>
          <Switch size="small" disabled={!mayEdit} checked={shown.enabled} onChange={(enabled) => change({ enabled })} aria-label={t('rules.enableNamed', { name })} />
        </td>
        {rule.kind === 'score' && (
          <td>
            <InputNumber
              size="small"
              disabled={!mayEdit}
              value={shown.weight}
              onChange={(weight) => change({ weight: weight ?? 0 })}
              aria-label={t('rules.weightNamed', { name })}
              style={{ width: 80 }}
            />
          </td>
        )}
        <td>
          <Params params={shown.params} disabled={!mayEdit} name={name} onChange={(params) => change({ params })} />
        </td>
        <td className="muted small nowrap">
          {rule.updatedBy} {formatMoment(rule.updatedAt)}
          {rule.validFrom && <div>{t('rules.from', { day: rule.validFrom })}</div>}
        </td>
        <td>{edited ? <Buttons editing={editing} edited={edited} name={name} /> : rule.isFixed && <span className="muted small">{t('rules.fixed')}</span>}</td>
      </tr>
      {(save.error ?? trial.error) && (
        <tr>
          <td colSpan={6}>
            <ProblemAlert error={save.error ?? trial.error} kind="write" />
          </td>
        </tr>
      )}
      {trial.data && (
        <tr>
          <td colSpan={6}>
            <RuleTrial trial={trial.data} name={name} />
          </td>
        </tr>
      )}
    </>
  );
}

function Scheduled({ rule }: { rule: RoutingRuleView }) {
  const t = useT();
  return rule.scheduled.map(({ validFrom, enabled, weight }) => (
    <div key={validFrom} className="small soon">
      {t('rules.scheduled', {
        day: validFrom,
        change: [t(enabled ? 'rules.on' : 'rules.off'), rule.kind === 'score' && t('rules.weightIs', { weight })].filter(Boolean).join('，'),
      })}
    </div>
  ));
}

/** Try first, then save: the trial says which of last month's disputes would have gone elsewhere. */
function Buttons({ editing, edited, name }: { editing: RuleEditing; edited: EditedRule; name: string }) {
  const t = useT();
  const { change, save, trial, undo } = editing;
  return (
    <div className="row">
      <label className="param">
        <span className="small">{t('rules.validFrom')}</span>
        <Input size="small" type="date" value={edited.validFrom ?? ''} onChange={(event) => change({ validFrom: event.target.value || undefined })} style={{ width: 140 }} />
      </label>
      <Button size="small" loading={trial.isPending} onClick={() => trial.mutate(edited)} aria-label={t('rules.tryNamed', { name })}>
        {t('rules.try')}
      </Button>
      <Button size="small" type="primary" loading={save.isPending} onClick={() => save.mutate(edited)} aria-label={t('rules.saveNamed', { name })}>
        {t('rules.save')}
      </Button>
      <Button size="small" onClick={undo}>
        {t('rules.undo')}
      </Button>
    </div>
  );
}

interface ParamsProps {
  params: RoutingRuleView['params'];
  disabled: boolean;
  name: string;
  onChange: (params: RoutingRuleView['params']) => void;
}

function Params({ params, disabled, name, onChange }: ParamsProps) {
  return (
    <div className="row">
      {Object.entries(params).map(([param, value]) => (
        <span key={param} className="param">
          <code>{param}</code>
          {typeof value === 'number' ? (
            <InputNumber
              size="small"
              disabled={disabled}
              value={value}
              onChange={(next) => onChange({ ...params, [param]: next ?? 0 })}
              aria-label={`${name} ${param}`}
              style={{ width: 90 }}
            />
          ) : (
            <Input
              size="small"
              disabled={disabled}
              value={value}
              onChange={(event) => onChange({ ...params, [param]: event.target.value })}
              aria-label={`${name} ${param}`}
              style={{ width: 140 }}
            />
          )}
        </span>
      ))}
    </div>
  );
}
