import type { ServerResponse } from 'node:http';
import { writeOutput, type OutputWish } from '@/lib/registrar/regwire/output';
import type { WireRecord, WireValue } from '@/lib/registrar/regwire/value';
import type { Refusal } from '../refusal';

export interface Answer {
  readonly body: WireRecord;
  readonly wish: OutputWish;
}

export function success(answer: WireRecord | readonly WireValue[] | undefined): WireRecord {
  return { ...(answer === undefined ? {} : { answer }), charset: 'utf-8', messagestore: null, result: 'success' };
}

/** Every refusal comes with HTTP 200 (REG.API 2.3.2). */
export function refused(refusal: Refusal): WireRecord {
  return {
    charset: 'utf-8',
    error_code: refusal.code,
    error_params: refusal.params ?? {},
    error_text: refusal.message,
    messagestore: null,
    result: 'error',
  };
}

/** The answer's bytes with their content type. */
export function encode({ body, wish }: Answer): { bytes: Uint8Array; contentType: string } {
  const output = writeOutput(body, wish);
  return { bytes: output.body, contentType: output.contentType };
}

/** Sends in chunks: the live service states no length. */
export function send(response: ServerResponse, status: number, contentType: string, bytes: Uint8Array | string): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.write(bytes);
  response.end();
}
