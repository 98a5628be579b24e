import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { functionNamed, regapiFunctions } from './index';
import { parameterNames } from './parameters';

const facts = z
  .array(
    z.strictObject({
      name: z.string(),
      section: z.string(),
      access: z.string(),
      list: z.string().nullable(),
      mutates: z.boolean(),
      billing: z.boolean(),
      parameters: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('./reference-facts.json', import.meta.url), 'utf8')));

const zoneTarget = [
  'domain_name',
  'domains',
  'service_id',
  'servtype',
  'subtype',
  'uplink_service_id',
  'user_servid',
] as const;

/** Functions that the reference only names, or that the live service alone shows. */
const beyond: Readonly<Record<string, readonly string[]>> = {
  'zone/add_https': [...zoneTarget, 'priority', 'subdomain', 'target', 'value'],
  'zone/add_spf': [...zoneTarget, 'subdomain', 'text'],
};

const nssInPlainText = ['ns0', 'ns0ip', 'ns1', 'ns1ip', 'ns2', 'ns2ip', 'ns3', 'ns3ip'];

type Difference = { readonly without?: readonly string[]; readonly with?: readonly string[] };

/** Where we differ from the reference's parameters, and why. */
const differences: Readonly<Record<string, Difference>> = {
  // A call in JSON carries name servers in `nss` and contacts in `contacts`.
  'domain/create': { without: nssInPlainText },
  'domain/transfer': {
    without: [...nssInPlainText, 'birth_date', 'code', 'country', 'org_r', 'p_addr', 'passport', 'person_r'],
  },
  'domain/update_nss': { without: nssInPlainText },
  // Old names of `subtype` and `subtask`; the free certificate's table asks for its hosting besides.
  'service/create': { without: ['plan'], with: ['service_id'] },
  'service/update': { without: ['fwd_action'] },
  // The live service knows the subdomain apart from the service (observed).
  'zone/add_srv': { with: ['subdomain'] },
  // The live service takes the services of a zone as well (observed).
  'zone/update_records': { with: ['services'] },
};

/** Where we differ from what else the reference says of a function, and why. */
const otherwise: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // The reference claims list support, yet has no parameter that would hold a list.
  'bill/get_not_payed': { list: null },
  'bill/get_for_period': { list: null },
  'domain/look_at_entering_list': { list: null },
  'domain/set_new_authinfo': { list: null },
  'shop/nop': { list: null },
  // It denies list support, yet the parameter is there.
  'domain/get_premium_prices': { list: 'domains' },
  'domain/request_to_transfer': { list: 'domains' },
};

test('every documented function is declared, in the order of the reference', () => {
  const documented = regapiFunctions.map(({ name }) => name).filter((name) => !(name in beyond));
  expect(documented).toEqual(facts.map(({ name }) => name));
});

test.each(facts.map((fact) => [fact.name, fact] as const))('%s takes the parameters of the reference', (name, fact) => {
  const { without = [], with: more = [] } = differences[name] ?? {};
  for (const parameter of without) expect(fact.parameters).toContain(parameter);
  for (const parameter of more) expect(fact.parameters).not.toContain(parameter);
  const expected = [...fact.parameters.filter((parameter) => !without.includes(parameter)), ...more].toSorted();
  expect(namesOf(name)).toEqual(expected);
});

test.each(Object.entries(beyond))('%s, which the reference does not describe, takes its own', (name, parameters) => {
  expect(namesOf(name)).toEqual([...parameters].toSorted());
});

test.each(facts.map((fact) => [fact.name, fact] as const))('%s is what the reference says it is', (name, fact) => {
  const declared = functionNamed(name);
  const { section, access, list, mutates, billing } = fact;
  expect(declared).toMatchObject({ section, access, list, mutates, billing, ...otherwise[name] });
});

function namesOf(name: string): readonly string[] | undefined {
  const declared = functionNamed(name);
  return declared && parameterNames(declared.input);
}
