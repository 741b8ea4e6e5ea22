import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './tree';

/** The texts a deployment is made of, by their paths from the root. */
export type Deployment = Record<'dockerfile' | 'dockerignore' | 'compose' | 'example' | 'caddyfile' | 'config' | 'fonts' | 'commands' | 'manifest' | 'nest', string>;

export const deploymentFiles: Deployment = {
  dockerfile: 'docker/Dockerfile',
  dockerignore: 'docker/Dockerfile.dockerignore',
  compose: 'docker/compose.yml',
  example: 'docker/.env.example',
  caddyfile: 'docker/Caddyfile',
  config: 'libs/platform/src/config.ts',
  fonts: 'libs/documents/src/fonts.ts',
  commands: 'apps/ops/src/main.ts',
  manifest: 'package.json',
  nest: 'nest-cli.json',
};

interface Service {
  image?: string;
  build?: unknown;
  command?: string[];
  environment?: Record<string, unknown>;
  volumes?: string[];
  depends_on?: Record<string, unknown>;
  healthcheck?: unknown;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const allOf = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))];
const without = (some: readonly string[], others: readonly string[], fault: (one: string) => string): string[] => some.filter((one) => !others.includes(one)).map(fault);

function faultsOfImage({ dockerfile, dockerignore, fonts, manifest }: Deployment): string[] {
  const copied = allOf(dockerfile, /^COPY (?!--from)(.*) \S+$/gm).flatMap((sources) => sources.split(' '));
  const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
  const stays = allOf(dockerfile, /! -name (\S+)/g);
  const needed = allOf(fonts, /([\w-]+\.(?:ttf|woff))'/g);
  const user = allOf(dockerfile, /^USER (\S+)/gm);
  return [
    ...copied.filter((source) => !existsSync(join(root, source))).map((source) => `Dockerfile copies ${source}, which is not there`),
    ...without(copied, allOf(dockerignore, /^!(\S+)/gm), (source) => `Dockerfile copies ${source}, which .dockerignore hides`),
    ...without(allOf(dockerfile, /npm run ([\w:-]+)/g), Object.keys(scripts), (script) => `Dockerfile runs ${script}, which is no npm script`),
    ...without(needed, stays, (font) => `Dockerfile removes ${font}, which documents need`),
    ...without(stays, needed, (font) => `Dockerfile keeps ${font}, which nothing needs`),
    ...(user.length === 1 && user[0] !== 'root' ? [] : ['Dockerfile leaves the image to root']),
  ];
}

/** Each program is compiled from an entry that exists, in a folder that the build covers. */
function faultsOfProgram(who: string, [runtime, file = '', command]: readonly string[], { nest, commands }: Deployment): string[] {
  const source = file.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  const { filenames } = (JSON.parse(nest) as { compilerOptions: { builder: { options: { filenames: string[] } } } }).compilerOptions.builder.options;
  const built = runtime === 'node' && existsSync(join(root, source)) && filenames.some((folder) => source.startsWith(`${folder}/`));
  return [
    ...(built ? [] : [`${who} runs ${file}, which the build does not make`]),
    ...(command === undefined || new RegExp(`^ {2}'?${command}'?: `, 'm').test(commands) ? [] : [`${who} runs the command ${command}, which ops does not know`]),
  ];
}

const isOurs = (service: Service) => service.build !== undefined;

function faultsOfServices(deployment: Deployment, { services, volumes }: Compose): string[] {
  const known = allOf(deployment.config, /\benv\.([A-Z_]+)/g);
  return Object.entries(services).flatMap(([name, service]) => {
    const environment = Object.entries(service.environment ?? {});
    const mounted = (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    return [
      ...(isOurs(service) ? without(Object.keys(service.environment ?? {}), known, (variable) => `${name} sets ${variable}, which config.ts does not read`) : []),
      ...(isOurs(service) && name !== 'migrate'
        ? without(
            known.filter((variable) => /^(SMTP|MAIL|SMS|CHANNEL|LOCAL)_/.test(variable)),
            Object.keys(service.environment ?? {}),
            (variable) => `${name} is not given ${variable}`,
          )
        : []),
      ...(isOurs(service) && service.command ? faultsOfProgram(name, service.command, deployment) : []),
      ...environment
        .filter(([variable, value]) => /PASSWORD|SECRET|:\/\/\w+:[^@]+@/.test(`${variable} ${String(value)}`) && !/\$\{\w+:[?-]\}/.test(String(value)))
        .map(([variable]) => `${name} has the secret ${variable} written down`),
      ...mounted.filter((path) => path.startsWith('./') && !existsSync(join(root, 'docker', path))).map((path) => `${name} mounts ${path}, which is not there`),
      ...without(
        mounted.filter((path) => !path.startsWith('./')),
        Object.keys(volumes),
        (volume) => `${name} mounts ${volume}, which is no volume`,
      ),
      ...without(Object.keys(service.depends_on ?? {}), Object.keys(services), (other) => `${name} waits for ${other}, which is no service`),
      ...(['migrate', 'web'].includes(name) || service.healthcheck ? [] : [`${name} has no health check`]),
    ];
  });
}

function faultsOfDoor({ caddyfile }: Deployment, { services }: Compose): string[] {
  const [target = ''] = allOf(caddyfile, /reverse_proxy (\S+)/g);
  const [service = '', port] = target.split(':');
  return String(services[service]?.environment?.PORT) === port ? [] : [`web leads to ${target}, where nobody listens`];
}

/** What stands in docker/ and does not fit the code, in words. */
export function faultsOfDeployment(deployment: Deployment): string[] {
  const compose = parse(deployment.compose, { merge: true }) as Compose;
  const asked = allOf(deployment.compose, /\$\{(\w+)/g);
  const offered = allOf(deployment.example, /^(\w+)=/gm);
  const start = /^CMD (\[.*\])$/m.exec(deployment.dockerfile)?.[1] ?? '[]';
  return [
    ...faultsOfImage(deployment),
    ...faultsOfProgram('the image', JSON.parse(start) as string[], deployment),
    ...faultsOfServices(deployment, compose),
    ...faultsOfDoor(deployment, compose),
    ...without(asked, offered, (variable) => `.env.example lacks ${variable}`),
    ...without(offered, asked, (variable) => `.env.example has ${variable}, which nobody asks for`),
  ];
}
