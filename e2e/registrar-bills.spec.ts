import { routes } from '@/lib/base/routes';
import { write } from './fixtures/database';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

const name = 'river-museum.org';

test('staff pay an unpaid bill of the registrar from the balance, delete another, settle a difference, and ask for a refill', async ({
  desk,
  panel,
}) => {
  const [paid, dropped] = [await registrar.unpaidBill(name), await registrar.unpaidBill('ask-pavel.me')];
  await desk.goto(routes.admin.registrar());
  await desk
    .getByRole('row', { name: /^Bills/ })
    .getByRole('button', { name: 'Sync now' })
    .click();
  const bill = (number: string) => desk.getByRole('checkbox', { name: `Choose bill ${number}` });
  await expect(async () => {
    await desk.goto(routes.admin.bills());
    await expect(bill(paid)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await panel.isAccessible(desk);

  await bill(dropped).check();
  await desk.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(desk.getByText('will be deleted at the registrar')).toBeVisible();
  await panel.isAccessible(desk);
  await desk.getByRole('button', { name: 'Delete 1 bill' }).click();
  await expect(desk.getByText('Delete bill')).not.toHaveCount(0);

  await desk.goto(routes.admin.bills({ q: paid }));
  await bill(paid).check();
  await desk.getByRole('button', { name: 'Pay, or pay otherwise' }).click();
  await desk.getByLabel('Pay by').selectOption('YooMoney');
  await desk.getByLabel('Currency').selectOption('US dollars');
  await desk.getByRole('button', { name: 'Change 1 bill' }).click();
  await expect(desk.getByText('The registrar does not take this currency this way').first()).toBeVisible();
  await desk.getByLabel('Pay by').selectOption('Balance');
  await panel.isAccessible(desk);
  await desk.getByRole('button', { name: 'Change 1 bill' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: `Pay bill ${paid} from the balance` })).toBeVisible();

  await expect(async () => {
    await desk.goto(routes.admin.bill(paid));
    await expect(desk.getByText('Paid', { exact: true }).first()).toBeVisible({ timeout: 1_000 });
    await expect(desk.getByRole('button', { name: 'Pay from the balance' })).toBeHidden({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(desk.getByRole('link', { name })).toBeVisible();
  await panel.isAccessible(desk);
  expect((await registrar.books(name)).charges.filter(({ action }) => action === 'renew')).toHaveLength(1);
  expect((await registrar.books('ask-pavel.me')).charges.filter(({ action }) => action === 'renew')).toHaveLength(0);

  // Nobody waits until the day after, from which on bills are reconciled; a reading of bills forgets it again.
  const settle = desk.getByRole('button', { name: `Settle the difference: Bill ${paid}` });
  await expect(async () => {
    await write(
      `INSERT INTO book_difference (id, kind, bill_id, ascii_name, happened_on, currency, ours_minor, theirs_minor)
       VALUES ('dif_story', 'no_operation', $1, $2, '2026-11-30', 'RUB', 0, 125000)
       ON CONFLICT (bill_id) DO UPDATE SET kind = 'no_operation', note = NULL, settled_at = NULL`,
      [paid, name],
    );
    await desk.goto(routes.admin.books({ kind: 'no_operation' }));
    await settle.click({ timeout: 2_000 });
    await desk.getByRole('dialog').getByLabel('Note').fill('Renewed by hand for a museum');
    await desk.getByRole('dialog').getByRole('button', { name: 'Settle' }).click();
    await expect(desk.getByText('No difference like that')).toBeVisible({ timeout: 5_000 });
    await desk.goto(routes.admin.books({ show: 'settled' }));
    await expect(desk.getByRole('row', { name: new RegExp(`Bill ${paid}`) })).toContainText('for a museum', {
      timeout: 2_000,
    });
  }).toPass({ timeout: 60_000 });
  await panel.isAccessible(desk);

  await desk.goto(routes.admin.registrarBalance());
  await panel.isAccessible(desk);
  await desk.getByLabel('Amount').fill('1500,50');
  await desk.getByLabel('WMID').fill('1234');
  await desk.getByRole('button', { name: 'Ask for the money' }).click();
  await expect(desk.getByText('A WMID has 12 digits').first()).toBeVisible();
  await desk.getByLabel('WMID').fill('123456789012');
  await desk.getByRole('button', { name: 'Ask for the money' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: /^Ask for 1,500\.5/ })).toBeVisible();
});
