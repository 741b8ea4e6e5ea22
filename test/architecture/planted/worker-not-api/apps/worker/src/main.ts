export * from '../../api/src/api';
