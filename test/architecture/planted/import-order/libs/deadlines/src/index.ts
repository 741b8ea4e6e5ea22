export * from '../../procedure/src/index';
