export * from '../../figures/src/index';
