export * from '../../linkage/src/index';
