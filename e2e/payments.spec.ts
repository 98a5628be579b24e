import { routes } from '@/lib/base/routes';
import { write } from './fixtures/database';
import { freeName } from './fixtures/names';
import { expect, test } from './fixtures/test';

test('somebody new pays an order by a card that is refused first, and the order is placed once the money has come', async ({
  page,
  panel,
  desk,
}) => {
  const name = freeName('ru');
  const email = `${name.replace('.ru', '')}@payer.example`;
  await panel.addToCart(name);
  await panel.signUp({ name: 'Pavel Payer', email, password: 'four words make sense' }, routes.checkout());
  await expect(page.getByText('Sandbox')).toBeVisible();
  const owner = {
    'Last name': 'Плательщиков',
    'First name': 'Павел',
    'Date of birth': '03.02.1990',
    'Passport series and number': '28 10 654321',
    'Issued by': 'ОВД «Центральный» г. Твери',
    'Issued on': '04.03.2010',
    Phone: '+7 482 212-34-56',
    Postcode: '170100',
    City: 'Тверь',
  };
  for (const [label, value] of Object.entries(owner)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel(/Street/).fill('ул. Советская, д. 10, кв. 5');
  await expect(page.getByLabel('Renew automatically')).toBeChecked();
  await panel.isAccessible();
  await page.getByRole('button', { name: /^Pay .* online/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Sandbox' })).toBeVisible();
  await panel.isAccessible();
  await page.getByLabel('The card has too little money').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('There is not enough money on the card')).toBeVisible();
  await panel.isAccessible();

  await page.getByRole('link', { name: 'Pay again' }).click();
  await page.getByRole('button', { name: /^Pay .* online/ }).click();
  await page.getByLabel('The bank asks for a confirmation (3-D Secure)').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('What the payer answers to the bank')).toBeVisible();
  await panel.isAccessible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 60_000 });

  // No story waits for the end of a year: it is near, and what was bought renews by itself.
  // The registrar is read once more after the order.
  await expect(async () => {
    await write('UPDATE domain SET expires_on = current_date + 25 WHERE ascii_name = $1', [name]);
    await page.goto(routes.wallet());
    await expect(page.getByText(/to your wallet by .* or some of them will not be renewed/)).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  await panel.isAccessible();
  await desk.goto(routes.admin.renewals());
  await panel.isAccessible(desk);
  await desk
    .getByRole('link', { name: /Customer cannot pay: / })
    .first()
    .click();
  await expect(desk.getByRole('row', { name: new RegExp(name) })).toContainText('Pavel Payer');
  await panel.isAccessible(desk);

  await page.getByLabel('Amount').fill('700');
  await page.getByLabel('Remember this card').check();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/700.* in your wallet/)).toBeVisible();

  await desk.goto(routes.admin.payments());
  const own = desk.getByRole('row', { name: /Pavel Payer/ });
  await expect(own).toHaveCount(3);
  await expect(own.first()).toContainText('Received');
  await own
    .first()
    .getByRole('link', { name: /Pavel Payer/ })
    .click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible();
  await desk.getByLabel('Amount').fill('700.01');
  await desk.getByLabel('Reason').fill('Paid twice by mistake');
  await desk.getByRole('button', { name: 'Pay back' }).click();
  await expect(desk.getByText('Only 700.00 RUB of this payment are left')).toBeVisible();
  await desk.getByLabel('Amount').fill('300');
  await desk.getByRole('button', { name: 'Pay back' }).click();
  await expect(desk.getByText('Paid back')).toBeVisible();
  await panel.isAccessible(desk);
  await page.getByRole('link', { name: 'Open the wallet' }).click();
  await expect(page.getByText('Paid twice by mistake')).toBeVisible();

  await page.getByRole('button', { name: 'Use Sandbox card *4242 for renewals' }).click();
  await expect(page.getByText('Charged for renewals that the wallet cannot pay', { exact: true })).toBeVisible();
  await panel.isAccessible();
  await page.getByLabel('Amount').fill('50');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByText(/50.* in your wallet/)).toBeVisible();
  await page.getByRole('link', { name: 'Open the wallet' }).click();
  await page.getByRole('button', { name: 'Remove Sandbox card *4242' }).click();
  await expect(page.getByRole('heading', { name: 'Saved cards' })).toBeHidden();

  await page.getByLabel('Amount').fill('900');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await page.getByLabel('It is paid, and the bank takes it back within a minute').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/900.* in your wallet/)).toBeVisible();
  await desk.goto(routes.admin.payments());
  await own
    .first()
    .getByRole('link', { name: /Pavel Payer/ })
    .click();
  await desk.getByRole('button', { name: /^Ask now about the payment: Pavel Payer,/ }).click();
  await expect(desk.getByText('Taken back', { exact: true }).first()).toBeVisible();
  await panel.isAccessible(desk);
  await desk.getByRole('button', { name: /^Take disputed again/ }).click();
  await expect(desk.getByText('Taken again')).toBeVisible();
  await desk.getByRole('button', { name: 'I have seen to it' }).click();
  await expect(desk.getByRole('button', { name: 'I have seen to it' })).toBeHidden();
  await page.goto(routes.wallet());
  await expect(page.getByText('Taken back by your bank')).toBeVisible();
  const narrow = page.getByRole('search', { name: 'Narrow the statement' });
  await narrow.getByRole('combobox').selectOption('orders');
  await narrow.getByRole('button').first().click();
  await expect(page.getByText('Taken back by your bank')).toBeHidden();
  await panel.isAccessible();
  const file = await page.request.get(routes.walletFile());
  expect(await file.text()).toContain('Taken back by your bank');

  await desk.getByRole('link', { name: 'Pavel Payer' }).click();
  await desk.getByLabel('Credit limit').fill('1500');
  await desk.getByLabel('Reason', { exact: true }).fill('A customer of ten years');
  await desk.getByRole('button', { name: 'Save the limit' }).click();
  await expect(desk.getByText('The credit limit is saved')).toBeVisible();
  await panel.isAccessible(desk);
  await desk.getByLabel('How much').fill('20000');
  await desk.getByLabel('Reason for it').fill('An outage of a week');
  await desk.getByRole('button', { name: 'Adjust', exact: true }).click();
  await panel.isAccessible(desk);
  const withdraw = desk.getByRole('button', { name: /^Withdraw the adjustment: Pavel Payer,/ });
  await withdraw.click();
  await expect(withdraw).toBeHidden();
  await desk.goto(routes.admin.operations('done'));
  await desk.getByRole('link', { name: new RegExp(`Register ${name}`) }).click();
  await desk.getByLabel('Amount', { exact: true }).fill('74');
  await desk.getByLabel('Reason', { exact: true }).fill('A promise of ours');
  await desk.getByRole('button', { name: 'Give back' }).click();
  await expect(desk.getByText(/^At most .*100 into/)).toBeVisible();
  await panel.isAccessible(desk);
  await page.goto(routes.wallet());
  await expect(page.getByText(/Including a credit of .*1,500/)).toBeVisible();
});
