/** The faults alone, as long as a night allows: `npm run test:faults`. Each `npm test` has the short form. */
module.exports = {
  ...require('./jest.db.cjs'),
  testMatch: ['<rootDir>/test/faults/**/*.spec.ts'],
  globals: { ZHIHE_FAULTS: 'long' },
};
