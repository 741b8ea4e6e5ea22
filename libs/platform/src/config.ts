import { resolve } from 'node:path';

/** Everything a deployment may set. Read once at start and frozen; nothing else reads the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where a worker of its own answers its health check. */
  readonly workerPort: number;
  readonly dataDir: string;
  /** The app role's connection; null: the embedded server is started. */
  readonly databaseUrl: string | null;
  /** The owner's connection, for migrations; falls back to `databaseUrl`. */
  readonly databaseOwnerUrl: string | null;
  readonly redisUrl: string | null;
  /** Cookies are marked Secure when the service stands behind TLS. */
  readonly secureCookies: boolean;
  /** Licensed 方正小标宋 and 仿宋, when the deployment has them; else the free fonts that come along. */
  readonly fontDir: string | null;
  /** ClamAV’s daemon, `host:port` or the path of its socket: every upload is looked through before it is kept. Null: none is. */
  readonly clamdAddress: string | null;
  /** A proxy of ours stands in front and says who calls (`X-Forwarded-For`). */
  readonly trustProxy: boolean;
  /** The address people reach the service under: QR codes and messages point here. */
  readonly publicUrl: string;
}

const portOf = (name: string, text: string | undefined, otherwise: number): number => {
  const port = Number(text ?? otherwise);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${name} 应为 0–65535 的整数，现在是“${text}” / ${name} must be an integer from 0 to 65535`);
  return port;
};

/** @throws Error that names the variable, so a wrong deployment stops at start. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = portOf('PORT', env.PORT, 8080);
  return Object.freeze({
    port,
    host: env.HOST ?? '127.0.0.1',
    workerPort: portOf('WORKER_PORT', env.WORKER_PORT, 8081),
    dataDir: resolve(env.DATA_DIR ?? '.data'),
    databaseUrl: env.DATABASE_URL || null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || env.DATABASE_URL || null,
    redisUrl: env.REDIS_URL || null,
    secureCookies: env.SECURE_COOKIES === 'true',
    fontDir: env.FONT_DIR || null,
    clamdAddress: env.CLAMD_ADDRESS || null,
    trustProxy: env.TRUST_PROXY === 'true',
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
  });
}
