import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { readSettings, writeSettings } from '@/lib/people/settings/read-settings';
import { defaultSettings } from '@/lib/people/settings/schema';

afterAll(() => db.$disconnect());

test('a new installation has the defaults', async () => {
  expect(await readSettings(db)).toEqual(defaultSettings);
});

test('what was written is read again, key by key', async () => {
  const settings = { ...defaultSettings, brandName: 'Мои домены', signUpOpen: false };
  await transaction((tx) => writeSettings(tx, settings));
  expect(await readSettings(db)).toEqual(settings);
});

test('a value that the rules no longer allow has its default; the others stand', async () => {
  await db.setting.update({ where: { key: 'accentColour' }, data: { value: 'red; } body { display: none' } });
  expect(await readSettings(db)).toMatchObject({ accentColour: defaultSettings.accentColour, brandName: 'Мои домены' });
});
