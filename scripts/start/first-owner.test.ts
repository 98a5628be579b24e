import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askEmail } from '@/scripts/start/first-owner';

function typing(isTTY: boolean, text: string) {
  const input = Object.assign(new PassThrough(), { isTTY });
  input.end(text);
  return input;
}

test('the owner is asked at the terminal until an address is typed', async () => {
  const output = new PassThrough({ encoding: 'utf8' });
  expect(await askEmail(typing(true, 'me\n Irina@Example.COM \n'), output)).toBe('irina@example.com');
  expect(output.read()).toContain('That is no email address.');
});

test('without a terminal, or when it closes, one message says what to set', async () => {
  for (const input of [typing(false, 'irina@example.com\n'), typing(true, '')]) {
    await expect(askEmail(input, new PassThrough())).rejects.toThrow(
      /OWNER_EMAIL must be set .* example: OWNER_EMAIL=/,
    );
  }
});
