import type { WireRecord } from '@/lib/registrar/regwire/value';

const CONTACT: WireRecord = {
  email: 'owner@example.com',
  phone: '+7.4951234567',
  country: 'RU',
  person_r: 'Рюрик Святослав Владимирович',
  passport: '22 44 668800 выдан по месту правления 01.09.1164',
};
const HOSTED: WireRecord = { domain_name: 'hosted.ru', period: 1, contype: 'hosting_pp', ...CONTACT };
const SERVER: WireRecord = { period: 1, contype: 'pp', ...CONTACT };
const PERSON = ['first_name', 'last_name', 'title', 'address', 'city', 'state', 'postal_code', 'phone'];

export const CSR = '-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----';

/** A valid order of every type that stands alone; `hosted.ru` and `owned.ru` need not exist but for the last three. */
export const ORDERS: Readonly<Record<string, WireRecord>> = {
  srv_webfwd: { domain_name: 'hosted.ru', period: 1 },
  srv_parking: { domain_name: 'hosted.ru', period: 1, template_name: 'for_sale', title: 'For sale' },
  srv_dns_both: { domain_name: 'hosted.ru', period: 2 },
  srv_hosting_ispmgr: { ...HOSTED, subtype: 'Host-0-1019' },
  srv_hosting_cpanel: { ...HOSTED, subtype: 'Host-1-1019' },
  srv_hosting_plesk: { ...HOSTED, subtype: 'Win-3-0618', period: 12 },
  srv_rs_joomla: { ...HOSTED, subtype: 'corporate-0617', theme: 'happy' },
  srv_rs_wordpress: { ...HOSTED, subtype: 'blog-0617', theme: 'notebook' },
  srv_ssl_certificate: {
    domain_name: 'hosted.ru',
    period: 1,
    subtype: 'quickssl',
    csr_string: CSR,
    approver_email: 'admin@hosted.ru',
    server_type: 'apache2',
    ...role('admin'),
    ...role('billing'),
    ...role('tech'),
  },
  srv_vps: { ...SERVER, subtype: 'VPS-1-1018', vpsname: 'one', ostmpl: 'debian-x86_64' },
  srv_license_plesk: { period: 1 },
  srv_dedicated: { ...SERVER, server_name: 'big', server_id: 171, ostmpl: 'debian7-x86' },
  srv_jelastic: { email: 'cloud@example.com' },
  srv_seowizard: { email: 'seo@example.com', seo_name: 'promotion' },
  srv_websitebuilder: { domain_name: 'hosted.ru', subtype: 'annual', period: 1, email: 'site@example.com' },
  srv_certificate: { domain_name: 'owned.ru', obtain_cert: 'in_office', office: 'moscow', phone: '+7.4951234567' },
  srv_voucher: {
    domain_name: 'owned.ru',
    obtain_cert: 'paid_mail',
    a_postcode: '10115',
    a_addr: 'Torstrasse 1',
    a_name: 'Pavel Orlov',
    a_city: 'Berlin',
    a_country_code: 'DE',
  },
  srv_mail_ru: { domain_name: 'owned.ru' },
};

/** Orders of the types that belong to another service, by the type of that. */
export const CHILD_ORDERS: readonly (readonly [servtype: string, parent: string, order: WireRecord])[] = [
  ['srv_license_isp', 'srv_vps', { period: 1 }],
  ['srv_addip', 'srv_vps', { period: 3, subtype: 'other_subnet' }],
  ['srv_disk_space', 'srv_vps', { period: 1, disk_size: 20 }],
  ['srv_antispam', 'srv_hosting_ispmgr', { period: 1, mx_list: 'mx1.example.com, mx2.example.com' }],
  ['srv_kvm', 'srv_dedicated', { period: 1 }],
];

function role(name: string): WireRecord {
  const fields = PERSON.map((field) => [`${name}_${field}`, `Some ${field}`]);
  return { ...Object.fromEntries(fields), [`${name}_country`]: 'RU', [`${name}_email`]: `${name}@example.com` };
}
