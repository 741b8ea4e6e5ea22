import type { AcceptanceCheckView, AcceptanceView, ActionResultView, AdjudicationCourseView, MediationAskedView } from '@contract';
import { get, post } from './client';

const segment = encodeURIComponent;

export const adjudications = {
  /** The questions and the conditions as the answers stand; writes nothing. */
  check: (disputeId: string, answers: Record<string, unknown>) => post<AcceptanceCheckView>(`/disputes/${segment(disputeId)}/adjudications/check`, { answers }),
  open: (disputeId: string, idempotencyKey: string) => post<ActionResultView>(`/disputes/${segment(disputeId)}/adjudications`, {}, { idempotencyKey }),
  openCertificate: (disputeId: string, idempotencyKey: string) => post<ActionResultView>(`/disputes/${segment(disputeId)}/major-certificates`, {}, { idempotencyKey }),
  /** Safe to repeat. */
  askForMediation: (disputeId: string) => post<MediationAskedView>(`/disputes/${segment(disputeId)}/mediation`, {}),
  course: (proceedingId: string) => get<AdjudicationCourseView>(`/proceedings/${segment(proceedingId)}/course`),
  acceptance: (proceedingId: string) => get<AcceptanceView>(`/proceedings/${segment(proceedingId)}/acceptance`),
};
