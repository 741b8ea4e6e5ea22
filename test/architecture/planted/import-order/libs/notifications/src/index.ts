export * from '../../calendar/src/index';
