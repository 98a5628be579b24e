import 'server-only';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { bumpVersion } from '@/lib/portfolio/dns/zone/mirror';
import { changeZone } from '@/lib/portfolio/dns/operations/change';
import { nameWithin } from '@/lib/portfolio/dns/records/host-name';
import { recordOf } from '@/lib/portfolio/dns/schema';
import { isInside, type NameServer } from '@/lib/portfolio/domains/delegation/name-server';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import type { OperationDefinition } from '@/lib/queue/engine/define';
import { currencies, parseDecimal, type Money } from '@/lib/base/values/money';
import { correctTerms } from './correct-terms';
import { fittingContacts } from '@/lib/portfolio/contacts/fitting';
import type { DelegationCorrection } from './corrections/delegation';
import type { RegistrationCorrection } from './corrections/registration';
import type { RenewalCorrection } from './corrections/renewal';
import type { ZoneCorrection } from './corrections/zone';
import { sendCorrected, type Decision } from './decide';

type Reply = Promise<ActionReply<null>>;

/** Another contact of the customer's, other name servers or another period; then it is sent again, or put to the customer. */
export async function correctRegistration(decision: Decision, form: RegistrationCorrection): Reply {
  const found = await understood(decision, form.operationId, registerDomain);
  if (!found) return stale;
  const { input, customerId, currency } = found;
  const contacts = await fittingContacts(decision.tx, customerId, input);
  if (!contacts.some(({ id }) => id === form.contactId))
    return { ok: false, fieldErrors: { contactId: ['errors.invalidChoice'] } };
  if (lacksGlue(form.nameServers, input.asciiName)) return glueMissing;
  const { contactId, years } = form;
  const nameServers = form.nameServers.length > 0 ? form.nameServers : null;
  const corrected = { ...input, contactId, nameServers };
  const details = { contactId, nameServers: hostsOf(form.nameServers), costLimit: form.costLimit ?? null };
  const { costLimit = null } = limitOf(form.costLimit, currency);
  if (years !== input.years || form.pricedAnew)
    return correctTerms(decision, form.operationId, { years, input: corrected, costLimit, details });
  await decision.tx.domain.updateMany({ where: { id: input.domainId, state: 'registering' }, data: { contactId } });
  return sendCorrected(decision, form.operationId, { input: corrected, ...(costLimit ? { costLimit } : {}), details });
}

/** A higher limit or another period; then it is sent again, or put to the customer. */
export async function correctRenewal(decision: Decision, form: RenewalCorrection): Reply {
  const found = await understood(decision, form.operationId, renewDomain);
  if (!found) return stale;
  const { input, currency } = found;
  const details = { costLimit: form.costLimit ?? null };
  const { costLimit = null } = limitOf(form.costLimit, currency);
  if (form.years !== input.years || form.pricedAnew)
    return correctTerms(decision, form.operationId, { years: form.years, input, costLimit, details });
  return sendCorrected(decision, form.operationId, { input, ...(costLimit ? { costLimit } : {}), details });
}

/** Other name servers; then it is sent again. */
export async function correctDelegation(decision: Decision, form: DelegationCorrection): Reply {
  const found = await understood(decision, form.operationId, updateNameServers);
  if (!found) return stale;
  if (form.nameServers.length === 0) return { ok: false, fieldErrors: { nameServers: ['errors.required'] } };
  if (lacksGlue(form.nameServers, found.input.asciiName)) return glueMissing;
  return sendCorrected(decision, form.operationId, {
    input: { ...found.input, nameServers: form.nameServers },
    details: { nameServers: hostsOf(form.nameServers) },
  });
}

/** Another record in place of the refused one; what was done before it is not done again. */
export async function correctRecord(decision: Decision, { operationId, step, ...form }: ZoneCorrection): Reply {
  const record = recordOf(form);
  const found = await understood(decision, operationId, changeZone);
  const before = found?.input.steps[step];
  if (!found || before?.verb !== 'add' || before.record.type !== record.type) return stale;
  const { domainId, asciiName } = found.input;
  const name = nameWithin(asciiName, record.subname);
  if (!name.ok) return { ok: false, fieldErrors: { subname: [name.error] } };
  const placed = { ...record, subname: name.value };
  const steps = found.input.steps.with(step, { verb: 'add', record: placed });
  await bumpVersion(decision.tx, domainId);
  return sendCorrected(decision, operationId, { input: { ...found.input, steps }, details: { step, record: placed } });
}

/** Leaves one step out; the others are sent again. */
export async function leaveStepOut(
  decision: Decision,
  { operationId, step }: { readonly operationId: string; readonly step: number },
): Reply {
  const found = await understood(decision, operationId, changeZone);
  const left = found?.input.steps[step];
  if (!found || !left || found.input.steps.length < 2) return stale;
  const { domainId } = found.input;
  const steps = found.input.steps.toSpliced(step, 1);
  await bumpVersion(decision.tx, domainId);
  return sendCorrected(decision, operationId, { input: { ...found.input, steps }, details: { leftOut: left } });
}

const stale = { ok: false, formErrors: ['errors.stale'] } as const;
const glueMissing = { ok: false, fieldErrors: { nameServers: ['domains.problems.glueMissing'] } } as const;

type Understood<Input> = {
  readonly input: Input;
  readonly customerId: string | null;
  readonly currency: string | null;
};

/** The input as it is stored, with its row locked: two corrections at once do not mix. */
async function understood<Input>(
  { tx }: Decision,
  operationId: string,
  { kind, input }: OperationDefinition<Input>,
): Promise<Understood<Input> | null> {
  await tx.$queryRaw`SELECT id FROM operation WHERE id = ${operationId}::bpchar FOR UPDATE`;
  const row = await tx.operation.findFirst({
    where: { id: operationId, kind, state: 'attention' },
    select: { input: true, customerId: true, heldCurrency: true },
  });
  const parsed = input.safeParse(row?.input);
  return row && parsed.success ? { input: parsed.data, customerId: row.customerId, currency: row.heldCurrency } : null;
}

function limitOf(typed: string | undefined, currency: string | null): { readonly costLimit?: Money } {
  const known = currencies.find((one) => one === currency);
  const limit = typed === undefined || !known ? null : parseDecimal(typed, known);
  return limit ? { costLimit: limit } : {};
}

const hostsOf = (servers: readonly NameServer[]) => servers.map(({ host }) => host);

const lacksGlue = (servers: readonly NameServer[], asciiName: string) =>
  servers.some(({ host, addresses }) => isInside(host, asciiName) && addresses.length === 0);
