import type { Role } from '@kernel';
import { type INestApplication, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

export type Allowed = 'public' | 'signed-in' | readonly Role[];

const ALLOWED = 'zhihe:allowed';

/** Who may call a route at all. What they may see there is decided by row. A route without it keeps the app from starting. */
export const Allow = (allowed: Allowed) => SetMetadata(ALLOWED, allowed);

export const allowedOf = (handler: object): Allowed | undefined => Reflect.getMetadata(ALLOWED, handler) as Allowed | undefined;

const BEFORE_PASSWORD = 'zhihe:before-password';

/** What somebody with a one-time password may still do: set another, or leave. */
export const BeforePassword = () => SetMetadata(BEFORE_PASSWORD, true);

export const mayBeforePassword = (handler: object): boolean => Reflect.getMetadata(BEFORE_PASSWORD, handler) === true;

export interface DeclaredRoute {
  controller: string;
  handler: string;
  allowed: Allowed | undefined;
}

/** Every route handler of the app, with what it declares: for the check at start and the generated access test. */
export function declaredRoutes(app: INestApplication): DeclaredRoute[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata('path', prototype[name] as object))
        .map((name) => ({ controller: metatype?.name ?? '', handler: name, allowed: allowedOf(prototype[name] as object) }));
    });
}

/** @throws Error naming each route that doesn't say who may call it. */
export function refuseUndeclaredRoutes(app: INestApplication): void {
  const undeclared = declaredRoutes(app).filter((route) => route.allowed === undefined);
  if (undeclared.length > 0) throw new Error(`routes without @Allow: ${undeclared.map((route) => `${route.controller}.${route.handler}`).join(', ')}`);
}
