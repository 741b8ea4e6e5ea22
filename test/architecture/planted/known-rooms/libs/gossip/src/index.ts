export * from '../../kernel/src/index';
