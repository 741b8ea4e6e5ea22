// @ts-nocheck
export * from './nowhere';
