export * from '../../kernel/src/ids';
