export * from '../../../libs/kernel/src/index';
