import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Deployment, deploymentFiles, faultsOfDeployment } from './deployment';
import { root } from './tree';

const real = Object.fromEntries(Object.entries(deploymentFiles).map(([name, path]) => [name, readFileSync(join(root, path), 'utf8')])) as Deployment;

/** The real deployment with one mistake planted. */
function planted(file: keyof Deployment, right: string, wrong: string): string[] {
  if (!real[file].includes(right)) throw new Error(`${deploymentFiles[file]} no longer says: ${right}`);
  return faultsOfDeployment({ ...real, [file]: real[file].replace(right, wrong) });
}

describe('the deployment', () => {
  it('fits the code', () => expect(faultsOfDeployment(real)).toEqual([]));

  it.each<[keyof Deployment, string, string, string]>([
    ['dockerfile', 'COPY libs libs', 'COPY library libs', 'Dockerfile copies library, which is not there'],
    ['dockerignore', '!.swcrc', '', 'Dockerfile copies .swcrc, which .dockerignore hides'],
    ['dockerfile', 'npm run build', 'npm run compile', 'Dockerfile runs compile, which is no npm script'],
    ['dockerfile', 'lxgw-wenkai-latin-500', 'lxgw-wenkai-latin-300', 'Dockerfile removes lxgw-wenkai-latin-500-normal.woff, which documents need'],
    ['dockerfile', 'USER node', 'USER root', 'Dockerfile leaves the image to root'],
    ['dockerfile', 'dist/apps/api/src/main.js"]', 'dist/apps/api/main.js"]', 'the image runs dist/apps/api/main.js, which the build does not make'],
    ['nest', '"apps/worker/src"', '"apps/other/src"', 'worker runs dist/apps/worker/src/main.js, which the build does not make'],
    ['compose', 'main.js, migrate]', 'main.js, upgrade]', 'migrate runs the command upgrade, which ops does not know'],
    ['compose', '  SMTP_URL: ${SMTP_URL:-}\n', '', 'worker is not given SMTP_URL'],
    ['compose', 'SMS_KEY_SECRET: ${SMS_KEY_SECRET:-}', 'SMS_KEY_SECRET: secret', 'api has the secret SMS_KEY_SECRET written down'],
    ['compose', 'DATA_DIR: /data', 'DATA_FOLDER: /data', 'api sets DATA_FOLDER, which config.ts does not read'],
    ['compose', 'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}', 'POSTGRES_PASSWORD: secret', 'db has the secret POSTGRES_PASSWORD written down'],
    ['compose', './roles.sql:', './role.sql:', 'db mounts ./role.sql, which is not there'],
    ['compose', 'db:/var/lib', 'data:/var/lib', 'db mounts data, which is no volume'],
    ['compose', 'redis: { condition', 'cache: { condition', 'api waits for cache, which is no service'],
    ['compose', 'healthcheck:\n      test: [CMD, redis-cli, ping]\n      interval: 5s\n      retries: 20', 'labels: {}', 'redis has no health check'],
    ['caddyfile', 'api:8080', 'api:3000', 'web leads to api:3000, where nobody listens'],
    ['example', 'SITE_ADDRESS=', 'ADDRESS=', '.env.example lacks SITE_ADDRESS'],
    ['example', 'SITE_ADDRESS=', 'OLD=1\nSITE_ADDRESS=', '.env.example has OLD, which nobody asks for'],
  ])('%s: “%s” written as “%s” is noticed', (file, right, wrong, fault) => expect(planted(file, right, wrong)).toContain(fault));
});
