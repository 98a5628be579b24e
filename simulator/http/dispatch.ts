import type { WireRecord } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import { FUNCTIONS, type FunctionFact } from '../reference/facts';
import type { ApiFunction, Run } from '../functions/call';
import { Fields } from '../functions/fields';
import { sandboxAnswer, SANDBOX_LOGIN } from '../functions/sandbox';
import { API_FUNCTIONS } from '../functions/table';
import { checkRights } from '../rules/account-rights';
import { checkNames, checkParameters } from '../rules/parameters';
import { settleWorld } from '../rules/settle';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import { refused, success } from './answer';

export interface Command {
  readonly fact: FunctionFact;
  readonly implementation: ApiFunction;
}

/** The function a path names; refused when there is none, which callers without a login are not told. */
export function findCommand(name: string, account: Account | null): Command {
  const fact = FUNCTIONS.get(name);
  const implementation = API_FUNCTIONS[name];
  if (account === null && implementation?.isOpen !== true) throw new Refusal('NO_AUTH', { command_name: name });
  if (fact === undefined || implementation === undefined) throw new Refusal('NO_SUCH_COMMAND', { command_name: name });
  return { fact, implementation };
}

/** Refuses callers whose plan does not include the function (REG.API 3.2). */
function checkAccess(fact: FunctionFact, account: Account | null): void {
  if (fact.access === 'partners' && account?.plan === 'client') throw new Refusal('RESELLER_AUTH_FAILED');
  if (fact.access === 'partners2' && account?.plan !== 'partner2') throw new Refusal('BAD_SERVICE_PLAN');
}

/** The sandbox judges names of parameters at most, and how many objects there are. */
function sandboxOf(fact: FunctionFact, params: WireRecord, world: World): ReturnType<typeof sandboxAnswer> {
  checkNames(fact, params, world.settings.strict);
  return sandboxAnswer(fact, new Fields(params));
}

/** Runs the function; what it refuses is an answer too. */
export function dispatch(command: Command, params: WireRecord, account: Account | null, world: World): WireRecord {
  try {
    checkAccess(command.fact, account);
    checkRights(command.fact.name, account);
    if (account?.login === SANDBOX_LOGIN) return success(sandboxOf(command.fact, params, world));
    checkParameters(command.fact, params, world.settings.strict);
    settleWorld(world);
    const call = { command: command.fact.name, account, fields: new Fields(params, world.settings.strict) };
    const run = (): ReturnType<Run> => command.implementation.run(call, world);
    if (command.implementation.changesWorld !== true) return success(run());
    const answer = world.change(run, account);
    world.touch();
    return success(answer);
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}
