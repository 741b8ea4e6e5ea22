export { typicalDurations } from './durations.queries';
export { countOpenCases } from './open-cases.queries';
export { overview } from './overview.queries';
