import type { ServerResponse } from 'node:http';
import { PLAIN_WISH } from './decode';
import { Refusal } from '../refusal';
import { encode, refused, send, type Answer } from './answer';
import type { Fault } from './faults';
import type { LeftOut } from './mixed';

/** A call that is ready to run, and where its answer goes. */
interface Performance {
  readonly response: ServerResponse;
  /** Runs the function, at most once. */
  readonly execute: (how?: How) => Answer;
  /** Waits by the virtual time, where that stands. */
  readonly wait: (ms: number) => Promise<void>;
  /** The answer that refuses the call instead. */
  readonly refuse: (refusal: Refusal) => Answer;
}

/** On the world of at most so many virtual seconds ago, now when not said; without some items of its list. */
export interface How {
  readonly secondsAgo?: number;
  readonly leftOut?: LeftOut;
}

/** Runs and answers the call, with the fault that it meets. */
export async function perform(performance: Performance, fault: Fault | undefined): Promise<void> {
  if (fault === undefined) return answer(performance.response, performance.execute());
  await FAULTS[fault.fault](performance, fault);
}

type Perform = (performance: Performance, fault: Fault) => Promise<void> | void;

const FAULTS: Readonly<Record<Fault['fault'], Perform>> = {
  delay: async ({ response, execute, wait }, fault) => {
    await wait(milliseconds(fault));
    answer(response, execute());
  },
  refuse: ({ response, refuse }, fault) => {
    if (fault.fault === 'refuse') answer(response, refuse(new Refusal(fault.code, null, fault.text)));
  },
  'refuse-items': ({ response, execute }, fault) => {
    if (fault.fault !== 'refuse-items') return;
    answer(response, execute({ leftOut: { every: fault.every, refusal: new Refusal(fault.code) } }));
  },
  'cut-before': ({ response }) => cut(response),
  'cut-after': ({ response, execute }) => {
    execute();
    cut(response);
  },
  garble: ({ response, execute }) => {
    execute();
    send(response, 200, 'text/html', '<html>\u0000\ufffd{"result" : "succ\u0007</html>');
  },
  truncate: ({ response, execute }) => {
    const { bytes, contentType } = encode(execute());
    send(response, 200, contentType, bytes.subarray(0, Math.floor(bytes.length / 2)));
  },
  'http-503': failAsServer,
  'http-5xx': failAsServer,
  'black-hole': ({ execute }, fault) => {
    if (fault.fault === 'black-hole' && fault.after) execute();
  },
  'execute-late': async ({ response, execute, wait }, fault) => {
    if (fault.fault === 'execute-late' && fault.cut) cut(response);
    await wait(milliseconds(fault));
    answer(response, execute());
  },
  trickle: async ({ response, execute, wait }, fault) => {
    if (fault.fault !== 'trickle') return;
    const { bytes, contentType } = encode(execute());
    response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' });
    for (let start = 0; start < bytes.length && !response.destroyed; start += fault.bytes) {
      response.write(bytes.subarray(start, start + fault.bytes));
      await wait(fault.ms);
    }
    response.end();
  },
  stale: ({ response, execute }, fault) => {
    answer(response, execute({ secondsAgo: fault.fault === 'stale' ? fault.seconds : 0 }));
  },
};

function failAsServer({ response, execute }: Performance, fault: Fault): void {
  if (fault.fault !== 'http-503' && fault.fault !== 'http-5xx') return;
  if (fault.after) execute();
  const { status } = fault;
  if (fault.html)
    return send(response, status, 'text/html', `<html><body><h1>${status} Server Error</h1></body></html>`);
  const { bytes, contentType } = encode({ body: refused(new Refusal('INTERNAL_API_ERROR')), wish: PLAIN_WISH });
  send(response, status, contentType, bytes);
}

function answer(response: ServerResponse, given: Answer): void {
  const { bytes, contentType } = encode(given);
  send(response, 200, contentType, bytes);
}

function cut(response: ServerResponse): void {
  response.socket?.destroy();
}

function milliseconds(fault: Fault): number {
  return 'ms' in fault ? fault.ms : 0;
}
