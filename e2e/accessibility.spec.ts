import { routes } from '@/lib/routes';
import { expect, test } from './fixtures/test';

const shop = [routes.search(), routes.search('domovoi'), routes.prices(), routes.cart(), routes.signIn(), routes.signUp()];
const account = [routes.domains(), routes.contacts(), routes.contactNew('ru-person'), routes.wallet(), routes.invoices(), routes.settings()];
const admin = [
  routes.admin.home(),
  routes.admin.operations(),
  routes.admin.operations('done'),
  routes.admin.apiLog(),
  routes.admin.customers(),
  routes.admin.domains(),
  routes.admin.prices(),
  routes.admin.registrar(),
  routes.admin.audit(),
  routes.admin.settings(),
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const path of shop) {
      test(`${path} has no violation`, async ({ page, panel }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await panel.isAccessible();
      });
    }

    test('the account has no violation', async ({ page, panel }) => {
      test.setTimeout(240_000);
      await panel.signIn('anna');
      for (const path of account) await visit(path);
      await page.goto(`${routes.domains()}?q=teplodom`);
      await page.getByRole('link', { name: 'teplodom-tver.ru' }).click();
      await page.waitForURL((url) => url.pathname.startsWith(`${routes.domains()}/`));
      const overview = new URL(page.url()).pathname;
      for (const tab of ['', '/dns', '/name-servers', '/history', '/renew']) await visit(`${overview}${tab}`);

      async function visit(path: string): Promise<void> {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await panel.isAccessible();
      }
    });

    test('the admin screens have no violation', async ({ page, panel }) => {
      test.setTimeout(240_000);
      await panel.signIn('owner');
      for (const path of admin) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await panel.isAccessible();
      }
    });
  });
}
