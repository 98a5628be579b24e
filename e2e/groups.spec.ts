import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test('staff begin a change of many names, pause it, let it go on and cancel the rest', async ({ desk, panel }) => {
  await desk.goto(routes.admin.registrar());
  await expect(desk.getByText(/one a domain, in about \d+ minutes?, and costs nothing/)).toBeVisible();
  await desk.getByRole('button', { name: /^Turn it off for \d+ domains$/ }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('registrar');
  await expect(desk.getByText(/^[1-9]\d* of \d+ done$/)).toBeVisible();

  await desk.getByRole('button', { name: 'Pause' }).click();
  await expect(desk.getByText('Nothing more is sent until it is resumed')).toBeVisible();
  await panel.isAccessible(desk);
  await desk.getByRole('button', { name: 'Resume' }).click();
  await expect(desk.getByText('Nothing more is sent until it is resumed')).toBeHidden();

  await desk.getByRole('button', { name: 'Cancel the rest' }).click();
  await desk.getByRole('button', { name: /^Cancel \d+ operations?$/ }).click();
  await expect(desk.getByText('Cancelled', { exact: true }).first()).toBeVisible();
  await desk.getByRole('link', { name: 'Groups' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Groups' })).toBeVisible();
  await expect(desk.getByRole('row', { name: /^The registrar's own renewal off.+Cancelled/ })).toBeVisible();
  await panel.isAccessible(desk);
});
