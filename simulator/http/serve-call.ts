import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OutputWish } from '@/lib/regwire/output';
import { textOf, type WireRecord } from '@/lib/regwire/value';
import { Refusal } from '../refusal';
import type { Simulator } from '../simulator';
import type { Account } from '../world/account';
import { encode, refused, send } from './answer';
import { authenticate, checkAddress } from './authenticate';
import { readBody } from './body';
import type { LoggedCall } from './call-log';
import { decode, PLAIN_WISH, type Decoded } from './decode';
import { dispatch, findCommand, type Command } from './dispatch';
import { perform } from './perform';

interface Arrived {
  readonly command: string;
  readonly address: string;
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
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = request.socket.remoteAddress?.replace('::ffff:', '') ?? '';
  const body = await readBody(request);
  if (body === undefined) return tooLarge(response);
  const arrived = orRefusal(() => ({ command, address, decoded: arrive(simulator, request, body) }));
  if (arrived instanceof Refusal) return sendRefusal(response, arrived, PLAIN_WISH, {});
  const entry = simulator.calls.add({
    at: simulator.world.clock.now(),
    command,
    account: null,
    address,
    params: arrived.decoded.params,
  });
  const admitted = orRefusal(() => admit(simulator, arrived));
  if (admitted instanceof Refusal) {
    entry.result = admitted.code;
    return sendRefusal(response, admitted, arrived.decoded.output, arrived.decoded.params);
  }
  await run(simulator, arrived, admitted, entry, response);
}

function arrive(simulator: Simulator, request: IncomingMessage, body: Buffer): Decoded {
  const { allowsGet } = simulator.world.settings;
  const query = request.url?.split('?')[1];
  if (request.method !== 'POST' && !allowsGet) throw new Refusal('ONLY_POST_ALLOWED');
  if (query !== undefined && !allowsGet) throw new Refusal('QUERY_PARAMS_DISALLOWED');
  if (query === undefined) return decode(request.headers['content-type'] ?? '', body);
  return decode('application/x-www-form-urlencoded', Buffer.from(query));
}

/** Credentials come before the question whether the function exists. */
function admit(simulator: Simulator, { command, address, decoded }: Arrived): Admitted {
  const { world, limit } = simulator;
  limit.takeFromAddress(address, world);
  const account = authenticate(
    world.settings.refusesNestedCredentials ? withoutNested(decoded) : decoded.params,
    world,
  );
  if (account !== null) {
    limit.takeFromAccount(account.login, world);
    checkAddress(account, address, command);
  }
  return { account, command: findCommand(command, account) };
}

/** Credentials count only as form fields; everything else stays, for the signature is over all of it. */
function withoutNested({ params, outer }: Decoded): WireRecord {
  const { username: _user, password: _password, sig: _sig, ...rest } = params;
  const own = Object.fromEntries(
    Object.entries(outer).filter(([name]) => ['username', 'password', 'sig'].includes(name)),
  );
  return { ...rest, ...own };
}

async function run(
  simulator: Simulator,
  arrived: Arrived,
  admitted: Admitted,
  entry: LoggedCall,
  response: ServerResponse,
): Promise<void> {
  const { account, command } = admitted;
  const { params, output } = arrived.decoded;
  const isBilling = command.implementation.isBilling === true && account !== null;
  const release = orRefusal(() => (isBilling ? simulator.lock.take(account.login) : () => undefined));
  if (release instanceof Refusal) {
    entry.result = release.code;
    return sendRefusal(response, release, output, params);
  }
  try {
    const fault = simulator.faults.next(command.fact.name);
    entry.fault = fault?.fault ?? null;
    if (fault?.fault === 'refuse') entry.result = fault.code;
    const execute = (): { body: WireRecord; wish: OutputWish } => {
      const body = dispatch(command, params, account, simulator.world);
      entry.result = textOf(body['error_code'] ?? body['result']);
      entry.wasExecuted = true;
      return { body: withInput(body, params), wish: output };
    };
    if (isBilling) await sleep(simulator.world.settings.billingMs);
    await perform({ response, execute }, fault);
  } finally {
    release();
  }
}

/** `show_input_params` echoes everything, the password too. */
function withInput(body: WireRecord, params: WireRecord): WireRecord {
  const isWanted = textOf(params['show_input_params']) === '1';
  return isWanted ? { ...body, input_params: params } : body;
}

function sendRefusal(response: ServerResponse, refusal: Refusal, wish: OutputWish, params: WireRecord): void {
  const { bytes, contentType } = encode({ body: withInput(refused(refusal), params), wish });
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
