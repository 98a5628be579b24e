import { missing, Refusal } from '../refusal';
import { toUnicodeName } from '../rules/domain-name';
import type { Service } from '../world/service';
import type { Product } from '../world/service-product';
import { caller, type Run } from './call';
import type { Fields } from './fields';
import { findService } from './identify';

/** Sends the letter of a service again; certificates have two, each of a time of its own (REG.API 7.22). */
export const resendMail: Run = (call, world) => {
  const service = findService(call.fields, caller(call), world);
  const product = world.products.get(service.id);
  const kind = letterKind(service, call.fields);
  if (product !== undefined)
    product.letters = [...product.letters, { at: world.clock.now(), kind, to: recipient(product, kind) }];
  return { dname: toUnicodeName(service.dname), result: 'success', service_id: String(service.id) };
};

function letterKind(service: Service, fields: Fields): string {
  if (service.servtype !== 'srv_ssl_certificate') {
    if (service.state !== 'A') throw new Refusal('SERVICE_NOT_ACTIVE');
    return 'start';
  }
  const kind = fields.text('mailtype');
  if (kind === undefined) throw missing('mailtype');
  // Nobody is left to approve an issued certificate, and there is none to send before.
  if (kind === 'approver_email' && service.state !== 'N') throw new Refusal('INCORRECT_STATE');
  if (kind === 'certificate_email' && service.state !== 'A') throw new Refusal('SERVICE_NOT_ACTIVE');
  return kind;
}

function recipient({ params }: Product, kind: string): string {
  return (kind === 'approver_email' ? params['approver_email'] : (params['email'] ?? params['admin_email'])) ?? '';
}
