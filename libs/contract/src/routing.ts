import type { Text } from './problem';

/** Why here, why not the next, what would change it. Stored at the decision, shown months later. */
export interface RoutingView {
  decidedAt: string | null;
  chosen: { organisationId: string; name: string } | null;
  summary: Text[];
  candidates: {
    organisationId: string;
    name: string;
    channel: string;
    eligible: boolean;
    /** The hard filters it failed, or passed. */
    filters: { rule: string; passed: boolean; reason: Text }[];
    score: number | null;
    parts: { rule: string; points: number; reason: Text }[];
  }[];
  whatWouldChangeIt: Text[];
  override: { by: string; reason: string; at: string } | null;
  preference: { organisationId: string | null; mediatorId: string | null; honoured: boolean; reason: Text | null } | null;
}

/** `GET /api/routing-rules`, `PUT /api/routing-rules/:key`. */
export interface RoutingRuleView {
  key: string;
  name: Text;
  kind: 'filter' | 'score';
  enabled: boolean;
  weight: number;
  params: Record<string, number | string>;
  version: number;
  updatedBy: string | null;
  updatedAt: string;
  /** The day since which it counts; null: since the house began. */
  validFrom: string | null;
  /** What is entered already and counts from a later day on. */
  scheduled: { validFrom: string; enabled: boolean; weight: number; params: Record<string, number | string>; updatedBy: string | null }[];
  /** Law or logic: shown, and not for changing. */
  isFixed: boolean;
}

/** `POST /api/routing-rules/:key/dry-run`: the disputes filed from `from` to `until`, both counted, under the rule as it was typed. */
export interface RoutingDryRun {
  from: string;
  until: string;
  disputes: number;
  /** False: only the newest were looked at. */
  isWhole: boolean;
  moves: {
    disputeId: string;
    receiptNumber: string;
    before: { organisationId: string; name: string } | null;
    after: { organisationId: string; name: string } | null;
    reason: Text;
  }[];
}
