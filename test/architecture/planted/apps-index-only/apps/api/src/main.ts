export * from '../../../libs/kernel/src/ids';
