export * from '../../../platform/src/index';
