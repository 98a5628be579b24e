import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { callRecorder } from '@/lib/registrar/calls/log';
import { db } from '@/lib/base/db/client';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';

const password = 'canary-"pass&word"/Ω';
const passport = '4509 123456';
const authinfo = 'Canary+Auth/1';

/** How a registrar that repeats what it was sent may put it. */
const spellings = [password, passport, authinfo].flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams({ s: secret }).toString().slice(2),
  JSON.stringify(secret).slice(1, -1),
  secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  Buffer.from(secret).toString('base64'),
]);

const everything = spellings.join(' | ');

const refusal = {
  result: 'error',
  error_code: 'SERVICE_UNAVAILABLE',
  error_text: everything,
  error_params: { everything },
};

const answers: Readonly<Record<string, { readonly status: number; readonly body: string }>> = {
  'a refusal': { status: 200, body: JSON.stringify(refusal) },
  'a page in HTML': { status: 502, body: `<html><body>${everything}</body></html>` },
  'a failure inside the registrar': { status: 500, body: JSON.stringify({ ...refusal, error_code: 'WEIRD' }) },
  'a refused item': {
    status: 200,
    body: JSON.stringify({ result: 'success', answer: { domains: [{ dname: 'a.ru', ...refusal }] } }),
  },
  'an answer cut short': { status: 200, body: `{"result":"error","error_text":"${everything}` },
  'an answer of another kind': { status: 200, body: JSON.stringify({ answer: everything, result: everything }) },
};

const next = { answer: Object.values(answers)[0] };
const opened: { server: Server | null; regapi: RegapiClient | null } = { server: null, regapi: null };

beforeAll(async () => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(next.answer?.status ?? 200).end(next.answer?.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const credentials = { kind: 'password', username: 'reseller', password } as const;
  opened.server = server;
  opened.regapi = connect({ url: `http://127.0.0.1:${port}/regru2`, credentials, recorder: callRecorder() });
});

afterAll(async () => {
  await opened.regapi?.close();
  opened.server?.close();
  await db.$disconnect();
});

test.each(Object.keys(answers))('no secret of ours comes back in %s, nor stands in the database', async (name) => {
  next.answer = answers[name];
  const contacts = { passport, authinfo, person: 'Ivan Canary' };
  const outcome = await opened.regapi?.domain.update_contacts({ domain_name: 'a.ru', contacts }, { lane: 'person' });
  const seen = `${JSON.stringify(outcome)} ${await wholeDatabase()}`;
  expect(outcome?.kind).toMatch(/done|refused|unknown/);
  expect(seen).toContain('redacted');
  for (const spelling of [...spellings, 'Ivan Canary']) {
    expect(seen).not.toContain(spelling);
    expect(seen).not.toContain(JSON.stringify(spelling).slice(1, -1));
  }
});

/** Every row of every table as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
  const dumps: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`);
    dumps.push(...rows.map(({ row }) => row));
  }
  return dumps.join('\n');
}
