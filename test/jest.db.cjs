/** On a real PostgreSQL that exists for this run only. */
module.exports = {
  ...require('./jest.base.cjs'),
  testMatch: ['<rootDir>/{libs,apps}/**/*.db.spec.ts', '<rootDir>/test/{api,jobs,schema,faults}/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 30_000,
};
