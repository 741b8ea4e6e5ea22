export * from '../portal/button';
