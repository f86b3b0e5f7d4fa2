import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settingsPage } from '../../scripts/docs/settings.ts';
import { settingNames, settings } from '../../src/server/domain/settings/list.ts';
import { uiLanguages } from '../../src/views/i18n/languages.ts';
import { settingText } from '../../src/views/i18n/setting-text.ts';
import { translator } from '../../src/views/i18n/translator.ts';

it('docs/settings.md is as the code says (npm run docs)', () => {
  expect(readFileSync('docs/settings.md', 'utf8')).toBe(settingsPage());
});

it.each(uiLanguages)('%s names and explains every setting', (language) => {
  for (const name of settingNames) {
    for (const part of ['label', 'doc'] as const)
      expect(settingText(translator(language), name, part), name).not.toMatch(/^settings\.item/);
  }
});

it('every setting has a variable of its own, and no folder of whoever wrote the page stands in it', () => {
  expect(new Set(settingNames.map((name) => settings[name].env)).size).toBe(settingNames.length);
  expect(settingsPage()).not.toMatch(/\/(home|root|work|tmp)\b/);
});
