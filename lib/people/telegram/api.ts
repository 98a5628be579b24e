import 'server-only';
import { z } from 'zod';
import { env } from '@/lib/base/env/env';

const answer = z.object({
  ok: z.boolean(),
  error_code: z.number().optional(),
  result: z.unknown().optional(),
});

const timeoutMs = 10_000;

/** Telegram refused, or did not answer. Its message is the code alone: every address holds the token. */
export class TelegramError extends Error {
  override name = 'TelegramError';
  readonly code: string;
  constructor(code: string) {
    super(`Telegram: ${code}`);
    this.code = code;
  }
}

/** Calls a method of the Bot API; throws {@link TelegramError}. `waitSeconds`: it answers so late where it has nothing to say. */
export async function callTelegram<S extends z.ZodType>(
  token: string,
  method: string,
  { body = {}, result, waitSeconds = 0 }: { readonly body?: object; readonly result: S; readonly waitSeconds?: number },
): Promise<z.output<S>> {
  const read = answer.safeParse(await post(`${env.TELEGRAM_URL}/bot${token}/${method}`, body, waitSeconds));
  if (!read.success) throw new TelegramError('UNREADABLE');
  if (!read.data.ok) throw new TelegramError(String(read.data.error_code ?? 'REFUSED'));
  const parsed = result.safeParse(read.data.result);
  if (!parsed.success) throw new TelegramError('UNREADABLE');
  return parsed.data;
}

async function post(url: string, body: object, waitSeconds: number): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs + waitSeconds * 1000),
    });
    return await response.json();
  } catch {
    // What is thrown here may repeat the address.
    throw new TelegramError('UNREACHABLE');
  }
}
