import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { sessionId } from '@/lib/base/values/ids';
import { readSettings, writeSettings } from '@/lib/people/settings/read-settings';
import { defaultSettings } from '@/lib/people/settings/schema';
import { newStaff } from '@/testing/people';
import { readLogo, readLogoShape, removeLogo, saveLogo } from './logo';

afterAll(() => db.$disconnect());

const svg = '<svg viewBox="0 0 60 20"><rect width="60" height="20"/></svg>';
const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
const active = `data:image/svg+xml;base64,${Buffer.from(svg.replace('<rect', '<script/><rect')).toString('base64')}`;

test('a logo is kept beside the settings, has an address of its own each time, and can be taken away', async () => {
  const { userId } = await newStaff('owner');
  const actor = { kind: 'staff', userId, role: 'owner', sessionId: sessionId('ses_1') } as const;
  const change = <T>(
    work: (change: { tx: Parameters<typeof readLogo>[0]; actor: typeof actor; address: string }) => T,
  ) => transaction(async (tx) => work({ tx, actor, address: '192.0.2.1' }));
  expect(await change((by) => saveLogo(by, active))).toMatchObject({ ok: false, error: { what: 'script' } });
  expect(await readLogoShape(db)).toBeNull();

  expect((await change((by) => saveLogo(by, picture))).ok).toBe(true);
  const shape = await readLogoShape(db);
  expect(shape).toMatchObject({ width: 60, height: 20 });
  expect((await readLogo(db))?.type).toBe('image/svg+xml');
  await change((by) => saveLogo(by, picture));
  expect((await readLogoShape(db))?.version).toBe(shape?.version);

  await transaction((tx) => writeSettings(tx, defaultSettings));
  expect(await readSettings(db)).toEqual(defaultSettings);
  expect(await readLogoShape(db)).not.toBeNull();

  await change(removeLogo);
  expect([await readLogoShape(db), await readLogo(db)]).toEqual([null, null]);
  const audited = await db.auditEntry.findMany({ where: { userId }, orderBy: { id: 'asc' }, select: { action: true } });
  expect(audited.map(({ action }) => action)).toEqual(['settings.logo', 'settings.logo', 'settings.logo.remove']);
});
