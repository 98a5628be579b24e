import { expect, it } from 'vitest';
import { SERVICES } from '../reference/service-facts';
import { certificateParameters } from './service-certificate';

const plans = SERVICES.get('srv_ssl_certificate')?.plans ?? [];

const countAsking = (field: string): number =>
  plans.filter((subtype) => certificateParameters({ subtype }).includes(field)).length;

it('asks for people of the kinds of certificates that the reference names, and for no others', () => {
  expect(['org_org_name', 'admin_email', 'billing_email', 'tech_email', 'signer_email'].map(countAsking)).toEqual([
    18, 19, 15, 15, 1,
  ]);
  const people = new Set(
    plans.flatMap((subtype) =>
      certificateParameters({ subtype }).filter((name) => /^(org|admin|billing|tech|signer)_/.test(name)),
    ),
  );
  expect(people.size).toBe(47);
});

it.each(['gs_alphassl', 'gs_domainssl_free', 'gs_extendedssl'])('asks nobody for %s', (subtype) => {
  expect(certificateParameters({ subtype }).filter((name) => /^(org|admin|billing|tech|signer)_/.test(name))).toEqual(
    [],
  );
});
