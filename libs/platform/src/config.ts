import { resolve } from 'node:path';

/** Everything a deployment may set. Read once at start and frozen; nothing else reads the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The app role's connection; null: the embedded server is started. */
  readonly databaseUrl: string | null;
  /** The owner's connection, for migrations; falls back to `databaseUrl`. */
  readonly databaseOwnerUrl: string | null;
  readonly redisUrl: string | null;
  /** Cookies are marked Secure when the service stands behind TLS. */
  readonly secureCookies: boolean;
  /** A proxy of ours stands in front and says who calls (`X-Forwarded-For`). */
  readonly trustProxy: boolean;
  /** The address people reach the service under: QR codes and messages point here. */
  readonly publicUrl: string;
}

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT 应为 0–65535 的整数，现在是“${text}” / PORT must be an integer from 0 to 65535`);
  return port;
};

/** @throws Error that names the variable, so a wrong deployment stops at start. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = portOf(env.PORT);
  return Object.freeze({
    port,
    host: env.HOST ?? '127.0.0.1',
    dataDir: resolve(env.DATA_DIR ?? '.data'),
    databaseUrl: env.DATABASE_URL || null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || env.DATABASE_URL || null,
    redisUrl: env.REDIS_URL || null,
    secureCookies: env.SECURE_COOKIES === 'true',
    trustProxy: env.TRUST_PROXY === 'true',
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
  });
}
