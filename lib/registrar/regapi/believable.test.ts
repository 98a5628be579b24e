import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { functionNamed, regapiFunctions } from './functions';
import { oddRowsOf } from './odd-rows';
import { readAnswer } from './client/read-answer';

const samples = z
  .array(z.object({ name: z.string(), answer: z.object({ answer: z.unknown().optional() }) }))
  .parse(JSON.parse(readFileSync(new URL('./functions/sample-answers.json', import.meta.url), 'utf8')));

const judged = samples.filter(({ name }) => functionNamed(name)?.believes !== undefined);

it('has a sample of the reference for every read of the sync', () => {
  const believing = regapiFunctions.filter((declaration) => 'believes' in declaration).map(({ name }) => name);
  expect(believing.filter((name) => !judged.some((sample) => sample.name === name))).toEqual([]);
});

it.each(judged.map((sample, index) => [`${sample.name} ${index}`, sample] as const))(
  'believes the sample answer of %s',
  async (_title, { name, answer }) => {
    const declaration = functionNamed(name);
    if (!declaration) throw new Error(`no function ${name}`);
    const read = await readAnswer(declaration, answer.answer, true);
    expect(read.error?.issues).toBeUndefined();
    expect(oddRowsOf(read.data)).toEqual([]);
  },
);

const live = {
  'service/get_list': {
    services: [
      {
        creation_date: '2019-04-18',
        dname: 'пример.рф',
        expiration_date: '0000-00-00',
        service_id: 111,
        servtype: 'srv_hosting_ispmgr',
        state: 'A',
        subtype: 'Host-1-1019',
        uplink_service_id: 0,
      },
    ],
  },
  'zone/get_resource_records': {
    domains: [
      {
        dname: '77699677.xyz',
        result: 'success',
        rrs: [
          { content: 'ns1.reg.ru.', prio: 0, rectype: 'NS', state: 'A', subname: '@' },
          { content: 'null', prio: '0', rectype: 'TXT', state: 'A', subname: '*' },
          { content: '"v=spf1 -all"', prio: 0, rectype: 'TXT', state: 'A', subname: '_dmarc.a' },
        ],
        service_id: '77843261',
        servtype: 'domain',
        soa: { minimum_ttl: '10m', ttl: '10m' },
      },
      { dname: 'elsewhere.ru', error_code: 'DOMAIN_IS_NOT_USE_REGRU_NSS', error_text: 'x', result: 'error' },
    ],
  },
};

it.each(Object.entries(live))('believes what live accounts answered to %s', async (name, answer) => {
  const declaration = functionNamed(name);
  if (!declaration) throw new Error(`no function ${name}`);
  const read = await readAnswer(declaration, answer, true);
  expect(read.success).toBe(true);
  expect(oddRowsOf(read.data)).toEqual([]);
});
