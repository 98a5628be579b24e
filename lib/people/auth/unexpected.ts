import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { env } from '@/lib/base/env/env';

/** Logs an error nobody foresaw under a fresh event id, which is all that the person is shown. */
export function reportUnexpected(action: string, error: unknown): string {
  const event = crypto.randomUUID().slice(0, 8);
  const { name, stack } = error instanceof Error ? error : new Error(String(error));
  const told = {
    at: now().toISOString(),
    level: 'error',
    event,
    action,
    name,
    stack: withoutSecrets(stack ?? ''),
  };
  process.stderr.write(`${JSON.stringify(told)}\n`);
  return event;
}

/** What no error may bring into the log, whoever repeats it: libraries put addresses and answers into their messages. */
function withoutSecrets(text: string): string {
  return secrets.reduce((left, secret) => left.replaceAll(secret, '[redacted]'), text);
}

const secrets = [
  env.APP_SECRET,
  env.REGAPI_PASSWORD ?? '',
  ...[env.DATABASE_URL, env.MAIL_URL, env.REGAPI_URL].flatMap((address) => passwordsIn(address ?? '')),
].filter((secret) => secret.length >= 5);

function passwordsIn(address: string): readonly string[] {
  if (!URL.canParse(address)) return [];
  const { password } = new URL(address);
  return [password, decodeURIComponent(password)];
}
