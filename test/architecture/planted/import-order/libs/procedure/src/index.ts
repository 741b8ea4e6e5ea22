export * from '../../reference/src/index';
