import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { StaffRole } from '@/lib/people/access/actor';
import { drawnFor, drawnForField } from '@/lib/people/auth/drawn-for';
import { formShape } from '@/lib/people/auth/form-shape';
import { hashPassword } from '@/lib/people/auth/password';
import { admits } from '@/lib/people/access/policy';
import { actorOfSession, openSession } from '@/lib/people/auth/sessions';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { createCustomer } from '@/lib/people/customers/create-customer';
import { createStaff } from '@/lib/people/staff/create-staff';
import { newId, userId, type UserId } from '@/lib/base/values/ids';
import { declaredActions, type DeclaredAction } from '@/testing/actions';
import { builtActions, byRouter, targetOf, type BuiltAction } from '@/testing/built-actions';
import { customerWithMoney, orderDomain, type TestCustomer } from '@/testing/shop';
import { startWeb, type Answer, type TestWeb } from '@/testing/web';

const actions = await declaredActions();
const passwordHash = await hashPassword('correct horse battery', 'known');

let web: TestWeb;
let built: ReadonlyMap<string, BuiltAction>;
/** Whose rows the others name. */
let boris: TestCustomer;
/** A row of Boris for each field that names one. */
let foreign: Readonly<Record<string, string>>;

beforeAll(async () => {
  web = await startWeb();
  built = builtActions();
  boris = await customerWithMoney();
  foreign = await rowsOf(boris);
}, 120_000);

afterAll(async () => {
  await web.process.stop();
  await db.$disconnect();
});

describe.each<[string, () => Promise<UserId>]>([
  ['a customer', customer],
  ['a viewer', () => staff('viewer')],
])('%s with a session gets a clean refusal', (_who, made) => {
  let user: UserId;
  let before: unknown;
  beforeAll(async () => {
    user = await made();
    before = await everythingOf(boris);
  });

  it.each(actions)('of $file $name, whatever is sent', async (action) => {
    for (const fields of formsOf(action)) {
      const { actor, answer } = await sendAs(user, action, fields);
      expectClean(answer);
      if (!admits(action.guard, actor)) expect(answer.text).toContain('errors.forbidden');
      if (Object.entries(fields).some(([name, value]) => foreign[name] === value))
        expect(answer.text).not.toMatch(/^1:\{"status":"success"/m);
    }
  });

  it("and nothing of somebody else's has changed", async () => {
    expect(await everythingOf(boris)).toEqual(before);
  });
});

describe('an owner', () => {
  it.each(actions)('gets no unexpected error from $file $name, whatever is sent', async (action) => {
    const owner = await staff('owner');
    for (const fields of formsOf(action, 'nobody')) expectClean((await sendAs(owner, action, fields)).answer);
  });
});

function expectClean({ status, text }: Answer): void {
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/errors\.unexpected|\n\s+at /);
}

async function sendAs(user: UserId, action: DeclaredAction, fields: Readonly<Record<string, string>>) {
  const session = await openSession(db, user, { address: '192.0.2.7', userAgent: 'test' });
  const token = await encode({ token: { sid: session.id }, secret: process.env['APP_SECRET'] ?? '' });
  const actor = await actorOfSession(db, session.id);
  const whole = { ...fields, [drawnForField]: drawnFor(actor) };
  const asking = byRouter(targetOf(built, action), Object.entries(whole));
  const headers = { ...asking.headers, cookie: `next-auth.session-token=${token}` };
  return { actor, answer: await web.send({ ...asking, headers }) };
}

/** Nothing, nonsense, and what is right but for whose it is. */
function formsOf({ input }: DeclaredAction, id?: string): readonly Readonly<Record<string, string>>[] {
  const shape = input ? formShape(input) : null;
  const names = shape?.kind === 'parts' ? [...shape.parts.keys()] : [];
  const filled = (value: (name: string) => string) => Object.fromEntries(names.map((name) => [name, value(name)]));
  const sound = filled((name) => (name in foreign ? (id ?? foreign[name] ?? '') : soundValue(name)));
  const choices = choicesOf(input);
  return [{}, filled(() => 'x'), filled(() => '{}'), sound, { ...sound, ...choices }];
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/email/i, 'anna@example.net'],
  [/password/i, 'correct horse battery'],
  [/^(?:years|version|versions|amount|priority|weight|port|step|place)$/i, '1'],
  [/^type$/, 'A'],
  [/^address$/, '192.0.2.1'],
  [/^(?:host|name|subname)$/i, 'anna'],
  [/^key$/, '7f7f7f7f-7f7f-4f7f-bf7f-7f7f7f7f7f7f'],
  [/^(?:agreed|enabled|autoRenews)$/, 'on'],
  [/locale/i, 'en'],
  [/tld|zone/i, 'ru'],
];

function soundValue(name: string): string {
  return sounds.find(([pattern]) => pattern.test(name))?.[1] ?? 'anna';
}

/** The first choice of each field that has choices. */
function choicesOf(input: unknown): Readonly<Record<string, string>> {
  if (input instanceof z.ZodPipe) return choicesOf(input.in);
  if (!(input instanceof z.ZodObject)) return {};
  const chosen = Object.entries(input.shape).flatMap(([name, field]) =>
    field instanceof z.ZodEnum ? [[name, String(field.options[0])] as const] : [],
  );
  return Object.fromEntries(chosen);
}

async function customer(): Promise<UserId> {
  const email = `${newId('mail')}@example.com`;
  const made = await transaction((tx) => createCustomer(tx, { name: 'Anna', email, passwordHash, locale: 'en' }));
  if (!made.ok) throw new Error(made.error);
  return made.value.userId;
}

async function staff(role: StaffRole): Promise<UserId> {
  const email = `${newId('mail')}@example.com`;
  const made = await transaction((tx) => createStaff(tx, { name: 'Oleg', email, passwordHash, locale: 'en', role }));
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

async function rowsOf({ id: customerId, contactId }: TestCustomer): Promise<Readonly<Record<string, string>>> {
  const operationId = await orderDomain({ id: customerId, contactId }, 'boris.ru');
  const domain = await db.domain.findFirstOrThrow({ where: { customerId }, select: { id: true } });
  const topUp = await db.ledgerTransaction.findFirstOrThrow({ where: { kind: 'top_up' }, select: { id: true } });
  const user = newId('usr');
  const data = { id: user, email: 'boris@example.net', name: 'Boris', locale: 'en', passwordHash, customerId } as const;
  await db.user.create({ data: { ...data, role: 'customer' } });
  const { id: session } = await openSession(db, userId(user), { address: '192.0.2.8', userAgent: 'test' });
  const names = { customer: customerId, customerId, user, session, operationId, mends: operationId, topUp: topUp.id };
  return { ...names, domainId: domain.id, contactId, replaces: contactId, ru: contactId, gtld: contactId };
}

/** Every row that is of a customer. */
async function everythingOf({ id }: TestCustomer): Promise<unknown> {
  const tables = z
    .array(z.object({ name: z.string() }))
    .parse(
      await db.$queryRaw`SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'customer_id' ORDER BY 1`,
    );
  return Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe(`SELECT json_agg(t ORDER BY t::text) AS rows FROM "${name}" t WHERE customer_id = $1`, id),
    ),
  );
}
