import type { RoutingRuleView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { put } from '../../api/client';
import { formatMoment } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { keys, useRoutingRules } from '../queries';
import { useHasRole } from '../session/session-context';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';

type Edited = Pick<RoutingRuleView, 'enabled' | 'weight' | 'params'>;

export function RoutingRulesPage() {
  const t = useT();
  const query = useRoutingRules();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('menu.routingRules')}</h1>
        <span className="muted">{t('rules.help')}</span>
      </div>
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
      <table className="grid">
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

/** A rule as it is typed, until it is saved or undone. */
function useRuleEditing(rule: RoutingRuleView) {
  const queries = useQueryClient();
  const [edited, setEdited] = useState<Edited | null>(null);
  const save = useMutation({
    // The route wants the version that was seen; a PUT is safe to repeat.
    mutationFn: (next: Edited) => put<RoutingRuleView>(`/routing-rules/${encodeURIComponent(rule.key)}`, { ...next, expectedVersion: rule.version }),
    onSuccess: () => setEdited(null),
    // After a refusal for age, the newer version is fetched while the typed values stay.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.routingRules }),
  });
  const shown = edited ?? rule;
  const change = (part: Partial<Edited>) => setEdited({ enabled: shown.enabled, weight: shown.weight, params: shown.params, ...part });
  return { edited, shown, change, save, undo: () => setEdited(null) };
}

function RuleRow({ rule }: { rule: RoutingRuleView }) {
  const t = useT();
  const mayEdit = useHasRole('administrator');
  const { edited, shown, change, save, undo } = useRuleEditing(rule);
  const name = text(rule.name);
  return (
    <>
      <tr className={edited ? 'is-edited' : ''}>
        <td>
          <strong>{name}</strong> <code className="muted small">{rule.key}</code>
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
        </td>
        <td className="nowrap">
          {edited && (
            <>
              <Button size="small" type="primary" loading={save.isPending} onClick={() => save.mutate(edited)} aria-label={t('rules.saveNamed', { name })}>
                {t('rules.save')}
              </Button>{' '}
              <Button size="small" onClick={undo}>
                {t('rules.undo')}
              </Button>
            </>
          )}
        </td>
      </tr>
      {save.error && (
        <tr>
          <td colSpan={6}>
            <ProblemAlert error={save.error} kind="write" />
          </td>
        </tr>
      )}
    </>
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
