export * from '../../documents/src/index';
