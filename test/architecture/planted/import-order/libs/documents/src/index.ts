export * from '../../disputes/src/index';
