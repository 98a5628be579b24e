import { incorrect, missing } from '../refusal';
import type { Service } from '../world/service';
import type { Product } from '../world/service-product';
import type { World } from '../world/world';
import { toAsciiHost } from './host-name';
import { addSeconds } from '../world/clock';
import { newPassword } from './service-credentials';
import { FORWARDING } from './service-forwarding';
import { SERVICE_TYPES } from './service-types';

/** One update of one service. */
export interface Update {
  readonly service: Service;
  readonly product: Product;
  readonly given: Readonly<Record<string, string>>;
  readonly world: World;
}

type Subtasks = Readonly<Record<string, (update: Update) => void>>;

/** What each subtask of each type does; types without subtasks have one update, under the empty name. */
export const UPDATES: Readonly<Record<string, Subtasks>> = {
  srv_webfwd: FORWARDING,
  srv_parking: { '': changeParking },
  srv_ssl_certificate: { '': changeCertificate },
  srv_hosting_cpanel: { change_password: changePassword },
  srv_rs_joomla: { reinstall },
  srv_rs_wordpress: { reinstall },
  srv_vps: {
    reboot: ({ product }) => set(product, { power: 'on' }),
    stop: ({ product }) => set(product, { power: 'off' }),
    change_password: changePassword,
    change_hostname: ({ product, given }) => set(product, { hostname: readHost(given) }),
    reinstall: reinstallServer,
  },
  srv_antispam: {
    change_action: ({ product, given }) => set(product, { spam_action: given['spam_action'] ?? 'delete' }),
    change_mx_list: ({ product, given }) => set(product, { mx_list: need(given, 'mx_list') }),
  },
  srv_dedicated: { change_hostname: changeReverseName },
};

export function need(given: Readonly<Record<string, string>>, name: string): string {
  const value = given[name];
  if (value === undefined) throw missing(name);
  return value;
}

function set(product: Product, params: Readonly<Record<string, string>>): void {
  product.params = { ...product.params, ...params };
}

function changeParking({ service, product, given }: Update): void {
  const { subtype, ...page } = given;
  if (subtype !== undefined) service.subtype = subtype;
  set(product, page);
}

/** Fields wait for the renewal; a reissue asks the approver anew. */
function changeCertificate({ service, product, given, world }: Update): void {
  const { reissue, subtype, ...fields } = given;
  if (subtype !== undefined && subtype !== service.subtype) throw incorrect('subtype', 'another kind is another order');
  set(product, fields);
  if (reissue === undefined || reissue === '0') return;
  for (const name of ['csr_string', 'approver_email']) need(given, name);
  const seconds = SERVICE_TYPES['srv_ssl_certificate']?.startSeconds ?? 0;
  const at = world.clock.now();
  set(product, { reissued_at: addSeconds(at, seconds) });
  product.letters = [...product.letters, { at, kind: 'approver_email', to: given['approver_email'] ?? '' }];
}

function changePassword({ service, product }: Update): void {
  const turn = Number(product.params['password_turn'] ?? 0) + 1;
  set(product, { passwd: newPassword(service.id, turn), password_turn: String(turn) });
}

function reinstall(update: Update): void {
  set(update.product, { installed_at: update.world.clock.now() });
}

/** A new system comes with a new password; ISP Manager needs its licence. */
function reinstallServer(update: Update): void {
  const { service, given, world } = update;
  const template = given['new_ostmpl'];
  if (template?.startsWith('windows-') === true && !service.subtype.startsWith('WIN-'))
    throw incorrect('new_ostmpl', 'Windows needs a WIN plan');
  const isLicensed = world
    .servicesOf(service.accountId)
    .some((child) => child.uplinkId === service.id && child.servtype === 'srv_license_isp' && child.state === 'A');
  if (given['reinstall_ispmgr'] === '1' && !isLicensed) throw incorrect('reinstall_ispmgr', 'there is no licence');
  if (template !== undefined) set(update.product, { ostmpl: template });
  reinstall(update);
  changePassword(update);
}

function changeReverseName({ product, given }: Update): void {
  const address = need(given, 'revert_dns_ip');
  if (address !== product.params['server_ip']) throw incorrect('revert_dns_ip', 'not an address of this server');
  set(product, { [`ptr_${address}`]: readHost(given) });
}

function readHost(given: Readonly<Record<string, string>>): string {
  const host = toAsciiHost(need(given, 'new_hostname'));
  if (host === undefined) throw incorrect('new_hostname', 'must be a host name');
  return host;
}
