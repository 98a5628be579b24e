import { z } from 'zod';
import { parseLongJson } from './long-json';

/** What a body says, in the words of REG.API 2.3. */
export type Envelope =
  | { readonly kind: 'success'; readonly answer: unknown; readonly body: unknown }
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly text: string;
      readonly params: Readonly<Record<string, unknown>>;
      readonly body: unknown;
    }
  | { readonly kind: 'garbled'; readonly reason: string };

const envelope = z.discriminatedUnion('result', [
  z.looseObject({ result: z.literal('success'), answer: z.unknown().optional() }),
  z.looseObject({
    result: z.literal('error'),
    error_code: z.string(),
    error_text: z.string().nullish(),
    error_params: z.record(z.string(), z.unknown()).nullish().catch(null),
  }),
]);

/** Reads a body, whatever its content type claims. */
export async function readEnvelope(body: string): Promise<Envelope> {
  const json = await parseJson(body);
  if (json === undefined) return { kind: 'garbled', reason: 'the answer is not JSON' };
  const parsed = envelope.safeParse(normal(json));
  if (!parsed.success) return { kind: 'garbled', reason: 'the answer has no result' };
  if (parsed.data.result === 'success') return { kind: 'success', answer: parsed.data.answer ?? {}, body: json };
  const { error_code, error_text, error_params } = parsed.data;
  return { kind: 'error', code: error_code, text: error_text ?? error_code, params: error_params ?? {}, body: json };
}

const spoken = z.looseObject({ result: z.string().optional(), error_code: z.string().optional() });

/** The word may come in any capitals, and be left out beside an error. */
function normal(json: unknown): unknown {
  const said = spoken.safeParse(json).data;
  if (!said) return json;
  return { ...said, result: said.result?.toLowerCase() ?? (said.error_code ? 'error' : undefined) };
}

async function parseJson(body: string): Promise<unknown> {
  try {
    return await parseLongJson(body);
  } catch {
    return undefined;
  }
}
