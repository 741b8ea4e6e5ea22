/** No database, no network: runs in seconds. */
module.exports = {
  ...require('./jest.base.cjs'),
  testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.db\\.spec\\.ts$'],
};
