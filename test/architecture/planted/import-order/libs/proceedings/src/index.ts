export * from '../../service/src/index';
