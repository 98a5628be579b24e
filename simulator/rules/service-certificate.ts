/** Who sells a kind of certificate; brands ask for different people (REG.API 7.4). */
type Brand = 'GlobalSign' | 'Thawte' | 'Symantec' | 'GeoTrust' | 'TrustWave' | 'Comodo';

const THAWTE = ['ssl123', 'sgcsuper_certs', 'sslwebserver', 'sslwebserver_wildcard', 'sslwebserver_ev'];
const PREFIXES: readonly (readonly [prefix: string, brand: Brand])[] = [
  ['gs_', 'GlobalSign'],
  ['securesite', 'Symantec'],
  ['quickssl', 'GeoTrust'],
  ['truebizid', 'GeoTrust'],
  ['trustwave_', 'TrustWave'],
  ['comodo_', 'Comodo'],
];

const PERSON = [
  'first_name',
  'last_name',
  'title',
  'address',
  'city',
  'state',
  'postal_code',
  'country',
  'phone',
  'email',
] as const;
const ORGANIZATION = ['org_name', 'address', 'city', 'state', 'postal_code', 'country', 'phone'] as const;

/** Server software by brand; the two lists of the reference. */
const COMODO_SERVERS =
  'apachessl citrix domino ensim hsphere iis4 iis6 iis7 iplanet javawebserver netscape ibmhttp novell oracle other plesk redhat sap tomcat webstar whmcpanel'.split(
    ' ',
  );
const OTHER_SERVERS =
  'apache2 apacheopenssl apacheraven apachessl apachessleay c2net cobaltseries cobaltraq3 cobaltraq2 cpanel domino dominogo4626 dominogo4625 ensim hsphere iis iis4 iis5 iplanet ipswitch netscape ibmhttp other plesk tomcat weblogic website webstar webstar4 zeusv3'.split(
    ' ',
  );

/** The parameters that a certificate of this kind needs; the free one needs its domain only. */
export function certificateParameters(given: Readonly<Record<string, string>>): readonly string[] {
  const subtype = given['subtype'] ?? '';
  const brand = brandOf(subtype);
  if (brand === undefined || subtype === FREE_CERTIFICATE) return [];
  const request = ['csr_string', 'approver_email', ...(serversOf(brand) === undefined ? [] : ['server_type'])];
  return [...request, ...rolesOf(brand, subtype).flatMap(fieldsOf)];
}

/** Ordered with nothing but the domain. */
export const FREE_CERTIFICATE = 'gs_domainssl_free';

/** Whether the brand knows the server software; brands that ask for none take any. */
export function takesServer(subtype: string, serverType: string): boolean {
  const brand = brandOf(subtype);
  const servers = brand === undefined ? undefined : serversOf(brand);
  return servers === undefined || servers.includes(serverType);
}

function brandOf(subtype: string): Brand | undefined {
  if (THAWTE.includes(subtype)) return 'Thawte';
  return PREFIXES.find(([prefix]) => subtype.startsWith(prefix))?.[1];
}

/** undefined where the brand does not ask: TrustWave, and GlobalSign, for which no list is printed. */
function serversOf(brand: Brand): readonly string[] | undefined {
  if (brand === 'TrustWave' || brand === 'GlobalSign') return undefined;
  return brand === 'Comodo' ? COMODO_SERVERS : OTHER_SERVERS;
}

type Role = 'org' | 'admin' | 'billing' | 'tech' | 'signer';

function rolesOf(brand: Brand, subtype: string): readonly Role[] {
  if (brand === 'Thawte' || brand === 'Symantec') return ['org', 'admin', 'billing', 'tech'];
  if (brand === 'GeoTrust') return [...(subtype.startsWith('truebizid') ? ORG_ONLY : []), 'admin', 'billing', 'tech'];
  if (brand === 'TrustWave') return ['admin'];
  if (brand === 'Comodo') return subtype === 'comodo_ev' ? ['org', 'admin', 'billing', 'tech', 'signer'] : ORG_ONLY;
  return [];
}

const ORG_ONLY: readonly Role[] = ['org'];

function fieldsOf(role: Role): readonly string[] {
  return (role === 'org' ? ORGANIZATION : PERSON).map((field) => `${role}_${field}`);
}
