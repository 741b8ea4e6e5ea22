import type { Config, Database } from '@platform';

export async function seedDisputes(_db: Database, _config: Pick<Config, 'dataDir'>): Promise<void> {}
