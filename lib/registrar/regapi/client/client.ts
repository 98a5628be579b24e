import 'server-only';
import type { z } from 'zod';
import { sendInParts } from './list-parts';
import { followPages } from './pages';
import { loginFields, type Credentials } from './credentials';
import type { RegapiFunction } from '../declare';
import { regapiFunctions, type DeclaredFunction } from '../functions';
import { maskFor } from './mask';
import type { ListOutcome, Outcome, Refused } from '../outcome';
import type { CallLane, CallRecorder } from './recorder';
import { redact } from '../redaction';
import { readInParts } from './read-parts';
import { settle } from './settle';
import { defaultTimeouts, openTransport, type ClientCertificate, type Timeouts, type Transport } from './transport';

export type CallOptions<Answer = unknown> = {
  readonly lane: CallLane;
  /**
   * Takes the answer part by part while it arrives, each with some rows of its list, the last with what is left: an
   * answer of any size costs the memory of a part. What it took counts only if the outcome is `done`.
   */
  readonly onPart?: (answer: Answer) => void;
  /** The operations on whose behalf the call is made: its log row names them. */
  readonly operationIds?: readonly string[];
};

export type Call<Declaration extends RegapiFunction> = (
  input: z.input<Declaration['input']>,
  options: CallOptions<z.output<Declaration['answer']>>,
) => Promise<ListOutcome<z.output<Declaration['answer']>>>;

type Category<Name extends string> = Name extends `${infer Prefix}/${string}` ? Prefix : 'common';
type Method<Name extends string> = Name extends `${string}/${infer Rest}` ? Rest : Name;

/** One method a declared function, by its own name: `regapi.domain.create(...)`, `regapi.common.nop(...)`. */
export type RegapiMethods = {
  readonly [C in Category<DeclaredFunction['name']>]: {
    readonly [D in DeclaredFunction as Category<D['name']> extends C ? Method<D['name']> : never]: Call<D>;
  };
};

export type RegapiClient = RegapiMethods & {
  /** Waits for the calls under way and closes the connections. */
  close(): Promise<void>;
};

export type ConnectOptions = {
  /** "https://api.reg.ru/api/regru2/" */
  readonly url: string;
  readonly credentials: Credentials;
  readonly recorder: CallRecorder;
  readonly timeouts?: Partial<Timeouts>;
  readonly certificate?: ClientCertificate;
};

/**
 * Opens a client. A call never throws for what the registrar or the network does; an input that does not fit
 * its declaration comes back as refused (PARAMETER_INCORRECT) without a call. Lists may have any length, and pages
 * are followed to the end: such a call is many to the recorder, one after another.
 */
export function connect(options: ConnectOptions): RegapiClient {
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const transport = openTransport({ timeouts, certificate: options.certificate });
  const line: Line = { ...options, base: new URL(options.url.replace(/\/*$/, '/')), transport };
  const methods: Record<string, Record<string, unknown>> = {};
  for (const declaration of regapiFunctions) {
    const [category, method] = splitName(declaration.name);
    methods[category] ??= {};
    methods[category][method] = (input: unknown, call: CallOptions) => send(line, declaration, input, call);
  }
  assertComplete(methods);
  return { ...methods, close: () => transport.close() };
}

type Line = Pick<ConnectOptions, 'credentials' | 'recorder'> & { readonly base: URL; readonly transport: Transport };

async function send(
  line: Line,
  declaration: RegapiFunction,
  input: unknown,
  options: CallOptions,
): Promise<ListOutcome<unknown>> {
  const checked = declaration.input.safeParse(input);
  if (!checked.success) return badInput(checked.error);
  const ask = (request: unknown) => sendOnce(line, declaration, request, options);
  if (declaration.pages) return followPages(declaration.pages, checked.data, ask);
  return sendInParts(declaration, checked.data, ask);
}

async function sendOnce(
  { base, credentials, recorder, transport }: Line,
  declaration: RegapiFunction,
  request: unknown,
  { lane, operationIds = [], onPart }: CallOptions,
): Promise<Outcome<unknown>> {
  // What decides over an operation must see every row: one that is left out would be taken for one that is not there.
  const isForgiving = operationIds.length === 0 && lane !== 'person';
  const begun = await recorder.begin({ functionName: declaration.name, request: redact(request), lane, operationIds });
  if (!begun.ok) return { kind: 'unsent', reason: 'the hourly budget is spent', retryAt: begun.retryAt };
  const startedAt = performance.now();
  const form = formOf(credentials, request);
  const url = new URL(declaration.name, base);
  const mask = maskFor(credentials, form, request);
  const parts = onPart && readInParts({ declaration, mask, isForgiving, onPart });
  const delivery = await transport.post(url, form, parts?.sink);
  const { outcome, end } = await (parts?.settle(delivery) ?? settle(declaration, delivery, mask, isForgiving));
  const durationMs = Math.round(performance.now() - startedAt);
  await recorder.finish(begun.callId, { ...end, outcome: outcome.kind, durationMs });
  return outcome;
}

function formOf(credentials: Credentials, request: unknown): Record<string, string> {
  const control = { input_format: 'json', output_format: 'json', io_encoding: 'utf8' };
  return { ...control, ...loginFields(credentials, control, request), input_data: JSON.stringify(request) };
}

function badInput(error: z.ZodError): Refused {
  const [issue] = error.issues;
  const param = issue?.path.join('.') ?? '';
  return {
    kind: 'refused',
    code: 'PARAMETER_INCORRECT',
    text: `not sent: ${param} ${issue?.message ?? ''}`,
    params: { param },
  };
}

function splitName(name: string): readonly [category: string, method: string] {
  const [category, method] = name.split('/');
  return method === undefined ? ['common', name] : [category ?? name, method];
}

function assertComplete(methods: Record<string, Record<string, unknown>>): asserts methods is RegapiMethods {
  for (const { name } of regapiFunctions) {
    const [category, method] = splitName(name);
    if (typeof methods[category]?.[method] !== 'function') throw new TypeError(`no method for ${name}`);
  }
}
