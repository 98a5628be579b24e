import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import type { Owned } from '../every-page';
import { latestOperation, idIn, idOfFirst } from '../first';
import { freeName } from '../fixtures/names';
import { registrar } from '../fixtures/registrar';
import { expect, type Panel } from '../fixtures/test';

type Bought = Owned & { readonly refused: { readonly order: string; readonly operation: string } };

/** Anna buys a name, is refused another, changes the name servers of two others, and leaves two in her cart. */
export async function buyAll(page: Page, panel: Panel): Promise<Bought> {
  await panel.signIn('anna');
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
  const servers = 'do=nameServers&use=own&host0=ns1.example.net&host1=ns2.example.net';
  await page.goto(routes.bulk(`${servers}&${two.map((id) => `id=${id}`).join('&')}`));
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
