export * from '../../identity/src/index';
