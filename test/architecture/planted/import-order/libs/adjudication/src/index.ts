export * from '../../administrative-mediation/src/index';
