export * from '../../../apps/contexts';
