export * from '../../adjudication/src/index';
