import type { Credentials } from './credentials';
import { isPersonal, isSecret, redacted } from '../redaction';

/** Takes secrets out of what comes back: whoever answers may repeat what it was sent. */
export type Mask = {
  /** In free text. */
  text(text: string): string;
  /** In every string of a value. */
  value(value: unknown): unknown;
  /** In a successful answer: the account's secrets everywhere, the call's own in what its items were refused with. */
  answer(value: unknown): unknown;
  /** Whether the text holds any of them; a quick look before a long answer is gone through. */
  isIn(text: string): boolean;
};

/** Shorter values would take letters out of ordinary words. */
const shortest = 5;

/** A shorter one is a town or a first name. */
const shortestPersonal = 8;

/** Of so many values every spelling is looked for; of a longer list those that stand apart as a word. */
const mostSpelled = 40;

/** What must not come back from one call: the account's login secrets, and what the request itself keeps secret. */
export function maskFor(credentials: Credentials, form: Readonly<Record<string, string>>, request: unknown): Mask {
  const account = [...loginSecrets(credentials), form['sig'] ?? ''];
  return mask(replacer(account), replacer([...account, ...secretsIn(request)]));
}

function mask(ofAccount: Replacer, ofCall: Replacer): Mask {
  return {
    text: ofCall.replace,
    value: (value) => through(value, ofCall.replace, 0),
    answer: (value) => throughAnswer(value, ofAccount, ofCall, 0),
    isIn: ofCall.isIn,
  };
}

function loginSecrets(credentials: Credentials): string[] {
  if (credentials.kind === 'password') return [credentials.password];
  return credentials.privateKey.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('-----'));
}

/** How much of a value is kept secret: nothing, what tells a person apart, or all of it. */
type Kept = 'open' | 'personal' | 'secret';

function secretsIn(value: unknown, kept: Kept = 'open'): string[] {
  if (typeof value === 'string' || typeof value === 'number') return secretsOf(String(value), kept);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => secretsIn(inner, keptOf(name, kept)));
}

function keptOf(name: string, outer: Kept): Kept {
  if (outer === 'secret' || isSecret(name)) return 'secret';
  return outer === 'personal' || isPersonal(name) ? 'personal' : 'open';
}

// A passport is sent with its issuer and its date; who answers may repeat its number alone, and write it otherwise.
function secretsOf(text: string, kept: Kept): string[] {
  if (kept === 'open') return [];
  // The name of a town stays: without it no refusal could be understood.
  if (kept === 'personal') return text.length >= shortestPersonal && /[\s@\d]/.test(text) ? [text] : [];
  const numbers = (text.match(/\d(?:[\d -]*\d)?/g) ?? []).filter((number) => digitsOf(number).length >= 6);
  return [
    text,
    ...numbers.flatMap((number) => [number, digitsOf(number), ...number.split(/[ -]/).filter(isLongNumber)]),
  ];
}

function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '');
}

function isLongNumber(part: string): boolean {
  return part.length >= 6;
}

type Replacer = { replace(text: string): string; isIn(text: string): boolean };

function replacer(values: readonly string[]): Replacer {
  const secrets = [...new Set(values)].filter(({ length }) => length >= shortest);
  const words = new Set(secrets);
  const spelled = [...new Set(secrets.slice(0, mostSpelled).flatMap(spellings))].toSorted(
    (a, b) => b.length - a.length,
  );
  const isMany = secrets.length > mostSpelled;
  const replaceWords = (text: string) =>
    text.replace(/[^\s"'<>&=,;:()[\]{}]+/g, (word) => (words.has(word) ? redacted : word));
  return {
    isIn: (text) => isMany || spelled.some((spelling) => text.includes(spelling)),
    replace: (text) => {
      const replaced = spelled.reduce((left, spelling) => left.replaceAll(spelling, redacted), text);
      return isMany ? replaceWords(replaced) : replaced;
    },
  };
}

/** A value as it stands in plain text, addresses, forms, JSON, HTML and base64. */
function spellings(secret: string): string[] {
  const encoded = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\uFFFD'));
  const json = JSON.stringify(secret).slice(1, -1);
  const bytes = Buffer.from(secret, 'utf8');
  const markup = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return [
    secret,
    encoded,
    encoded.replaceAll('%20', '+'),
    encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    new URLSearchParams({ s: secret }).toString().slice(2),
    json,
    json.replaceAll('/', String.raw`\/`),
    json.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    markup,
    markup.replaceAll("'", '&#39;'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
}

/** No answer is nested deeper. */
const deepest = 100;

/** What an item is matched by is no text of anybody's. */
const identities: ReadonlySet<string> = new Set(['dname', 'domain_name', 'service_id', 'user_servid', 'servtype']);

function through(value: unknown, replace: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return replace(value);
  if (typeof value === 'number') return replaceNumber(value, replace);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return redacted;
  if (Array.isArray(value)) return value.map((inner) => through(inner, replace, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      replace(name),
      identities.has(name) ? inner : through(inner, replace, depth + 1),
    ]),
  );
}

function replaceNumber(value: number, replace: (text: string) => string): unknown {
  const written = String(value);
  const replaced = replace(written);
  return replaced === written ? value : replaced;
}

function throughAnswer(value: unknown, ofAccount: Replacer, ofCall: Replacer, depth: number): unknown {
  if (typeof value === 'string') return ofAccount.replace(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return redacted;
  if (Array.isArray(value)) return value.map((inner) => throughAnswer(inner, ofAccount, ofCall, depth + 1));
  if ('error_code' in value || 'error_text' in value) return through(value, ofCall.replace, depth);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      identities.has(name) ? inner : throughAnswer(inner, ofAccount, ofCall, depth + 1),
    ]),
  );
}

/** Hides nothing: for answers to nobody's call. */
export const noMask: Mask = {
  text: (text) => text,
  value: (value) => value,
  answer: (value) => value,
  isIn: () => false,
};
