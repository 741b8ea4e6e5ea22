/** Rules about the code itself, each with a planted violation. */
module.exports = {
  ...require('./jest.base.cjs'),
  testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'],
  testTimeout: 60_000,
};
