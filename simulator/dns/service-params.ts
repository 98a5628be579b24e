import { isIPv4, isIPv6 } from 'node:net';
import { dataOf } from './packet-data';

/** Numbers of the parameters by name (RFC 9460 14.3.2). */
const KEYS = new Map([
  ['mandatory', 0],
  ['alpn', 1],
  ['no-default-alpn', 2],
  ['port', 3],
  ['ipv4hint', 4],
  ['ech', 5],
  ['ipv6hint', 6],
]);

/** The parameters of an HTTPS record, `alpn="h2,h3" port=8443`, as a packet holds them; undefined when they are wrong. */
export function encodeServiceParams(text: string): Buffer | undefined {
  const params = [...text.matchAll(/\S+?="[^"]*"|\S+/g)].map(([param]) => encodeParam(param));
  const encoded = params.flatMap((param) => param ?? []).toSorted((left, right) => left.key - right.key);
  const isRepeated = new Set(encoded.map(({ key }) => key)).size !== encoded.length;
  if (isRepeated || encoded.length !== params.length) return undefined;
  return Buffer.concat(encoded.flatMap(({ key, value }) => [uint16(key), uint16(value.length), value]));
}

function encodeParam(param: string): { key: number; value: Buffer } | undefined {
  const [, name = '', given = ''] = /^([a-z0-9-]+)(?:=(.*))?$/s.exec(param) ?? [];
  const text = given.replace(/^"(.*)"$/, '$1');
  const key = KEYS.get(name) ?? numberedKey(name);
  if (key === undefined) return undefined;
  const value = VALUES[name] === undefined ? Buffer.from(text, 'latin1') : VALUES[name](text);
  return value === undefined ? undefined : { key, value };
}

type EncodeValue = (text: string) => Buffer | undefined;

const VALUES: Readonly<Record<string, EncodeValue>> = {
  mandatory: (text) => {
    const keys = text.split(',').map((name) => KEYS.get(name) ?? numberedKey(name));
    const known = keys.flatMap((key) => key ?? []).toSorted((left, right) => left - right);
    return known.length === keys.length ? Buffer.concat(known.map(uint16)) : undefined;
  },
  alpn: (text) => {
    const ids = text.split(',');
    if (ids.some((id) => id === '' || id.length > 255)) return undefined;
    return Buffer.concat(ids.map((id) => Buffer.concat([Buffer.from([id.length]), Buffer.from(id, 'latin1')])));
  },
  'no-default-alpn': (text) => (text === '' ? Buffer.alloc(0) : undefined),
  port: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? uint16(Number(text)) : undefined),
  ipv4hint: (text) => {
    const addresses = text.split(',');
    if (!addresses.every((address) => isIPv4(address))) return undefined;
    return Buffer.concat(addresses.map((data) => dataOf({ name: '.', type: 'A', data })));
  },
  ech: (text) => (text === '' ? undefined : Buffer.from(text, 'base64')),
  ipv6hint: (text) => {
    const addresses = text.split(',');
    if (!addresses.every((address) => isIPv6(address))) return undefined;
    return Buffer.concat(addresses.map((data) => dataOf({ name: '.', type: 'AAAA', data })));
  },
};

/** `key65333`: parameters without a name. */
function numberedKey(name: string): number | undefined {
  const number = /^key(\d{1,5})$/.exec(name)?.[1];
  return number === undefined || Number(number) > 65_534 ? undefined : Number(number);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
