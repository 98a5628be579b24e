import { expect, test } from 'vitest';
import { registrarProfilesFor } from './registrar-profile';

test.each([
  ['ru', ['RU.PP', 'RU.ORG']],
  ['рф', ['RU.PP', 'RU.ORG']],
  ['москва', ['NEWTCI.PP', 'NEWTCI.ORG']],
  ['tj', ['TJ']],
  ['eu', ['EU', 'GTLD']],
  ['com', ['GTLD']],
  ['com.ua', []],
])('.%s is registered with %j of the registrar', (tld, types) => {
  expect(registrarProfilesFor(tld)).toEqual(types);
});
