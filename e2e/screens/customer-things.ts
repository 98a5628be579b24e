import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import type { Owned } from '../every-page';
import { latestOperation, idIn, idOfFirst } from '../first';
import { freeName } from '../fixtures/names';
import { registrar } from '../fixtures/registrar';
import { expect, type Panel } from '../fixtures/test';

type Bought = Owned & {
  readonly refused: { readonly order: string; readonly operation: string };
  readonly brought: Brought;
  readonly folder: string;
  /** Whose folder or name servers are changed. */
  readonly two: readonly string[];
};

/** Two names that come from another registrar: one of them with a key that does not fit. */
type Brought = Readonly<Record<'order' | 'moving' | 'refused', string>>;

/**
 * Anna brings two names here, buys a name, is refused another, puts two others into a folder, changes their name servers,
 * and leaves two in her cart.
 */
export async function buyAll(page: Page, panel: Panel): Promise<Bought> {
  await panel.signIn('anna');
  const brought = await bring(page);
  const order = await buy(page, panel, freeName('ru'));
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 60_000 });

  await registrar.faults({
    function: 'domain/create',
    fault: 'refuse',
    code: 'INVALID_CONTACTS',
    text: 'passport has incorrect format',
  });
  const unlucky = await buy(page, panel, freeName('ru'));
  await expect(page.getByText('The registrar refuses the contact')).toBeVisible({ timeout: 60_000 });
  await registrar.heal();
  const mend = await page.getByRole('link', { name: 'Correct the contact' }).getAttribute('href');

  const name = 'teplodom-tver.ru';
  const domain = await idOfFirst(page, routes.domains({ q: 'teplodom' }), /teplodom-tver/);
  const two = [
    await idOfFirst(page, routes.domains({ q: 'kamin' }), /kamin/),
    await idOfFirst(page, routes.domains({ q: 'skazka' }), /skazka/),
  ];
  const folder = await putInFolder(page, two);
  const servers = 'do=nameServers&use=own&host0=ns1.example.net&host1=ns2.example.net';
  await page.goto(routes.bulk(`${servers}&${idsOf(two)}`));
  await page.getByRole('button', { name: /^Change \d/ }).click();
  await page.waitForURL((url) => url.pathname.startsWith(`${routes.groups()}/`));
  const group = idIn(page.url());
  await panel.addToCart(freeName('com'));
  await panel.addToCart(freeName('ru'));
  return {
    domain,
    name,
    order,
    group,
    refused: { order: unlucky, operation: idIn(mend ?? '') },
    brought,
    folder,
    two,
    operation: await latestOperation(page, domain),
    contact: await idOfFirst(page, routes.contacts(), /Орлова/),
    invoice: await idOfFirst(page, routes.invoices()),
  };
}

async function buy(page: Page, panel: Panel, name: string): Promise<string> {
  await panel.addToCart(name);
  await page.goto(routes.checkout());
  await page.getByRole('radio', { name: /Орлова/ }).check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/orders/'));
  return idIn(page.url());
}

async function bring(page: Page): Promise<Brought> {
  const [moving, refused] = [freeName('ru'), freeName('ru')];
  await registrar.outside(moving, 'Right-Key/42');
  await registrar.outside(refused, 'Right-Key/42');
  await page.goto(routes.transfers());
  await page.getByLabel('Names and keys, one pair a line').fill(`${moving} Right-Key/42\n${refused} Wrong-Key/13`);
  await page.getByRole('button', { name: 'Check all' }).click();
  await page.getByRole('link', { name: 'Open the cart' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Checkout' }).click();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/orders/'));
  const order = idIn(page.url());
  const pageOf = async (name: string) => {
    const link = page.getByRole('link', { name: `Where it stands ${name}` });
    return idIn((await link.getAttribute('href', { timeout: 60_000 })) ?? '');
  };
  const ids = { moving: await pageOf(moving), refused: await pageOf(refused) };
  await page.goto(routes.transfer(ids.refused));
  await expect(page.getByText('The key does not fit this name')).toBeVisible({ timeout: 60_000 });
  return { order, ...ids };
}

async function putInFolder(page: Page, ids: readonly string[]): Promise<string> {
  await page.goto(routes.domains());
  await page.getByRole('button', { name: 'New folder' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Магазины');
  await page.keyboard.press('Enter');
  const link = page.getByRole('region', { name: 'Folders' }).getByRole('link', { name: 'Магазины 0' });
  const folder = new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('folder') ?? '';
  await page.goto(routes.bulk(`do=folder&${idsOf(ids)}`));
  await page.getByRole('radio', { name: 'Магазины' }).check();
  await page.getByRole('button', { name: /^Move \d/ }).click();
  await page.waitForURL((url) => url.pathname === routes.domains());
  return folder;
}

export const idsOf = (ids: readonly string[]): string => ids.map((id) => `id=${id}`).join('&');
