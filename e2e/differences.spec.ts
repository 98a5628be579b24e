import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

const pushed = ['ask-pavel.me', 'quiet-notes.app'];
const taken = 'river-museum.org';
const theirs = ['ns1.past-the-panel.example', 'ns2.past-the-panel.example'] as const;

test('what was changed past the panel is decided in bulk: ours is pushed, theirs is taken', async ({ desk, panel }) => {
  test.setTimeout(240_000);
  const before = await registrar.serversOf('quiet-notes.app');
  await registrar.setServers([...pushed, taken], theirs);
  for (const name of [...pushed, taken]) {
    await desk.goto(routes.admin.domain(name));
    await desk.getByRole('button', { name: 'Check now' }).click();
  }
  await desk.goto(routes.admin.registrar('drift'));
  const box = (name: string) => desk.getByRole('checkbox', { name: `${name}, Name servers` });
  await expect(async () => {
    await desk.reload();
    for (const name of [...pushed, taken]) await expect(box(name)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 150_000 });
  const row = desk.getByRole('row', { name: 'quiet-notes.app' });
  for (const host of [...before, ...theirs]) await expect(row).toContainText(host);
  await panel.isAccessible(desk);

  await press(desk, 'Push ours');
  await expect(desk.getByRole('alert').filter({ hasText: 'Tick at least one difference' })).toBeVisible();
  for (const name of pushed) await box(name).check();
  await press(desk, 'Push ours');
  await expect(desk).toHaveURL(/operations\/groups\//);
  await expect.poll(() => registrar.serversOf('quiet-notes.app'), { timeout: 60_000 }).toEqual(before);
  expect(await registrar.serversOf('ask-pavel.me')).not.toContain(theirs[0]);

  await desk.goto(routes.admin.registrar('drift'));
  await expect(box('quiet-notes.app')).toBeHidden();
  await box(taken).check();
  await press(desk, 'Take theirs');
  await expect(box(taken)).toBeHidden();
  expect(await registrar.serversOf(taken)).toEqual(theirs);
});

const press = (desk: Page, name: string) => desk.getByRole('button', { name, exact: true }).click();
