import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { env } from '@/lib/base/env/env';
import { sessionOfToken } from './session-token';

const token = (claims: Readonly<Record<string, string>>, secret = env.APP_SECRET) => encode({ token: claims, secret });

test('a token names the same session each time, and each its own', async () => {
  const [one, other] = [await token({ sid: 'ses_one' }), await token({ sid: 'ses_other' })];
  const named = [await sessionOfToken(one), await sessionOfToken(other), await sessionOfToken(one)];
  expect(named).toEqual(['ses_one', 'ses_other', 'ses_one']);
});

test('a token that is forged, or names none, names none the second time either', async () => {
  const tokens = [
    'nonsense',
    await token({ sid: 'ses_one' }, 'a secret of somebody else, long enough'),
    await token({}),
  ];
  for (const refused of [...tokens, ...tokens]) expect(await sessionOfToken(refused)).toBeNull();
});
