/** The built application in a real browser, one test at a time: two browsers on two cores make each other late. */
module.exports = {
  ...require('./jest.base.cjs'),
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  maxWorkers: 1,
  testTimeout: 120_000,
};
