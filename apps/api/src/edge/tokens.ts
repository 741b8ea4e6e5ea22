/** Injection tokens of things that are values or interfaces, not classes. */
export const CLOCK = Symbol('Clock');
export const CONFIG = Symbol('Config');
