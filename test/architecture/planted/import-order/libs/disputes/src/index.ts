export * from '../../clocks/src/index';
