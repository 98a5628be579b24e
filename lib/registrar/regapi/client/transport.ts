import 'server-only';
import { Agent, type Dispatcher } from 'undici';

export type Timeouts = {
  readonly connectMs: number;
  /** Until the answer's headers. */
  readonly headersMs: number;
  /** Between two pieces of the answer. */
  readonly bodyMs: number;
  /** For the whole call. */
  readonly totalMs: number;
};

/** A client certificate in PEM; `ca` to trust a private authority. */
export type ClientCertificate = { readonly cert?: string; readonly key?: string; readonly ca?: string };

/**
 * What became of one POST.
 * unsent: not a byte of it left; lost: it left and no whole answer came; answered: a whole body came, of any kind.
 */
export type Delivery =
  | { readonly kind: 'unsent'; readonly reason: string }
  | { readonly kind: 'lost'; readonly reason: string; readonly httpStatus: number | null; readonly body: string }
  | { readonly kind: 'answered'; readonly httpStatus: number; readonly body: string };

/** Takes the bytes of an answer as they come; `text` is what it makes of them in the end. */
export type Sink = { take(chunk: Buffer): void; text(): string };

export type Transport = {
  /** `sink` takes the answer's body instead of the whole being kept. */
  post(url: URL, form: Readonly<Record<string, string>>, sink?: Sink): Promise<Delivery>;
  close(): Promise<void>;
};

export const defaultTimeouts: Timeouts = { connectMs: 10_000, headersMs: 60_000, bodyMs: 60_000, totalMs: 120_000 };

const maxAnswerBytes = 64 * 1024 * 1024;

/** Sends POSTs over kept connections; never sends one twice. */
export function openTransport(options: {
  readonly timeouts: Timeouts;
  readonly certificate?: ClientCertificate | undefined;
  readonly maxAnswerBytes?: number | undefined;
}): Transport {
  const { timeouts, certificate } = options;
  const agent = new Agent({
    connect: { timeout: timeouts.connectMs, ...certificate },
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 30_000,
    // One request a connection at a time: with more, undici sends again what waited behind a broken one.
    pipelining: 1,
    allowH2: false,
    maxResponseSize: options.maxAnswerBytes ?? maxAnswerBytes,
  });
  return {
    post: (url, form, sink = wholeBody()) =>
      deliver(agent, url, new URLSearchParams(form).toString(), timeouts.totalMs, sink),
    close: () => agent.close(),
  };
}

function deliver(agent: Agent, url: URL, body: string, totalMs: number, sink: Sink): Promise<Delivery> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: '*/*' };
  const request = { origin: url.origin, path: url.pathname, method: 'POST', headers, body, idempotent: false } as const;
  return new Promise((resolve) => {
    agent.dispatch(request, new Exchange(totalMs, sink, resolve));
  });
}

/** One request on its way: undici calls `onRequestStart` just before it writes, which parts unsent from lost. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #resolve: (delivery: Delivery) => void;
  readonly #deadline: NodeJS.Timeout;
  readonly #sink: Sink;
  #controller: Dispatcher.DispatchController | null = null;
  #httpStatus: number | null = null;
  #isOver = false;

  constructor(totalMs: number, sink: Sink, resolve: (delivery: Delivery) => void) {
    this.#sink = sink;
    this.#resolve = resolve;
    this.#deadline = setTimeout(() => this.#expire(totalMs), totalMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#isOver) return controller.abort(new Error('given up before it was sent'));
    this.#controller = controller;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.#httpStatus = statusCode;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#sink.take(chunk);
  }

  onResponseEnd(): void {
    if (this.#httpStatus === null) return this.#lose('an answer without a status');
    this.#finish({ kind: 'answered', httpStatus: this.#httpStatus, body: this.#sink.text() });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#controller) return this.#lose(reasonOf(error));
    this.#finish({ kind: 'unsent', reason: reasonOf(error) });
  }

  #expire(totalMs: number): void {
    const reason = `no answer within ${totalMs} ms`;
    if (!this.#controller) return this.#finish({ kind: 'unsent', reason });
    this.#lose(reason);
    this.#controller.abort(new Error(reason));
  }

  #lose(reason: string): void {
    this.#finish({ kind: 'lost', reason, httpStatus: this.#httpStatus, body: this.#sink.text() });
  }

  #finish(delivery: Delivery): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#deadline);
    this.#resolve(delivery);
  }
}

function wholeBody(): Sink {
  const chunks: Buffer[] = [];
  return {
    // What is handed over is used again for the next piece.
    take: (chunk) => void chunks.push(Buffer.from(chunk)),
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}

function reasonOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return error.message ? `${code}: ${error.message}` : code;
}
