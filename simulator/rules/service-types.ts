export type TermUnit = 'year' | 'month';

/** What a type of service is sold like. The reference prints hardly any price: these are this registrar's own. */
export interface ServiceType {
  readonly title: string;
  readonly unit: TermUnit;
  /** Longest term of an order or a renewal; 0 for what is bought once and for good. */
  readonly maxPeriods: number;
  /** Roubles a period for partners, or the first period's and the renewal's. */
  readonly plans: Readonly<Record<string, number | readonly [first: number, renewal: number]>>;
  readonly outdatedPlans?: readonly string[];
  /** Plans without a term of a type that has one. */
  readonly foreverPlans?: readonly string[];
  /** Seconds from payment to the start of the service. */
  readonly startSeconds?: number;
}

const HOSTING = {
  'Host-Lite-1019': 89,
  'Host-0-1019': 119,
  'Host-1-1019': 199,
  'Host-3-1019': 299,
  'Host-A-1019': 449,
  'Host-B-1019': 699,
} as const;

const { 'Host-Lite-1019': _lite, ...CPANEL } = HOSTING;

/** Windows plans of Plesk beside the common ones. */
const PLESK = {
  ...HOSTING,
  'Host-SB-0311': 149,
  'Win-Lite': 109,
  'Win-0-0618': 149,
  'Win-1-0618': 249,
  'Win-3-0618': 359,
  'Win-A-0618': 529,
  'Win-B': 799,
} as const;

const VPS = {
  ...steps('BX-VPS-', 3, '', 590),
  ...steps('RH-', 3, '-1216', 690),
  ...steps('SSD-VPS-', 5, '-1018', 390),
  ...steps('SSD-XEN-', 5, '-1018', 450),
  ...steps('VPS-', 5, '-1018', 290),
  ...steps('WIN-', 7, '', 650),
  ...steps('XEN-', 8, '-1018', 350),
};

const SSL = {
  gs_alphassl: 1990,
  gs_alphassl_wildcard: 7990,
  gs_domainssl: 4990,
  gs_domainssl_wildcard: 14_990,
  gs_organizationssl: 9990,
  gs_organizationssl_wildcard: 24_990,
  gs_extendedssl: 19_990,
  gs_alphassl_dns: 1990,
  gs_alphassl_dns_wildcard: 7990,
  gs_domainssl_dns: 4990,
  gs_domainssl_dns_wildcard: 14_990,
  gs_domainssl_free: [0, 1990],
  ssl123: 3490,
  sgcsuper_certs: 27_990,
  sslwebserver: 7990,
  sslwebserver_wildcard: 29_990,
  sslwebserver_ev: 17_990,
  securesite: 24_990,
  securesite_pro: 59_990,
  securesite_ev: 59_990,
  securesite_pro_ev: 89_990,
  quickssl: 3290,
  quickssl_premium: 4490,
  truebizid: 6490,
  truebizid_wildcard: 21_990,
  truebizid_ev: 12_990,
  trustwave_dv: 2490,
  trustwave_ev: 19_990,
  trustwave_premiumssl: 5990,
  trustwave_premiumssl_wildcard: 18_990,
  comodo_ev: 12_990,
  comodo_instantssl: 4990,
  comodo_premiumssl: 6990,
  comodo_premiumssl_wildcard: 15_990,
  comodo_ssl: 1490,
  comodo_wildcard: 6990,
} as const;

