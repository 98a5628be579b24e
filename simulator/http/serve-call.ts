import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { isWireList, isWireRecord, textOf, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { takesMoney } from '../functions/call';
import { Fields } from '../functions/fields';
import { Refusal } from '../refusal';
import type { Simulator } from '../simulator';
import type { Account } from '../world/account';
import { encode, refused, send, type Answer } from './answer';
import { authenticate, type Shown } from './authenticate';
import { readBody } from './body';
import type { LoggedCall } from './call-log';
import { checkCaller, type Caller } from './caller';
import { decode, UNDECODED, type Decoded } from './decode';
import { dispatch, findCommand, type Command } from './dispatch';
import { runMixed } from './mixed';
import { perform, type How } from './perform';
import { translate } from './translate';

interface Arrived {
  readonly command: string;
  readonly caller: Caller;
  readonly decoded: Decoded;
}

interface Admitted {
  readonly account: Account | null;
  readonly command: Command;
}

/** One API call: decode, authenticate, limit, lock, fault, dispatch, encode. */
export async function serveCall(
  simulator: Simulator,
  command: string,
  caller: Caller,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return tooLarge(response);
  const decoded = orRefusal(() => arrive(simulator, command, request, body));
  if (decoded instanceof Refusal) return reply(response, answerOf(refused(decoded), UNDECODED));
  const arrived = { command, caller, decoded };
  const { address } = caller;
  const at = simulator.world.clock.now();
  const entry = simulator.calls.add({ at, command, account: null, address, params: decoded.params }, body.length);
  const admitted = orRefusal(() => admit(simulator, arrived, entry));
  if (admitted instanceof Refusal) {
    note(simulator, arrived, entry, admitted.code);
    return reply(response, answerOf(refused(admitted), decoded));
  }
  await run(simulator, arrived, admitted, entry, response);
}

function arrive(simulator: Simulator, command: string, request: IncomingMessage, body: Buffer): Decoded {
  const { allowsGet } = simulator.world.settings;
  const query = request.url?.split('?')[1];
  if (request.method !== 'POST' && !allowsGet) throw new Refusal('ONLY_POST_ALLOWED', { command_name: command });
  if (query !== undefined && !allowsGet) throw new Refusal('QUERY_PARAMS_DISALLOWED', { command_name: command });
  if (query === undefined) return decode(request.headers['content-type'] ?? '', body);
  return decode(FORM, Buffer.from(body.length === 0 ? query : `${query}&${body.toString('latin1')}`, 'latin1'));
}

const FORM = 'application/x-www-form-urlencoded';

/** Credentials come before the question whether the function exists. */
function admit(simulator: Simulator, { command, caller, decoded }: Arrived, entry: LoggedCall): Admitted {
  const { world, limit, repeats } = simulator;
  const { address } = caller;
  if (world.settings.requiresHttps && !caller.isEncrypted) throw new Refusal('HTTPS_ONLY');
  limit.takeFromAddress(address, world);
  repeats.check({ login: null, address }, world);
  const account = authenticate(shown(decoded, world.settings.refusesNestedCredentials), command, world);
  if (account !== null) {
    entry.account = account.login;
    limit.takeFromAccount(account.login, world);
    repeats.check({ login: account.login, address }, world);
    checkCaller(account, caller, command, world);
  }
  return { account, command: findCommand(command, account) };
}

function shown({ params, outer, inner }: Decoded, refusesNested: boolean): Shown {
  return { credentials: refusesNested ? outer : params, signed: [outer, inner] };
}

async function run(
  simulator: Simulator,
  arrived: Arrived,
  { account, command }: Admitted,
  entry: LoggedCall,
  response: ServerResponse,
): Promise<void> {
  const { implementation, fact } = command;
  const { decoded } = arrived;
  const isBilling = account !== null && takesMoney(implementation, new Fields(decoded.params));
  const release = orRefusal(() => (isBilling ? simulator.lock.take(account.login) : () => undefined));
  const refuse = (refusal: Refusal): Answer => {
    note(simulator, arrived, entry, refusal.code);
    return answerOf(refused(refusal), decoded);
  };
  if (release instanceof Refusal) return reply(response, refuse(release));
  try {
    const fault = simulator.faults.next(fact.name, implementation.changesWorld === true);
    entry.fault = fault?.fault ?? null;
    const execute = ({ secondsAgo, leftOut }: How = {}): Answer => {
      const { past } = simulator;
      const world = secondsAgo === undefined ? simulator.world : past.of(simulator.world, secondsAgo);
      const runOn = (params: WireRecord) => dispatch(command, params, account, world);
      const body = leftOut ? runMixed(decoded.params, leftOut, runOn) : runOn(decoded.params);
      note(simulator, arrived, entry, textOf(body['error_code'] ?? body['result']));
      entry.wasExecuted = true;
      return answerOf(body, decoded);
    };
    if (isBilling) await sleep(simulator.world.settings.billingMs);
    const wait = (ms: number) => simulator.world.clock.wait(ms);
    await perform({ response, execute, refuse, wait }, fault);
  } finally {
    release();
  }
}

/** Writes the result down: `success` or the error code. */
function note(simulator: Simulator, { command, caller, decoded }: Arrived, entry: LoggedCall, result: string): void {
  entry.result = result;
  if (result === 'success') return;
  const who = { login: entry.account, address: caller.address };
  simulator.repeats.count(who, command, decoded.params, result, simulator.world);
}

/** In the language asked for; `show_input_params` echoes everything, the password too. */
function answerOf(body: WireRecord, { params, output, language }: Decoded): Answer {
  const translated = translate(body, language);
  const isEchoed = textOf(params['show_input_params']) === '1';
  return { body: isEchoed ? { ...translated, input_params: asTexts(params) } : translated, wish: output };
}

/** Parameters come back as texts, whatever they were in JSON (REG.API 2.2.3.2). */
function asTexts(value: WireValue): WireValue {
  if (isWireList(value)) return value.map(asTexts);
  if (isWireRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asTexts(inner)]));
  return typeof value === 'boolean' ? Number(value).toString() : value === null ? null : String(value);
}

function reply(response: ServerResponse, answer: Answer): void {
  const { bytes, contentType } = encode(answer);
  send(response, 200, contentType, bytes);
}

function tooLarge(response: ServerResponse): void {
  response.shouldKeepAlive = false;
  send(response, 413, 'text/plain', 'Request entity too large\n');
}

function orRefusal<T>(attempt: () => T): T | Refusal {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
