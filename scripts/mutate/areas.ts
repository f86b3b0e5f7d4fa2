/** What is changed, and the tests that have to notice: patterns of files. The quick tests first, few changes get beyond them. */
export const areas: Readonly<Record<string, { readonly files: readonly string[]; readonly tests: readonly string[] }>> = {
  credits: {
    files: ['src/server/domain/credits/*.ts', 'src/db/queries/credits.ts'],
    tests: [
      'tests/unit/credits/*.test.ts',
      'tests/db/credits-queries.test.ts',
      'tests/db/credits.test.ts',
      'tests/db/licences.test.ts',
      'tests/db/credits-clock.test.ts',
      'tests/db/credits-verify.test.ts',
      'tests/db/credits-warnings.test.ts',
      'tests/db/credits-calendar.test.ts',
      'tests/db/credits-model.test.ts',
    ],
  },
  eligibility: {
    files: ['src/server/domain/eligibility/*.ts', 'src/server/domain/devices/{match,platform}.ts'],
    tests: ['tests/unit/eligibility/*.test.ts', 'tests/db/eligibility-facts.test.ts', 'tests/db/capture.test.ts'],
  },
};
