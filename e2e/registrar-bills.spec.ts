import { routes } from '@/lib/base/routes';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

const name = 'river-museum.org';

test('staff pay an unpaid bill of the registrar from the balance, delete another, and ask for a refill', async ({
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
  }).toPass({ timeout: 60_000 });
  await expect(desk.getByRole('link', { name })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Pay from the balance' })).toBeHidden();
  await panel.isAccessible(desk);
  expect((await registrar.books(name)).charges.filter(({ action }) => action === 'renew')).toHaveLength(1);
  expect((await registrar.books('ask-pavel.me')).charges.filter(({ action }) => action === 'renew')).toHaveLength(0);

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
