export * from '../../worklists/src/index';
