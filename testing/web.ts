import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { isBuilt } from '@/scripts/build/sources';
import { freePort } from '@/scripts/launch/ports';
import { startNode, type TestProcess } from '@/testing/process';

const root = join(import.meta.dirname, '..');
const reportUsage = pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href;
const patienceMs = 60_000;

export type Asking = {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<NodeJS.Dict<string | string[]>>;
  readonly text: string;
};

export type TestWeb = {
  /** Its PUBLIC_URL; what is sent carries it as Origin unless it says another. */
  readonly url: string;
  send(asking: Asking): Promise<Answer>;
  /** CPU used since the start. */
  cpuMs(): Promise<number>;
  /** Held after a collection. */
  bytes(): Promise<number>;
  readonly process: TestProcess;
};

/** Starts the built web server on the database of this test file; `npm test` builds it before. */
export async function startWeb(env: Readonly<Record<string, string>> = {}): Promise<TestWeb> {
  if (!isBuilt()) throw new Error('The web is not built from these sources: npm run build');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const next = join(root, 'node_modules/next/dist/bin/next');
  const web = startNode(['--expose-gc', '--import', reportUsage, next, 'start', '--port', String(port)], {
    NODE_ENV: 'production',
    PORT: String(port),
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
    NEXT_TELEMETRY_DISABLED: '1',
    ...env,
  });
  const send = (asking: Asking) => answerOf(port, url, asking);
  await untilHealthy(web, send);
  const figure = async (question: string) => z.number().parse(await web.ask(question));
  return { url, send, cpuMs: () => figure('cpu'), bytes: () => figure('memory'), process: web };
}

/** By hand, for fetch sends no broken bodies, methods and headers. */
function answerOf(
  port: number,
  origin: string,
  { path, method = 'POST', headers, body = '' }: Asking,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path,
      method,
      agent: false,
      headers: {
        Host: `localhost:${port}`,
        Origin: origin,
        'Content-Length': String(Buffer.byteLength(body)),
        ...headers,
      },
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.end(body);
  });
}

async function untilHealthy(web: TestProcess, send: TestWeb['send']): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(50)) {
    if (web.hasEnded()) break;
    const isUp = await send({ path: '/api/health', method: 'GET' }).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isUp) return;
  }
  await web.kill();
  throw new Error(`the web did not start:\n${web.output()}`);
}
