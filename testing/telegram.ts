// A bot's server: answers as Telegram's Bot API does, holds what people wrote to the bot, and shows what it sent them.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

export const testToken = '123456789:AAtest-token-that-nobody-else-has';
export const testBot = 'domovoi_test_bot';

export type TelegramMessage = { readonly chat: number; readonly text: string };

export type TestTelegram = {
  readonly url: string;
  readonly sent: readonly TelegramMessage[];
  /** Somebody writes to the bot. */
  readonly write: (chat: number, text: string) => void;
  /** Somebody blocks the bot. */
  readonly block: (chat: number) => void;
  readonly stop: () => Promise<void>;
};

const offsetBody = z.object({ offset: z.number().default(0), timeout: z.number().default(0) });
const messageBody = z.object({ chat_id: z.number(), text: z.string().min(1).max(4096) });
const writtenBody = z.object({ chat: z.number(), text: z.string() });

/** `port` 0 = any that is free. */
export async function startTelegram(port = 0): Promise<TestTelegram> {
  const sent: TelegramMessage[] = [];
  const blocked = new Set<number>();
  let updates: { update_id: number; message: object }[] = [];
  let next = 1;
  const write = (chat: number, text: string) => {
    updates.push({ update_id: next, message: { chat: { id: chat, type: 'private' }, text } });
    next += 1;
  };
  const methods: Readonly<Record<string, (body: unknown) => unknown>> = {
    getMe: () => ({ username: testBot }),
    // The answer is held until somebody writes, as long as is asked for.
    getUpdates: async (body) => {
      const { offset, timeout } = offsetBody.parse(body);
      updates = updates.filter(({ update_id: id }) => id >= offset);
      for (let left = timeout * 10; updates.length === 0 && left > 0; left -= 1) await delay(100);
      return updates;
    },
    sendMessage: (body) => {
      const { chat_id: chat, text } = messageBody.parse(body);
      if (blocked.has(chat)) return null;
      sent.push({ chat, text });
      return { message_id: sent.length };
    },
  };
  const server = createServer((request, response) => void answer(request, response));
  await listening(server, port);
  const { port: at } = z.custom<AddressInfo>().parse(server.address());
  return {
    url: `http://127.0.0.1:${at}`,
    sent,
    write,
    block: (chat) => void blocked.add(chat),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const body = await bodyOf(request);
    // What a story does in a person's place.
    if (request.url === '/written') {
      if (request.method === 'POST') {
        const { chat, text } = writtenBody.parse(body);
        write(chat, text);
      }
      return say(response, 200, { ok: true, result: sent });
    }
    const reply = token === testToken ? methods[method] : undefined;
    if (!reply) return say(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
    const result = await reply(body);
    if (result === null) return say(response, 403, { ok: false, error_code: 403, description: 'Forbidden' });
    return say(response, 200, { ok: true, result });
  }
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => void server.listen(port, '127.0.0.1', () => resolve()));
}
