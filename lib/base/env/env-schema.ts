import { accessSync, constants } from 'node:fs';
import { z } from 'zod';
import { mailAddress } from '@/lib/base/values/mail-address';

/** What a key must be, in the words of the message a person reads when it is not, with one good value. */
function said<S extends z.ZodType>(schema: S, says: string, example: string) {
  return schema.meta({ says, example });
}

const port = z.coerce.number().int().min(1).max(65_535);
const positive = z.coerce.number().int().min(1);
const readableFile = z.string().refine(isReadable);

function urlOf(...protocols: readonly string[]) {
  return z.string().refine((text) => protocols.includes(protocolOf(text)));
}

const unencoded =
  'has a character in its login or password that must be percent-encoded there: # as %23, @ as %40, / as %2F, ? as %3F, % as %25';

/** An address that may hold a password. Read wrongly it names another host or another secret, and is refused only later. */
function addressOf(...protocols: readonly string[]) {
  return z.string().superRefine((text, context) => {
    if (holdsUnencoded(text)) context.addIssue({ code: 'custom', message: unencoded });
    else if (!protocols.includes(protocolOf(text))) context.addIssue({ code: 'custom' });
  });
}

// The last @ ends login and password, whatever stands before it; a fragment has no meaning to any server.
function holdsUnencoded(text: string): boolean {
  const rest = text.slice(text.indexOf('://') + 3);
  const before = rest.slice(0, Math.max(0, rest.lastIndexOf('@')));
  return /[\s#/?@\\]/.test(before) || rest.includes('#') || /%(?![\da-f]{2})/i.test(rest);
}

/** Address of the first owner, as e-mail addresses are stored. */
export const ownerEmail = mailAddress;

const keys = z.object({
  NODE_ENV: said(
    z.enum(['development', 'production', 'test']).default('development'),
    'must be development, production or test',
    'production',
  ),
  PORT: said(port.default(3000), 'must be a port number from 1 to 65535', '3000'),
  SIMULATOR_PORT: said(port.default(3100), 'must be a port number from 1 to 65535', '3100'),
  DATA_DIR: said(z.string().min(1).default('.data'), 'must be a folder', '.data'),
  LISTEN_ADDRESS: said(
    z.union([z.ipv4(), z.ipv6(), z.literal('localhost')]).optional(),
    'must be an IP address of this machine, or localhost',
    '127.0.0.1',
  ),
  PUBLIC_URL: said(
    urlOf('http:', 'https:').optional(),
    'must be the http(s) address that customers type',
    'https://panel.example.com',
  ),
  TRUSTED_PROXY_HOPS: said(
    z.coerce.number().int().min(0).max(10).default(0),
    'must be how many proxies of yours stand in front, from 0 to 10',
    '1',
  ),
  APP_SECRET: said(
    z.string().min(32),
    'must be set, to at least 32 characters that nobody can guess',
    'the output of: openssl rand -hex 32',
  ),
  DATABASE_URL: said(
    addressOf('postgres:', 'postgresql:'),
    'must be the address of a PostgreSQL database',
    'postgresql://user:secret@db.example.com:5432/domovoi',
  ),
  DATABASE_POOL: said(positive.max(500).default(10), 'must be a whole number from 1 to 500', '10'),
  REGAPI_URL: said(
    addressOf('http:', 'https:').optional(),
    'must be the http(s) address of REG.API 2.0',
    'https://api.reg.ru/api/regru2',
  ),
  REGAPI_USERNAME: said(z.string().min(1).optional(), 'must be a login at the registrar', 'reseller'),
  REGAPI_PASSWORD: said(
    z.string().min(1).optional(),
    'must be the API password of that login',
    'the password set for API access',
  ),
  REGAPI_SIGNATURE_KEY_FILE: said(
    readableFile.optional(),
    'must be a readable file with an RSA private key',
    '/etc/domovoi/regapi.key',
  ),
  REGAPI_SIGNATURE_DIGEST: said(z.enum(['sha1', 'sha512']).default('sha1'), 'must be sha1 or sha512', 'sha1'),
  REGAPI_CLIENT_CERTIFICATE_FILE: said(
    readableFile.optional(),
    'must be a readable file with a certificate',
    '/etc/domovoi/client.crt',
  ),
  REGAPI_CLIENT_CERTIFICATE_KEY_FILE: said(
    readableFile.optional(),
    'must be a readable file with the key of the certificate',
    '/etc/domovoi/client.key',
  ),
  REGAPI_TIMEOUT_SECONDS: said(positive.max(600).default(60), 'must be a whole number from 1 to 600', '60'),
  REGAPI_HOURLY_LIMIT: said(positive.default(1200), 'must be a whole number of calls from 1', '1200'),
  WHOIS_SERVER: said(
    z
      .string()
      .regex(/^(?:[^\s:/]+|\[[\da-f:]+\]):\d{1,5}$/i)
      .optional(),
    'must be the host and port of a WHOIS server',
    '127.0.0.1:4343',
  ),
  RDAP_URL: said(
    urlOf('http:', 'https:').optional(),
    'must be the http(s) address of an RDAP server',
    'http://127.0.0.1:3100/rdap/',
  ),
  DEMO: said(z.enum(['year', 'small']).default('year'), 'must be year or small', 'small'),
  SIMULATOR_CONTROL: said(z.enum(['0', '1']).default('0'), 'must be 0 or 1', '1'),
  SIMULATOR_STRICT: said(z.enum(['0', '1']).optional(), 'must be 0 or 1', '1'),
  MAIL_URL: said(
    addressOf('smtp:', 'smtps:').optional(),
    'must be the address of a mail server',
    'smtp://user:secret@mail.example.com:587',
  ),
  MAIL_FROM: said(
    z.string().includes('@').default('Domovoi <noreply@localhost>'),
    'must be the sender of mail',
    'Domovoi <noreply@example.com>',
  ),
  TELEGRAM_URL: said(
    urlOf('http:', 'https:').default('https://api.telegram.org'),
    'must be the http(s) address of the Telegram Bot API',
    'https://api.telegram.org',
  ),
  VIES_URL: said(
    urlOf('http:', 'https:').default('https://ec.europa.eu/taxation_customs/vies/rest-api'),
    'must be the http(s) address of the REST API of VIES',
    'https://ec.europa.eu/taxation_customs/vies/rest-api',
  ),
  VIES_REQUESTER: said(
    z.union([z.literal(''), z.string().regex(/^[A-Z]{2}[\dA-Z+*]{2,12}$/)]).default(''),
    'must be an EU VAT id with the letters of its country',
    'DE136695976',
  ),
  YOOKASSA_URL: said(
    urlOf('http:', 'https:').default('https://api.yookassa.ru/v3'),
    'must be the http(s) address of the API of YooKassa',
    'https://api.yookassa.ru/v3',
  ),
  RATES_URL: said(
    urlOf('http:', 'https:').default('https://www.cbr.ru/scripts/XML_daily.asp'),
    'must be the http(s) address of the daily rates of the Bank of Russia',
    'https://www.cbr.ru/scripts/XML_daily.asp',
  ),
  PAYMENTS_SANDBOX: said(z.enum(['0', '1']).default('0'), 'must be 0 or 1', '1'),
  OWNER_EMAIL: said(ownerEmail.optional(), 'must be the email address of the first owner', 'you@example.com'),
  LOG_LEVEL: said(
    z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    'must be debug, info, warn or error',
    'info',
  ),
  CALL_LOG_DAYS: said(positive.max(3650).default(90), 'must be a whole number of days from 1 to 3650', '90'),
  WORKER_CONCURRENCY: said(positive.max(64).default(4), 'must be a whole number from 1 to 64', '4'),
  OPERATIONS_TIME_SCALE: said(
    z.coerce.number().min(0.0001).max(1).default(1),
    'must be a number from 0.0001 to 1',
    '1',
  ),
  CRASH_AT: said(z.string().min(1).optional(), 'must be the name of a step of the queue', 'after-sent-commit'),
});

type Key = keyof typeof keys.shape;
type Keys = z.infer<typeof keys>;

/** Everything the product is told from outside, checked. `PUBLIC_URL` has no trailing slash. */
export type Env = Keys & { readonly PUBLIC_URL: string };

type Source = Readonly<Record<string, string | undefined>>;

export type EnvReading =
  | { readonly ok: true; readonly env: Env }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks an environment. Each problem is one line: the key, what is wrong, a good value. Values are not repeated: they may be secrets. */
export function readEnv(source: Source): EnvReading {
  const parsed = keys.safeParse(withoutEmpty(source));
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(problemOf)),
    ...inconsistencies(withoutEmpty(source)),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems: [...new Set(problems)] };
  const publicUrl = parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`;
  return { ok: true, env: { ...parsed.data, PUBLIC_URL: publicUrl.replace(/\/+$/, '') } };
}

/** Keys as `.env.example` must document them; a test compares the two. */
export const envKeys: readonly string[] = Object.keys(keys.shape);

function withoutEmpty(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
}

function problemOf(issue: z.core.$ZodIssue): string {
  const key = envKeys.find((name) => name === issue.path[0]);
  if (key === undefined) return issue.message;
  const { says, example } = keys.shape[keyNamed(key)].meta() ?? {};
  return `${key} ${issue.message === unencoded ? unencoded : String(says)}; example: ${key}=${String(example)}`;
}

function keyNamed(name: string): Key {
  return keys.keyof().parse(name);
}

function inconsistencies(source: Source): readonly string[] {
  const has = (key: Key) => source[key] !== undefined;
  const problems: string[] = [];
  if (has('REGAPI_URL') && !has('REGAPI_USERNAME')) {
    problems.push('REGAPI_USERNAME must be set when REGAPI_URL is; example: REGAPI_USERNAME=reseller');
  }
  if (has('REGAPI_URL') && !has('REGAPI_PASSWORD') && !has('REGAPI_SIGNATURE_KEY_FILE')) {
    problems.push(
      'REGAPI_PASSWORD (or REGAPI_SIGNATURE_KEY_FILE) must be set when REGAPI_URL is; example: REGAPI_SIGNATURE_KEY_FILE=/etc/domovoi/regapi.key',
    );
  }
  if (has('REGAPI_CLIENT_CERTIFICATE_FILE') !== has('REGAPI_CLIENT_CERTIFICATE_KEY_FILE')) {
    problems.push(
      'REGAPI_CLIENT_CERTIFICATE_FILE and REGAPI_CLIENT_CERTIFICATE_KEY_FILE must be set together; example: REGAPI_CLIENT_CERTIFICATE_KEY_FILE=/etc/domovoi/client.key',
    );
  }
  return problems;
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}
