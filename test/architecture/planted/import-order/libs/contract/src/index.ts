import type * as right from '../../platform/src/index';
export type Right = typeof right;
