export * from '../../../test/support/clock';
