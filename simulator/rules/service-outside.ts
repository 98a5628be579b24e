import { createHash } from 'node:crypto';
import { Refusal } from '../refusal';
import type { Account } from '../world/account';
import type { Service } from '../world/service';
import type { World } from '../world/world';

/** Where the owner of a domain connects it to Mail.Ru; another `state` for each turn. */
export function mailRuAddress(service: Service, turn = 0): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'reg.ru',
    redirect_uri: 'https://www.reg.ru/order/mailru/mail_ru_login',
    scope: 'mail.biz',
    state: token(service, `mail_ru ${turn}`),
    no_biz: '1',
  });
  return `https://o2.mail.ru/login?${query.toString()}`;
}

/** A secret for links to one service. */
export function token(service: Service, purpose: string): string {
  return createHash('sha256').update(`${service.id} ${purpose}`).digest('hex').slice(0, 32);
}

/** Jelastic makes a trial account for the address: refused when it cannot, or when the address pays there already. */
export function checkJelastic(params: Readonly<Record<string, string>>, _account: Account, world: World): void {
  const email = params['email'] ?? '';
  if (email.endsWith('.test')) throw new Refusal('TRIAL_ACCOUNT_CREATION_ERROR', { email });
  if (email.endsWith('.invalid')) throw new Refusal('CANNOT_GET_USER_ID', { email });
  for (const [id, product] of world.products) {
    const service = world.services.get(id);
    if (service?.servtype !== 'srv_jelastic' || service.state === 'D' || product.params['email'] !== email) continue;
    if (product.balance > 0) throw new Refusal('ACCOUNT_IS_NOT_TRIAL', { uid: String(id), group: 'billing' });
    throw new Refusal('SERVICE_ALREADY_EXISTS', { servtype: 'srv_jelastic' });
  }
}
