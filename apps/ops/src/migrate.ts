import { readConfig } from '@platform';
import { prepareDatabase } from '../../contexts';

/** Brings the database of `DATABASE_OWNER_URL` (else `DATABASE_URL`) up to date: schema and reference tables. */
export async function run(): Promise<number> {
  const { databaseOwnerUrl } = readConfig();
  if (!databaseOwnerUrl) throw new Error('请设置 DATABASE_OWNER_URL 或 DATABASE_URL / set DATABASE_OWNER_URL or DATABASE_URL');
  const ran = await prepareDatabase(databaseOwnerUrl);
  process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : '数据库已是最新 / the database is up to date\n');
  return 0;
}
