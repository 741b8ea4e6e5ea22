import type { RoutingDryRun, RoutingRuleView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post, put } from '../../api/client';
import { keys } from '../queries';

export type EditedRule = Pick<RoutingRuleView, 'enabled' | 'weight' | 'params'> & { validFrom?: string };
export type RuleEditing = ReturnType<typeof useRuleEditing>;

const pathOf = (rule: RoutingRuleView) => `/routing-rules/${encodeURIComponent(rule.key)}`;

/** A rule as it is typed, until it is saved or undone. */
export function useRuleEditing(rule: RoutingRuleView) {
  const queries = useQueryClient();
  const [edited, setEdited] = useState<EditedRule | null>(null);
  const trial = useMutation({ mutationFn: ({ enabled, weight, params }: EditedRule) => post<RoutingDryRun>(`${pathOf(rule)}/dry-run`, { enabled, weight, params }) });
  const save = useMutation({
    // The route wants the version that was seen; a PUT is safe to repeat.
    mutationFn: (next: EditedRule) => put<RoutingRuleView>(pathOf(rule), { ...next, expectedVersion: rule.version }),
    onSuccess: () => {
      setEdited(null);
      trial.reset();
    },
    // After a refusal for age, the newer version is fetched while the typed values stay.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.routingRules }),
  });
  const shown: EditedRule = edited ?? { enabled: rule.enabled, weight: rule.weight, params: rule.params };
  const change = (part: Partial<EditedRule>) => {
    // What was tried is not what stands there any more.
    if (!('validFrom' in part)) trial.reset();
    setEdited({ enabled: shown.enabled, weight: shown.weight, params: shown.params, ...(edited?.validFrom && { validFrom: edited.validFrom }), ...part });
  };
  const undo = () => {
    setEdited(null);
    trial.reset();
  };
  return { edited, shown, change, save, trial, undo };
}
