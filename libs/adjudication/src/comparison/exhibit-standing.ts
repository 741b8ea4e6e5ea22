import type { ChartExhibit, ChartFindings, ChartPin, ClaimChart, ExhibitStanding } from '@contract';

/** 办法 46: in a foreign language and without a translation counts as not submitted: kept, and not counted. */
export const countsAsSubmitted = (standing: ExhibitStanding | null): boolean => !(standing?.language === 'foreign' && standing.translation === 'missing');

const pinsOf = (chart: ClaimChart, findings: ChartFindings): ChartPin[] => {
  const rows = chart.claims.flatMap(({ features }) => features);
  const standing = new Set(rows.map(({ id }) => id));
  return [
    ...rows.flatMap(({ featurePins, accusedPins }) => [...featurePins, ...accusedPins]),
    ...findings.features.filter((one) => standing.has(one.featureId)).flatMap(({ pins }) => pins),
  ];
};

/** The exhibits the comparison rests on although they count as not submitted; each once, as they are listed. */
export function unsubmittedPinned(chart: ClaimChart, findings: ChartFindings, exhibits: readonly Pick<ChartExhibit, 'id' | 'title' | 'submitted'>[]): string[] {
  const pinned = new Set(pinsOf(chart, findings).map(({ exhibitId }) => exhibitId));
  return exhibits.filter(({ id, submitted }) => !submitted && pinned.has(id)).map(({ title }) => title);
}

const isRecording = (mime: string): boolean => mime.startsWith('video/') || mime.startsWith('audio/');
const hasPages = (mime: string): boolean => mime === 'application/pdf' || mime.startsWith('image/');

/** A recording is pinned at a second, a PDF at a page, a picture needs none; other files can't be pinned. */
export function pinFits({ page, second }: ChartPin, mime: string): boolean {
  if (isRecording(mime)) return second !== undefined && page === undefined;
  return hasPages(mime) && second === undefined && (page !== undefined || mime.startsWith('image/'));
}
