import type { ActionResultView, AdministrativeMediationView, MediationCheckView } from '@contract';
import { get, post } from './client';

const segment = encodeURIComponent;

export const administrativeMediations = {
  /** The questions of a kind and what the answers mean so far; writes nothing. */
  check: (disputeId: string, kind: string, answers: Record<string, unknown>) =>
    post<MediationCheckView>(`/disputes/${segment(disputeId)}/administrative-mediations/check`, { kind, answers }),
  open: (disputeId: string, idempotencyKey: string) => post<ActionResultView>(`/disputes/${segment(disputeId)}/administrative-mediations`, {}, { idempotencyKey }),
  get: (proceedingId: string) => get<AdministrativeMediationView>(`/proceedings/${segment(proceedingId)}/administrative-mediation`),
};
