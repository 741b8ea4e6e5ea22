export * from '../../contract/src/index';
