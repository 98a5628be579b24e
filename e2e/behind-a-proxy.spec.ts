import type { APIResponse, Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { start } from '@/scripts/launch/child';
import { freePort } from '@/scripts/launch/ports';
import { readRun } from '@/scripts/launch/run-file';
import { loginOf } from './fixtures/logins';
import { expect, test } from './fixtures/test';

const publicUrl = 'https://panel.example.com';

test('forms are taken through a proxy that ends TLS and writes another Host', async ({ page }) => {
  const port = await freePort();
  const web = startWeb(port);
  try {
    await expect(async () => expect((await fetch(`http://127.0.0.1:${port}/api/health`)).ok).toBe(true)).toPass();
    await proxy(page, 'http://panel.example.com', port);
    await proxy(page, publicUrl, port);

    for (const path of [routes.signUp(), routes.forgotPassword(), routes.signIn(routes.wallet())]) {
      await page.goto(`http://panel.example.com${path}`);
      await expect(page.getByText('This page was opened at http://panel.example.com')).toBeVisible();
      await expect(page.getByRole('link', { name: publicUrl })).toHaveAttribute('href', `${publicUrl}${path}`);
    }
    await page.getByRole('link', { name: publicUrl }).click();
    await expect(page.getByText('This page was opened at')).toHaveCount(0);

    const { email, password } = loginOf('northwind');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${publicUrl}${routes.wallet()}`);

    await page.goto(`${publicUrl}${routes.settings()}`);
    await page.getByLabel('Name', { exact: true }).fill('Northwind behind a proxy');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved')).toBeVisible();
  } finally {
    // What the page still fetches by itself, a link's target beforehand, must not outlive the server.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await web.stop(10_000);
  }
});

/** A second web process on the same database, which knows itself by the public address. */
function startWeb(port: number) {
  const dataDir = process.env['E2E_DATA_DIR'] ?? '';
  const env = {
    ...readRun(dataDir)?.environment,
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
    NODE_ENV: 'production',
  };
  const args = ['node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', '127.0.0.1'];
  return start({ name: 'web', args, env, log: null });
}

/** Answers for an address as a proxy that terminates TLS: the panel sees plain HTTP, its own Host, and what proxies add. */
async function proxy(page: Page, origin: string, port: number): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const request = route.request();
    const asked = new URL(request.url());
    const headers = {
      ...(await request.allHeaders()),
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'internal:8080',
    };
    const url = `http://127.0.0.1:${port}${asked.pathname}${asked.search}`;
    // The server closes what was idle for five seconds, at times just as it is used again.
    const response = await route.fetch({ url, headers, maxRedirects: 0, maxRetries: 3 });
    await route.fulfill({ response, ...followedByHand(response) });
  });
}

/** Chromium asks for the target of a redirect itself, where no route answers for the address: this lets it come again. */
function followedByHand(response: APIResponse): {
  readonly status?: number;
  readonly headers?: Record<string, string>;
} {
  const { location, ...headers } = response.headers();
  return location === undefined ? {} : { status: 200, headers: { ...headers, refresh: `0; url=${location}` } };
}
