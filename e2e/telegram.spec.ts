import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { testToken } from '@/testing/telegram';
import { expect, test } from './fixtures/test';

const chat = 4_242;
const answer = z.object({ result: z.array(z.object({ chat: z.number(), text: z.string() })) });

/** Somebody writes to the bot; what it has sent them so far. */
async function write(text: string): Promise<readonly string[]> {
  const url = `${process.env['E2E_TELEGRAM_URL']}/written`;
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ chat, text }) });
  const { result } = answer.parse(await response.json());
  return result.filter((message) => message.chat === chat).map((message) => message.text);
}

test('the owner connects a bot, a customer links a chat, and letters come there', async ({ page, panel, desk }) => {
  await test.step('a token is asked about before it is kept, and never shown again', async () => {
    await desk.goto(routes.admin.telegram());
    const token = desk.getByLabel('Token of the bot', { exact: true });
    await token.fill('no token');
    await desk.getByRole('button', { name: 'Connect the bot' }).click();
    await expect(desk.getByText('This is no token').first()).toBeVisible();
    await token.fill('987654321:AAa-token-that-telegram-does-not-know');
    await desk.getByRole('button', { name: 'Connect the bot' }).click();
    await expect(desk.getByText('Telegram does not know this token').first()).toBeVisible();
    await token.fill(testToken);
    await desk.getByRole('button', { name: 'Connect the bot' }).click();
    await expect(desk.getByText('Letters go by @domovoi_test_bot')).toBeVisible();
    expect(await desk.content()).not.toContain(testToken);
    await panel.isAccessible(desk);
  });

  await test.step('a code links the chat', async () => {
    await panel.signIn('anna');
    await page.goto(routes.settings());
    await page.getByRole('button', { name: 'Connect Telegram' }).click();
    await expect(page.getByText('Waiting for your message')).toBeVisible();
    await panel.isAccessible();
    const start = await page.getByText(/^\/start /).innerText();
    await write(start);
    await expect(page.getByText('Connected to @domovoi_test_bot.')).toBeVisible({ timeout: 90_000 });
    // Letters about what Anna orders elsewhere at this moment come there as well.
    expect(await write('hello')).toEqual(expect.arrayContaining([expect.stringContaining('Done')]));
    await panel.isAccessible();
  });

  await test.step('what goes there is chosen, and ended', async () => {
    await page.getByRole('switch', { name: 'Renewals, by Telegram' }).click();
    await page.getByRole('button', { name: 'Save topics' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await expect(page.getByRole('button', { name: 'Connect Telegram' })).toBeVisible();
    await desk.reload();
    await desk.getByRole('button', { name: 'Remove the bot' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Remove the bot' }).click();
    await expect(desk.getByRole('button', { name: 'Connect the bot' })).toBeVisible();
    await page.goto(routes.settings());
    await expect(page.getByRole('button', { name: 'Connect Telegram' })).toBeHidden();
  });
});
