/** How a zone's registry is asked; keys are zones as machines write them. */
export type RegistryServers = {
  /** Of WHOIS, on port 43. */
  readonly whois?: string;
  /** What stands before the name there. */
  readonly prefix?: string;
  /** Of RDAP; `domain/<name>` follows. */
  readonly rdap?: string;
};

const tci = { whois: 'whois.tcinet.ru' };
/** Zones below .ru and .su that are sold like others; the registry of .ru knows nothing of them. */
const belowRu = { whois: 'whois.nic.ru' };
const ua = { whois: 'whois.ua', rdap: 'https://rdap.hostmaster.ua/' };
const kz = { whois: 'whois.nic.kz', rdap: 'https://rdap.nic.kz/' };
const centralnicBelow = { whois: 'whois.centralnic.net' };
/** Registries that have closed their WHOIS. */
const identityDigital = { rdap: 'https://rdap.identitydigital.services/rdap/' };
const google = { whois: 'whois.nic.google', rdap: 'https://pubapi.registry.google/rdap/' };

const centralnic = (zone: string) => ({
  whois: `whois.nic.${zone}`,
  rdap: `https://rdap.centralnic.com/${zone}/`,
});
const flexireg = (zone: string) => ({ whois: `whois.nic.${zone}`, rdap: `https://flexireg.net/${zone}/rdap/` });

/** IANA's bootstrap (RFC 9224) and the WHOIS servers of the zones that are sold; IANA is asked about the others. */
export const registryServers: Readonly<Record<string, RegistryServers>> = {
  ru: tci,
  su: tci,
  'xn--p1ai': tci,
  'com.ru': belowRu,
  'net.ru': belowRu,
  'org.ru': belowRu,
  'pp.ru': belowRu,
  'msk.ru': belowRu,
  'spb.ru': belowRu,
  'msk.su': belowRu,
  'ru.net': belowRu,
  moscow: flexireg('moscow'),
  'xn--80adxhks': flexireg('xn--80adxhks'),
  'xn--d1acj3b': { whois: 'whois.nic.xn--d1acj3b', rdap: 'https://whois.nic.xn--d1acj3b/rdap/' },
  tatar: { whois: 'whois.nic.tatar', rdap: 'https://whois.nic.tatar/rdap/' },
  com: { whois: 'whois.verisign-grs.com', prefix: 'domain ', rdap: 'https://rdap.verisign.com/com/v1/' },
  net: { whois: 'whois.verisign-grs.com', prefix: 'domain ', rdap: 'https://rdap.verisign.com/net/v1/' },
  cc: { whois: 'ccwhois.verisign-grs.com', prefix: 'domain ', rdap: 'https://tld-rdap.verisign.com/cc/v1/' },
  name: { whois: 'whois.nic.name', prefix: 'domain=', rdap: 'https://tld-rdap.verisign.com/name/v1/' },
  tv: { whois: 'whois.nic.tv', rdap: 'https://rdap.nic.tv/' },
  org: { whois: 'whois.pir.org', rdap: 'https://rdap.publicinterestregistry.org/rdap/' },
  biz: { whois: 'whois.nic.biz', rdap: 'https://rdap.nic.biz/' },
  us: { whois: 'whois.nic.us', rdap: 'https://rdap.nic.us/' },
  asia: { whois: 'whois.nic.asia', ...identityDigital },
  info: identityDigital,
  pro: identityDigital,
  mobi: identityDigital,
  travel: identityDigital,
  me: { whois: 'whois.nic.me', ...identityDigital },
  io: { whois: 'whois.nic.io', ...identityDigital },
  jobs: { rdap: 'https://rdap.nominet.uk/jobs/' },
  online: centralnic('online'),
  site: centralnic('site'),
  store: centralnic('store'),
  xyz: centralnic('xyz'),
  tech: centralnic('tech'),
  space: centralnic('space'),
  website: centralnic('website'),
  fun: centralnic('fun'),
  shop: { whois: 'whois.nic.shop', rdap: 'https://rdap.gmoregistry.net/rdap/' },
  club: { whois: 'whois.nic.club', rdap: 'https://rdap.nic.club/' },
  app: google,
  dev: google,
  'ru.com': centralnicBelow,
  'eu.com': centralnicBelow,
  'de.com': centralnicBelow,
  'uk.com': centralnicBelow,
  eu: { whois: 'whois.eu', rdap: 'https://rdap.eurid.eu/' },
  md: { whois: 'whois.nic.md' },
  kz,
  'com.kz': kz,
  'org.kz': kz,
  ua,
  'com.ua': ua,
  'kiev.ua': ua,
  'in.ua': ua,
  'net.ua': ua,
  'org.ua': ua,
  'pp.ua': { whois: 'whois.pp.ua' },
};

/** Zones whose registries answer on the web alone. */
export const withoutServers: ReadonlySet<string> = new Set(['es', 'tj']);

/** Zones of two labels in which names are registered apart. */
export const soldBelow: readonly string[] = Object.keys(registryServers).filter((zone) => zone.includes('.'));
