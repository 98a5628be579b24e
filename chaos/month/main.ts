import { parseArgs } from 'node:util';
import { openGrounds } from '../ground';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    customers: { type: 'string', default: '500' },
    days: { type: 'string', default: '30' },
  },
});

const asked = { seed: Number(values.seed), customers: Number(values.customers), days: Number(values.days) };
const { grounds, close } = await openGrounds(1);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(130));
try {
  await end((await live()) ? 0 : 1);
} catch (error) {
  console.error(error);
  await end(1);
}

/** Nothing of a month stays: no server, no database, no process. */
async function end(code: number): Promise<never> {
  await close();
  process.exit(code);
}

/** Whether every rule held. */
async function live(): Promise<boolean> {
  const [ground] = grounds;
  if (!ground) throw new Error('there is no place for a month');
  const { databaseUrl, registrarUrl, username, password } = ground;
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    NODE_ENV: 'test',
    APP_SECRET: 'a secret for tests alone, 32 characters or more',
    LOG_LEVEL: 'error',
    PAYMENTS_SANDBOX: '1',
    REGAPI_URL: `${registrarUrl}/api/regru2`,
    REGAPI_USERNAME: username,
    REGAPI_PASSWORD: password,
  });
  // They read the environment as they are loaded.
  const [{ provideDefinitions }, { kinds }, { liveMonth }, { booksOf, groundOf }, { tableOf }] = await Promise.all([
    import('@/lib/queue/engine/definitions'),
    import('@/lib/desk/operations/kinds'),
    import('./month'),
    import('./books'),
    import('./table'),
  ]);
  provideDefinitions(kinds);
  await liveMonth({ ...asked, tell: (line) => console.log(line) });
  const books = await booksOf(groundOf(askOf(registrarUrl)));
  console.log(tableOf(books));
  if (books.broken.length > 0) {
    console.log(`\n${books.broken.length} rules are broken:\n  ${books.broken.slice(0, 40).join('\n  ')}`);
    console.log(`again: npm run month -- --seed ${asked.seed} --customers ${asked.customers} --days ${asked.days}`);
  }
  return books.broken.length === 0;
}

function askOf(registrarUrl: string) {
  return async (method: 'GET' | 'POST' | 'DELETE', path: string): Promise<unknown> => {
    const answer = await fetch(`${registrarUrl}/_control/${path}`, { method });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}
