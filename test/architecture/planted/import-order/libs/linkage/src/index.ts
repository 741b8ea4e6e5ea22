export * from '../../notifications/src/index';
