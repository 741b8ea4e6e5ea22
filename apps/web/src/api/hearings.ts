import type { CaseSuspensionsView, HearingView, Page, SuspensionLine, SuspensionRequestLine } from '@contract';
import { get } from './client';

const segment = encodeURIComponent;

/** Hearings and suspensions of adjudications. */
export const hearings = {
  ofCase: (proceedingId: string) => get<HearingView[]>(`/proceedings/${segment(proceedingId)}/hearings`),
  suspensionsOf: (proceedingId: string) => get<CaseSuspensionsView>(`/proceedings/${segment(proceedingId)}/suspensions`),
  suspensionRequests: (after: string | null) => get<Page<SuspensionRequestLine>>('/suspension-requests', { query: { after } }),
  suspensions: (after: string | null) => get<Page<SuspensionLine>>('/suspensions', { query: { after } }),
};