export const SERVICE_TYPES: Readonly<Record<string, ServiceType>> = {
  srv_webfwd: { title: 'Web-forwarding', unit: 'year', maxPeriods: 10, plans: { '': 120 } },
  srv_parking: { title: 'Domain parking', unit: 'year', maxPeriods: 10, plans: { '': 120, free: 0 } },
  srv_dns_both: { title: 'DNS support', unit: 'year', maxPeriods: 10, plans: { '': 180 } },
  srv_hosting_ispmgr: { title: 'Hosting', unit: 'month', maxPeriods: 36, plans: HOSTING },
  srv_hosting_cpanel: { title: 'cPanel hosting', unit: 'month', maxPeriods: 36, plans: CPANEL },
  srv_hosting_plesk: {
    title: 'Plesk hosting',
    unit: 'month',
    maxPeriods: 36,
    plans: PLESK,
    outdatedPlans: ['Host-SB-0311', 'Win-B', 'Win-Lite'],
  },
  srv_rs_joomla: {
    title: 'Ready-made site on Joomla',
    unit: 'month',
    maxPeriods: 36,
    plans: { 'corporate-0617': 349, 'eCommerce-0617': 499 },
  },
  srv_rs_wordpress: {
    title: 'Ready-made site on Wordpress',
    unit: 'month',
    maxPeriods: 36,
    plans: {
      'blog-0617': 249,
      'corporate-0617': 349,
      'eCommerce-0617': 499,
      'ecwid-0617': 399,
      'portfolio-0617': 299,
    },
  },
  // The certificate authority waits for the approver's letter to be confirmed.
  srv_ssl_certificate: { title: 'SSL certificate', unit: 'year', maxPeriods: 2, plans: SSL, startSeconds: 900 },
  srv_certificate: { title: 'Domain certificate', unit: 'year', maxPeriods: 0, plans: { '': 300, free: 0 } },
  srv_voucher: { title: 'Domain voucher', unit: 'year', maxPeriods: 0, plans: { '': 300 } },
  srv_vps: {
    title: 'VPS',
    unit: 'month',
    maxPeriods: 12,
    plans: VPS,
    outdatedPlans: ['BX-VPS-1', 'BX-VPS-2', 'BX-VPS-3'],
  },
  srv_license_isp: { title: 'ISPmanager licence', unit: 'month', maxPeriods: 12, plans: { lite: 190, pro: 390 } },
  srv_license_plesk: { title: 'Parallels Plesk licence', unit: 'month', maxPeriods: 12, plans: { '': 490 } },
  srv_addip: {
    title: 'Additional IP address',
    unit: 'month',
    maxPeriods: 12,
    plans: { ipv4: 30, other_subnet: 60 },
  },
  srv_disk_space: { title: 'Additional disk space', unit: 'month', maxPeriods: 12, plans: { '': 12 } },
  srv_antispam: { title: 'Advanced spam protection', unit: 'month', maxPeriods: 12, plans: { '': 75 } },
  // Somebody has to put the disks in.
  srv_dedicated: {
    title: 'Dedicated server',
    unit: 'month',
    maxPeriods: 12,
    plans: { '': 3080 },
    startSeconds: 86_400,
  },
  srv_kvm: { title: 'KVM access', unit: 'month', maxPeriods: 12, plans: { '': 450 } },
  srv_jelastic: { title: 'Jelastic cloud hosting', unit: 'month', maxPeriods: 0, plans: { '': 0 } },
  srv_seowizard: { title: 'Automatic SEO promotion', unit: 'month', maxPeriods: 0, plans: { '': 0 } },
  srv_mail_ru: { title: 'Mail.Ru for business', unit: 'year', maxPeriods: 0, plans: { '': 0 } },
  srv_websitebuilder: {
    title: 'REG.RU website builder',
    unit: 'year',
    maxPeriods: 3,
    plans: { start: 0, annual: 1990, standart: 2990, premium: 4990, infinite: 9990 },
    foreverPlans: ['infinite', 'start'],
  },
  srv_parallels_wpb: {
    title: 'Parallels Web Presence Builder',
    unit: 'month',
    maxPeriods: 12,
    plans: { 'WPB-Lite': 90, 'WPB-Standart': 190, 'WPB-Pro': 390 },
  },
};

/** Plans of one line, each dearer than the last. */
function steps(prefix: string, count: number, suffix: string, first: number): Readonly<Record<string, number>> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries(numbers.map((number) => [`${prefix}${number}${suffix}`, first * number]));
}
