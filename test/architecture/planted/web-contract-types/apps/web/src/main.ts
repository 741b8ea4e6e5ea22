export * from '../../../libs/contract/src/index';
