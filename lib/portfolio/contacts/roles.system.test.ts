import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';
import { gtldValues } from '@/testing/contact-values';
import { customerActor } from '@/testing/customer-actor';
import { customerWithMoney } from '@/testing/shop';
import { contactParameters } from './parameters';
import { roleChoices } from './role-choices';
import { saveRoles } from './save-roles';
import { saveFor } from './save-contact';
import { contactInput, rolesInput } from './schema';
import { sealContact } from './sealed-contact';

afterAll(() => db.$disconnect());

const address = '192.0.2.1';
const asOwner = { roles: 'a,t,b', sameA: false, sameT: true, sameB: true };

async function another(customerId: string, email: string): Promise<string> {
  const id = newId('con');
  const sealed = sealContact({ ...gtldValues, email });
  await db.contact.create({ data: { id, customerId, profile: 'gtld', label: email, sealed } });
  return id;
}

test('each role is the owner until another contact stands for it, as it is by then', async () => {
  const { id: customerId, contactId } = await customerWithMoney();
  const actor = customerActor(customerId);
  const admin = await another(customerId, 'admin@example.net');
  const own = await contactParameters(db, contactId, 'example.com');
  expect([own['o_email'], own['a_email'], own['t_email'], own['b_email']]).toEqual(Array(4).fill(gtldValues.email));
  const saved = await transaction((tx) =>
    saveRoles({ tx, actor, address }, { contact: contactId, ...asOwner, a: admin }),
  );
  if (!saved.ok) throw new Error('not saved');
  const emails = async (id: string) => {
    const sent = await contactParameters(db, id, 'example.com');
    return ['o_email', 'a_email', 't_email'].map((name) => sent[name]);
  };
  expect(await emails(saved.value.id)).toEqual([gtldValues.email, 'admin@example.net', gtldValues.email]);
  // What was asked with the version before keeps what it was asked with.
  expect(await emails(contactId)).toEqual(Array(3).fill(gtldValues.email));
  expect(await roleChoices(actor, saved.value.id)).toMatchObject({
    roles: [
      { role: 'a', chosen: admin },
      { role: 't', chosen: null },
      { role: 'b', chosen: null },
    ],
    others: [{ id: admin }],
  });
  const edit = (replaces: string, email: string) =>
    transaction((tx) =>
      saveFor(
        { tx, actor, address, customerId },
        contactInput.parse({ ...gtldValues, email, profile: 'gtld', replaces }),
      ),
    );
  await edit(admin, 'new-admin@example.net');
  const edited = await edit(saved.value.id, 'owner@example.net');
  if (!edited.ok) throw new Error(edited.error);
  expect(await emails(edited.value.id)).toEqual(['owner@example.net', 'new-admin@example.net', 'owner@example.net']);
});

test('a role that its zones do not ask for wants no choice', () => {
  const asked = { contact: 'con_one', roles: 'a,t', sameA: true };
  const wrong = (sent: object) => rolesInput.safeParse(sent).error?.issues.map(({ path }) => path) ?? [];
  expect(wrong({ ...asked, sameT: true })).toEqual([]);
  expect(wrong(asked)).toEqual([['t']]);
});

test('nobody else’s contact stands for a role, and nobody else sees who does', async () => {
  const { id: customerId, contactId } = await customerWithMoney();
  const stranger = await customerWithMoney();
  const actor = customerActor(customerId);
  const ask = (a: string, contact = contactId) =>
    transaction((tx) => saveRoles({ tx, actor, address }, { contact, ...asOwner, a }));
  const unknown = { ok: false, error: { code: 'unknown', roles: ['a'] } };
  expect(await ask(stranger.contactId)).toEqual(unknown);
  expect(await ask(contactId)).toEqual(unknown);
  expect(await ask(contactId, stranger.contactId)).toEqual({ ok: false, error: 'stale' });
  expect(await roleChoices(customerActor(stranger.id), contactId)).toBeNull();
});
