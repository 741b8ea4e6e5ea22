export * from '../../exchange/src/index';
