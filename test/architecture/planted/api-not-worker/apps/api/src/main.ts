export * from '../../worker/src/worker';
