export * from '../../confirmation/src/index';
