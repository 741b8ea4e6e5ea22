export * from '../../diary/src/index';
