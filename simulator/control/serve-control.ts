import type { IncomingMessage, ServerResponse } from 'node:http';
import { isWireRecord, toWireValue, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { Fields } from '../functions/fields';
import { readBody } from '../http/body';
import { send } from '../http/answer';
import { Refusal } from '../refusal';
import type { Simulator } from '../simulator';
import { accountControls } from './accounts';
import { billControls } from './bills';
import { bookControls } from './books';
import { handControls } from './by-hand';
import { clockControls } from './clock';
import { dnsControls } from './dns';
import { domainControls } from './domains';
import type { Control } from './control';
import { faultControls } from './faults';
import { marketControls } from './market';
import { outsideControls } from './outside';
import { profileControls } from './profiles';
import { requestControls } from './requests';
import { seedControls } from './seed';
import { serviceControls } from './services';
import { settingControls } from './settings';
import { transferredAwayControls } from './transferred-away';

/** `METHOD path` to what it does. */
const CONTROLS: Readonly<Record<string, Control>> = {
  'GET health': () => ({ status: 'ok' }),
  ...clockControls,
  ...seedControls,
  ...faultControls,
  ...bookControls,
  ...domainControls,
  ...handControls,
  ...billControls,
  ...serviceControls,
  ...accountControls,
  ...outsideControls,
  ...transferredAwayControls,
  ...marketControls,
  ...profileControls,
  ...requestControls,
  ...settingControls,
  ...dnsControls,
};

/** Answers a call of the control interface with JSON; what is wrong with it comes as HTTP 400 and a sentence. */
export async function serveControl(
  simulator: Simulator,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const control = CONTROLS[`${request.method} ${path}`];
  if (control === undefined) return reply(response, 404, { error: `no control ${request.method} ${path}` });
  const body = await readBody(request);
  const query = Object.fromEntries(new URL(request.url ?? '', 'http://simulator').searchParams);
  const given = readJson(body);
  if (given === undefined) return reply(response, 400, { error: 'the body must be a JSON object' });
  try {
    const run = (): WireValue => control(simulator, new Fields({ ...query, ...given }));
    if (request.method === 'GET') return reply(response, 200, run());
    const answer = simulator.world.change(run);
    simulator.world.touch();
    reply(response, 200, answer);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply(response, 400, { error: error.message });
  }
}

function readJson(body: Buffer | undefined): WireRecord | undefined {
  if (body === undefined) return undefined;
  if (body.length === 0) return {};
  try {
    const value = toWireValue(JSON.parse(body.toString('utf8')));
    return isWireRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function reply(response: ServerResponse, status: number, body: WireValue): void {
  send(response, status, 'application/json; charset=utf-8', `${JSON.stringify(body, null, 2)}\n`);
}
