import { incorrect, missing, Refusal } from '../refusal';
import { SERVICES, type ServiceFact } from '../reference/service-facts';
import { toUnicodeName } from '../rules/domain-name';
import { readUpdate } from '../rules/service-parameters';
import { holds } from '../rules/service-required';
import { UPDATES } from '../rules/service-updates';
import { caller, type Run } from './call';
import { findService } from './identify';

/** Carries out one subtask, or changes the settings of types that have none (REG.API 7.12). */
export const updateService: Run = (call, world) => {
  const service = findService(call.fields, caller(call), world);
  const servtype = call.fields.required('servtype');
  if (service.servtype !== servtype) throw new Refusal('SERVICE_NOT_FOUND', { servtype, domain_name: service.dname });
  const fact = SERVICES.get(servtype);
  const product = world.products.get(service.id);
  const update = UPDATES[servtype];
  if (fact === undefined || product === undefined || update === undefined)
    throw new Refusal('SERVICE_OPERATIONS_DISABLED');
  const given = readUpdate(fact, call.fields);
  const subtask = given['subtask'] ?? given['fwd_action'];
  checkSubtask(fact, subtask, given);
  if (service.state !== 'A' && servtype !== 'srv_ssl_certificate') throw new Refusal('SERVICE_NOT_ACTIVE');
  const run = update[subtask ?? ''];
  if (run === undefined) throw incorrect('subtask');
  run({ service, product, given, world });
  const name = service.dname === '' ? '' : ` for domain ${toUnicodeName(service.dname)}`;
  return { descr: `service ${servtype} is updated${name}` };
};

function checkSubtask(fact: ServiceFact, subtask: string | undefined, given: Readonly<Record<string, string>>): void {
  if (fact.subtasks.length === 0) return;
  if (subtask === undefined) throw missing('subtask');
  if (!fact.subtasks.includes(subtask)) throw incorrect('subtask', `must be one of ${fact.subtasks.join(', ')}`);
  const named = { ...given, subtask };
  const misplaced = (fact.update ?? []).find(
    (param) => param.when?.startsWith('subtask=') === true && !holds(param.when, named) && param.name in given,
  );
  if (misplaced !== undefined) throw incorrect(misplaced.name, `goes with ${misplaced.when}`);
}
