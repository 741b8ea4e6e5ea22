import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Allowed, declaredRoutes } from '../../../apps/api/src/edge/allow';

export interface AppRoute {
  /** `GET /disputes/:id` */
  key: string;
  allowed: Allowed | undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Every route of the app as Nest maps it: method and address from the decorators, who may call from @Allow. */
export function routesOfApp(app: INestApplication): AppRoute[] {
  const controllers = new Map(
    app
      .get(DiscoveryService)
      .getControllers()
      .map(({ metatype }) => [metatype?.name ?? '', metatype as Type]),
  );
  return declaredRoutes(app).map(({ controller, handler, allowed }) => {
    const type = controllers.get(controller) as Type;
    const method = Reflect.getMetadata('method', (type.prototype as Record<string, object>)[handler] as object) as RequestMethod;
    const parts = [Reflect.getMetadata('path', type), Reflect.getMetadata('path', (type.prototype as Record<string, object>)[handler] as object)].filter(isText);
    const path = parts
      .map((part) => part.replace(/^\/|\/$/g, ''))
      .filter(Boolean)
      .join('/');
    return { key: `${RequestMethod[method]} /${path}`, allowed };
  });
}

const LINE = /^([│ ]*)[├└]── (\S*)(?: \((.+)\))?$/;

/** Every address that Fastify itself answers, `GET /api/disputes/:id`, read from the tree it prints. HEAD beside GET is GET without the body. */
export function servedBy(app: NestFastifyApplication): string[] {
  const path: string[] = [];
  return app
    .getHttpAdapter()
    .getInstance()
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] = LINE.exec(line) ?? [];
      if (indent === undefined || part === undefined) return [];
      path.splice(indent.length / 4, path.length, part);
      const all = methods?.split(', ') ?? [];
      return all.filter((method) => method !== 'HEAD' || !all.includes('GET')).map((method) => `${method} ${path.join('')}`);
    });
}
