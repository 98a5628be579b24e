import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

const svg = (inside = '') => ({
  name: 'logo.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(`<svg viewBox="0 0 90 30"><rect width="90" height="30" fill="#7c2d12"/>${inside}</svg>`),
});

test('the owner sees the colour in both schemes, and customers see the logo that was put there', async ({
  page,
  panel,
  desk,
}) => {
  await desk.goto(routes.admin.settings());
  await desk.getByLabel('Accent colour').fill('#ffff00');
  await expect(desk.getByRole('group', { name: 'The colour in both schemes' })).toContainText(
    'Shown as #625a00, contrast 6.2 : 1',
  );

  await desk.getByLabel('Picture').setInputFiles(svg('<script>alert(1)</script>'));
  await desk.getByRole('button', { name: 'Use this logo' }).click();
  await expect(desk.getByText('The drawing holds “script”')).toBeVisible();
  await desk.getByLabel('Picture').setInputFiles(svg());
  await panel.isAccessible(desk);
  await desk.getByRole('button', { name: 'Use this logo' }).click();
  await expect(desk.getByRole('img', { name: 'Domovoi' }).first()).toBeVisible();

  await page.goto(routes.search());
  const logo = page.getByRole('banner').getByRole('img', { name: 'Domovoi' });
  await expect(logo).toBeVisible();
  const answer = await page.request.get((await logo.getAttribute('src')) ?? '');
  expect(answer.headers()['content-type']).toBe('image/svg+xml');
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");

  await desk.getByRole('button', { name: 'Remove the logo' }).click();
  await expect(desk.getByRole('button', { name: 'Remove the logo' })).toBeHidden();
});
