import type { ChartExhibit, ChartFindings, ChartNote, ChartPin, ChartSaved, ClaimChart, ClaimChartView, ExhibitStanding } from '@contract';
import { apiHref, get, post, put } from './client';

const at = (proceedingId: string) => `/proceedings/${encodeURIComponent(proceedingId)}/claim-chart`;

export interface Saving {
  expectedVersion: number;
  idempotencyKey: string;
}

/** Every save is made on a version: 409 when somebody else has saved since. */
export const claimCharts = {
  get: (id: string) => get<ClaimChartView>(at(id)),
  saveChart: (id: string, chart: ClaimChart, { expectedVersion, idempotencyKey }: Saving) => put<ChartSaved>(at(id), { expectedVersion, chart }, { idempotencyKey }),
  saveFindings: (id: string, findings: ChartFindings, { expectedVersion, idempotencyKey }: Saving) =>
    put<ChartSaved>(`${at(id)}/findings`, { expectedVersion, findings }, { idempotencyKey }),
  saveNotes: (id: string, partyId: string, notes: ChartNote[], { expectedVersion, idempotencyKey }: Saving) =>
    put<ChartSaved>(`${at(id)}/notes/${encodeURIComponent(partyId)}`, { expectedVersion, notes }, { idempotencyKey }),
  submitNotes: (id: string, partyId: string, { expectedVersion, idempotencyKey }: Saving) =>
    post<ChartSaved>(`${at(id)}/notes/${encodeURIComponent(partyId)}/submission`, { expectedVersion }, { idempotencyKey }),
  setStanding: (id: string, exhibitId: string, standing: ExhibitStanding, { expectedVersion, idempotencyKey }: Saving) =>
    put<ChartSaved>(`${at(id)}/exhibits/${encodeURIComponent(exhibitId)}`, { expectedVersion, standing }, { idempotencyKey }),
  /** Opens at the page or second: browsers read both from the fragment. */
  pinHref: ({ fileId }: ChartExhibit, { page, second }: ChartPin) =>
    `${apiHref(`/files/${fileId}`, { inline: 1 })}${second === undefined ? (page === undefined ? '' : `#page=${page}`) : `#t=${second}`}`,
};

export const isRecording = ({ mime }: ChartExhibit): boolean => mime.startsWith('video/') || mime.startsWith('audio/');
export const canBePinned = (exhibit: ChartExhibit): boolean => isRecording(exhibit) || exhibit.mime === 'application/pdf' || exhibit.mime.startsWith('image/');

/** `1:05` of a recording, `3` of a document. */
export const placeOf = ({ page, second }: ChartPin): string => (second === undefined ? String(page ?? '') : `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`);
