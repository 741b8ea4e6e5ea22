import type { SeedDispute } from './seed-line';

export const publishedCases: readonly SeedDispute[] = [];
