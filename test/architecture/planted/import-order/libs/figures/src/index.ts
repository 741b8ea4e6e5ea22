export * from '../../routing/src/index';
