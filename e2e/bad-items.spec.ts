import { routes } from '@/lib/base/routes';
import { write } from './fixtures/database';
import { freeName } from './fixtures/names';
import { manyNames } from './fixtures/many-names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

test.afterEach(() => registrar.heal());

test('1,500 names change together: paused, with an order of another let by, resumed, and what was refused sent again', async ({
  page,
  panel,
  desk,
}) => {
  await manyNames(1_500);
  const hosts = ['ns1.spare.example', 'ns2.spare.example'];
  await write("INSERT INTO server_set (id, name, hosts, position) VALUES ('set_spare', 'Spare servers', $1, 1)", [
    hosts,
  ]);
  // The first list of 1,000 takes its time; of the second, every 33rd name of 500 is refused.
  await registrar.faults(
    { function: 'domain/update_nss', fault: 'delay', ms: 6_000 },
    { function: 'domain/update_nss', fault: 'refuse-items', code: 'INVALID_NSS', every: 33 },
  );

  await test.step('a whole result is chosen, and what would change is shown', async () => {
    await desk.goto(routes.admin.domains({ q: 'seed-, имя-' }));
    await desk
      .getByRole('checkbox', { name: /^Select seed-/ })
      .first()
      .check();
    const bar = desk.getByRole('form', { name: 'Several domains at once' });
    await bar.getByRole('button', { name: /^Select all/ }).click();
    await bar.getByRole('button', { name: 'Name servers…' }).click();
    await desk.getByLabel('Server 1').fill('ns1.example.net');
    await desk.getByLabel('Server 2').fill('ns2.example.net');
    await desk.getByRole('button', { name: 'Show what changes' }).click();
    await expect(desk.getByRole('heading', { name: '1,500 of 1,500 change' })).toBeVisible();
    await expect(desk.getByText(/2 calls to the registrar, about a minute, costs nothing/)).toBeVisible();
  });

  await test.step('it stands still while an order of another customer goes through', async () => {
    await desk.getByRole('button', { name: 'Change 1,500 domains' }).click();
    await desk.getByRole('button', { name: 'Pause' }).click();
    await expect(desk.getByText('Nothing more is sent until it is resumed')).toBeVisible();
    await panel.signIn('anna');
    await panel.addToCart(freeName('ru'));
    await page.goto(routes.checkout());
    await page.getByRole('radio', { name: /Орлова/ }).check();
    await page.getByRole('button', { name: /^Pay/ }).click();
    await expect(page.getByText('Everything is registered')).toBeVisible();
    await expect(desk.getByText('1,000 of 1,500 done')).toBeVisible();
  });

  await test.step('the rest goes out; what is refused is told by reason, and sent again, one of it with servers that have a name', async () => {
    await desk.getByRole('button', { name: 'Resume' }).click();
    await expect(desk.getByRole('button', { name: 'Send all 15 again' })).toBeVisible();
    const group = desk.url();
    await desk
      .getByRole('link', { name: /^Change the name servers of/ })
      .first()
      .click();
    await desk.getByRole('button', { name: 'Spare servers' }).click();
    await desk.getByRole('button', { name: 'Correct and send again' }).click();
    await expect(desk.getByText('ns1.spare.example, ns2.spare.example').first()).toBeVisible();
    await desk.goto(group);
    await desk.getByRole('button', { name: 'Send all 14 again' }).click();
    await expect(desk.getByText('1,500 of 1,500 done')).toBeVisible();
  });
});
