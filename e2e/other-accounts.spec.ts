import { routes } from '@/lib/base/routes';
import { simulated } from '@/scripts/start/registrar';
import { idOfFirst } from './first';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

const order = {
  period: 1,
  enduser_ip: '203.0.113.10',
  contacts: {
    person: 'Svyatoslav V Ryurik',
    person_r: 'Рюрик Святослав Владимирович',
    passport: '22 44 668800, выдан по месту правления 01.09.1164',
    birth_date: '01.01.1901',
    p_addr: '123450, г. Вщиж, ул. Княжеска, д.1, Рюрику Святославу',
    phone: '+7 495 1234567',
    e_mail: 'test@test.ru',
    country: 'RU',
  },
};

test('staff accept a domain of another account, refuse one, ask for one and give one away', async ({ desk, panel }) => {
  const friend = freeName('ru').replace(/\.ru$/, '');
  const [taken, refused, wanted] = [freeName('ru'), freeName('ru'), freeName('ru')];
  const given = freeName('ru');
  await registrar.account(friend);
  // Not the one that was accepted: for thirty days that may not change hands again.
  await registrar.domain(given, 400);
  for (const name of [taken, refused, wanted]) {
    await registrar.byHand(friend, 'domain/create', { ...order, domain_name: name });
  }
  for (const name of [taken, refused])
    await registrar.byHand(friend, 'domain/transfer_to_another_account', {
      domain_name: name,
      new_user_name: simulated.username,
    });

  await test.step('what others hand over stands in a list', async () => {
    await desk.goto(routes.admin.domains());
    await desk.getByRole('button', { name: 'Sync now' }).click();
    await expect(desk.getByRole('button', { name: 'Sync now' })).toBeEnabled();
    await desk.getByRole('link', { name: 'Other accounts' }).click();
    await desk.waitForURL(routes.admin.otherAccounts());
    await desk.getByRole('button', { name: 'Sync now' }).click();
    await expect(async () => {
      await desk.reload();
      await expect(desk.getByRole('button', { name: `Accept ${taken}` })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await panel.isAccessible(desk);
  });

  await test.step('one is accepted, another refused', async () => {
    await desk.getByRole('button', { name: `Accept ${taken}` }).click();
    await expect(desk.getByRole('button', { name: `Accept ${taken}` })).toBeHidden();
    await desk.getByRole('button', { name: `Refuse ${refused}` }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click();
    await expect(desk.getByRole('button', { name: `Refuse ${refused}` })).toBeHidden();
    await expect(async () => {
      await desk.goto(routes.admin.domain(taken));
      await expect(desk.getByRole('heading', { level: 1 })).toContainText(taken, { timeout: 1000 });
    }).toPass();
    await desk.getByRole('button', { name: 'Ask the registrar' }).click();
    await expect(desk.getByText(/^Yes, asked/)).toBeVisible();
    await panel.isAccessible(desk);
  });

  await test.step('another partner is asked for a name', async () => {
    await desk.goto(routes.admin.otherAccounts());
    await desk.getByLabel('Domain we want').fill(wanted);
    await desk.getByRole('button', { name: 'Ask for it' }).click();
    await expect(desk.getByRole('link', { name: `Ask another partner for ${wanted}` })).toBeVisible();
  });

  await test.step('one is given away: the form knows which, and says what is wrong with a login', async () => {
    await expect(async () => {
      await desk.goto(routes.admin.domain(given));
      await desk.getByRole('link', { name: 'Give to another account' }).click({ timeout: 1000 });
    }).toPass();
    await expect(desk.getByRole('textbox', { name: 'Domain', exact: true })).toHaveValue(given);
    await desk.getByLabel('Login of the other account').fill('no such login');
    await desk.getByRole('button', { name: 'Offer it' }).click();
    await expect(desk.getByText('A login has no spaces').first()).toBeVisible();
    await desk.getByLabel('Login of the other account').fill(friend);
    await desk.getByRole('button', { name: 'Offer it' }).click();
    await expect(async () => {
      expect(await registrar.offeredTo(friend)).toEqual([given]);
    }).toPass();
    await expect(desk.getByRole('link', { name: `Give ${given} to the account ${friend}` })).toBeVisible();
  });
});

test('a customer lets another account manage a domain, and takes that back', async ({ page, panel }) => {
  const friend = freeName('ru').replace(/\.ru$/, '');
  await registrar.account(friend);
  await panel.signIn('anna');
  const id = await idOfFirst(page, routes.domains());
  await page.goto(routes.domainLeave(id));
  await page.getByLabel('Login at REG.RU').fill(friend);
  await page.getByRole('button', { name: 'Let them manage it' }).click();
  const back = page.getByRole('button', { name: `Take it back from ${friend}` });
  await expect(async () => {
    await page.reload();
    await expect(back).toBeVisible({ timeout: 1000 });
  }).toPass();
  await panel.isAccessible();
  await back.click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Let them manage it' })).toBeVisible({ timeout: 1000 });
  }).toPass();
});
