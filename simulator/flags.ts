import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Tls } from './http/server';
import type { NameServiceFlags } from './name-services';

export interface Flags extends NameServiceFlags {
  readonly port: number;
  readonly snapshot: string | undefined;
  /** `demo`, `empty` or a number of domains. */
  readonly seed: string;
  readonly hasControl: boolean;
  /** Whether unknown parameters are refused; when not said, as the snapshot was. */
  readonly isStrict: boolean | undefined;
  readonly username: string;
  readonly password: string;
  /** Kopecks. */
  readonly balance: number;
  readonly tls: Tls | undefined;
}

const DEFAULTS = {
  port: '4010',
  host: '127.0.0.1',
  seed: 'empty',
  username: 'domovoi',
  password: 'domovoi-demo',
  balance: '50000',
} as const;

/** The command line over the environment over the defaults; throws a sentence when something makes no sense. */
export function readFlags(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Flags {
  const { values } = parseArgs({
    args: [...args],
    // `--no-strict`: what was strict when the snapshot was made is lenient again.
    allowNegative: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      snapshot: { type: 'string' },
      seed: { type: 'string' },
      control: { type: 'boolean' },
      strict: { type: 'boolean' },
      username: { type: 'string' },
      password: { type: 'string' },
      balance: { type: 'string' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      'client-ca': { type: 'string' },
      'dns-port': { type: 'string' },
      'whois-port': { type: 'string' },
      'trust-anchor': { type: 'string' },
    },
  });
  const seed = values.seed ?? DEFAULTS.seed;
  if (!/^(demo|empty|\d{1,6})$/.test(seed)) throw new Error('--seed must be demo, empty or a number of domains');
  return {
    port: wholeNumber('--port', values.port ?? environment['SIMULATOR_PORT'] ?? DEFAULTS.port, 65_535),
    host: values.host ?? DEFAULTS.host,
    snapshot: values.snapshot,
    seed,
    hasControl: values.control === true || environment['SIMULATOR_CONTROL'] === '1',
    isStrict: values.strict ?? switchOf(environment['SIMULATOR_STRICT']),
    username: values.username ?? environment['SIMULATOR_USERNAME'] ?? DEFAULTS.username,
    password: values.password ?? environment['SIMULATOR_PASSWORD'] ?? DEFAULTS.password,
    balance: wholeNumber('--balance', values.balance ?? DEFAULTS.balance, 1e9) * 100,
    tls: readTls(values['tls-cert'], values['tls-key'], values['client-ca']),
    dnsPort: optionalPort('--dns-port', values['dns-port'] ?? environment['SIMULATOR_DNS_PORT']),
    whoisPort: optionalPort('--whois-port', values['whois-port'] ?? environment['SIMULATOR_WHOIS_PORT']),
    trustAnchorFile: values['trust-anchor'] ?? environment['SIMULATOR_TRUST_ANCHOR'],
  };
}

function readTls(cert: string | undefined, key: string | undefined, clientCa: string | undefined): Tls | undefined {
  if (cert === undefined && key === undefined && clientCa === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new Error('HTTPS needs both --tls-cert and --tls-key');
  const read = (file: string): string => readFileSync(file, 'utf8');
  return { cert: read(cert), key: read(key), clientCa: clientCa === undefined ? undefined : read(clientCa) };
}

function switchOf(text: string | undefined): boolean | undefined {
  return text === undefined || text === '' ? undefined : text === '1';
}

function optionalPort(name: string, text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : wholeNumber(name, text, 65_535);
}

function wholeNumber(name: string, text: string, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max) throw new Error(`${name} must be a whole number up to ${max}`);
  return value;
}
