export * from '../../mediation/src/index';
