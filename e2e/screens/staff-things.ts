import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import type { Kept, Owned } from '../every-page';
import { hrefOfFirst, idIn, idOfFirst } from '../first';
import { registrar } from '../fixtures/registrar';
import { expect } from '../fixtures/test';
import type { Places } from './places';

const { admin } = routes;

/** What staff find of a customer, and the further states of their screens; `transfer`: one that was refused. */
export async function keptThings(
  desk: Page,
  own: Owned,
  transfer: string,
): Promise<{ readonly kept: Kept; readonly more: Places }> {
  await changePast(desk);
  const customer = await idOfFirst(desk, admin.customers({ q: 'anna@' }), /Орлова/);
  const kept = {
    ...own,
    customer,
    topUp: await idOfFirst(desk, admin.customerTopUp(customer)),
    operation: await idOfFirst(desk, admin.operations('done')),
    call: await idOfFirst(desk, admin.apiLog({ function: 'domain/create' })),
    letter: await idOfFirst(desk, admin.letters()),
  };
  const refused = idIn(await hrefOfFirst(desk, admin.operations('attention'), /Register/));
  const newcomer = idIn(await hrefOfFirst(desk, admin.customers({ q: 'maria@' })));
  return {
    kept,
    more: [
      ['operation-refused', admin.operation(refused)],
      ['group-attention', admin.group(own.group, 'attention')],
      ['find-none', admin.find('there is no such name')],
      ['audit-none', admin.audit({ q: 'there is no such name' })],
      ['domains-none', admin.domains({ q: 'there is no such name' })],
      ['domains-unowned', admin.domains({ show: 'unowned' })],
      ['domain-lapsed', admin.domain('forgotten-blog.ru')],
      ['transfer-refused', admin.transfer(transfer)],
      ['prices-edit', admin.prices({ edit: 'ru' })],
      ['zones-on-sale-none', admin.zonesOnSale({ q: 'nothing' })],
      ['price-history', admin.priceHistory()],
      ['newcomer', admin.customer(newcomer)],
      ['newcomer-statement', admin.customerStatement(newcomer)],
      ['newcomer-invoices', admin.customerInvoices(newcomer)],
      ['newcomer-contacts', admin.customerContacts(newcomer)],
      ['newcomer-orders', admin.customerOrders(newcomer)],
      ['newcomer-operations', admin.customerOperations(newcomer)],
      ['newcomer-domains', admin.customerDomains(newcomer)],
      ['not-found', `${admin.domains()}/nothing.example`],
    ],
  };
}

/** Somebody changes name servers past the panel, and staff have it looked at. */
async function changePast(desk: Page): Promise<void> {
  const names = ['river-museum.org', 'quiet-notes.app'];
  await registrar.setServers(names, ['ns1.past-the-panel.example', 'ns2.past-the-panel.example']);
  for (const name of names) {
    await desk.goto(admin.domain(name));
    await desk.getByRole('button', { name: 'Check now' }).click();
  }
  await desk.goto(admin.registrar('drift'));
  await expect(async () => {
    await desk.reload();
    for (const name of names)
      await expect(desk.getByRole('checkbox', { name: `${name}, Name servers` })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 180_000 });
}
