export * from '../../deadlines/src/index';
