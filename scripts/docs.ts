/** `npm run docs`: writes the pages under docs/ that come out of the code. tests/rules/docs.test.ts fails where one is stale. */
import { writeFileSync } from 'node:fs';
import { settingsPage } from './docs/settings.ts';

writeFileSync('docs/settings.md', settingsPage());
