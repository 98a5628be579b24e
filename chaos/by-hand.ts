import { z } from 'zod';
import type { Dice } from './dice';
import type { OwnDomain } from './people';
import type { Place } from './place';

type Act = (domain: OwnDomain, number: number) => { readonly function: string; readonly params: object };

/** What somebody may do in the registrar's own pages (F20). */
const acts: readonly Act[] = [
  ({ serviceId }) => ({ function: 'service/renew', params: { service_id: serviceId, period: 1, pay_type: 'prepay' } }),
  ({ asciiName: dname }, number) => ({
    function: 'domain/update_nss',
    params: { dname, nss: { ns0: `hand${number}a.example.org`, ns1: `hand${number}b.example.org` } },
  }),
  ({ asciiName: dname }) => ({
    function: 'domain/update_nss',
    params: { dname, nss: { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' } },
  }),
  ({ asciiName: dname }, number) => ({
    function: 'zone/add_alias',
    params: { dname, subdomain: `hand${number}`, ipaddr: '198.51.100.9' },
  }),
  ({ asciiName: dname }) => ({ function: 'zone/clear', params: { dname } }),
];

const answer = z.object({ result: z.string() });

/** Somebody acts in the registrar's own pages; answers what was done there, "service/renew seed-1.com", or null. */
export async function actByHand(
  place: Place,
  domains: readonly OwnDomain[],
  dice: Dice,
  number: number,
): Promise<string | null> {
  const domain = dice.oneOf(domains);
  const { username } = place;
  const act = dice.oneOf(acts)(domain, number);
  const { result } = answer.parse(await place.control('POST', 'by-hand', { username, ...act }));
  return result === 'success' ? `${act.function} ${domain.asciiName}` : null;
}

/** Another registrar takes a domain over: what is still asked of it is refused, in the middle of lists as well. */
export async function leave(
  place: Place,
  domains: readonly OwnDomain[],
  dice: Dice,
  done: readonly string[],
): Promise<string | null> {
  const { asciiName: dname } = dice.oneOf(domains);
  const left = `left ${dname}`;
  if (done.includes(left)) return null;
  await place.control('POST', 'transferred-away', { names: [{ dname }] });
  return left;
}
