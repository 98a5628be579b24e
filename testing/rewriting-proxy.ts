import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a function answers instead: another JSON value, or a whole other reply. */
export type Rewrite = (answer: unknown) => unknown;
export type Reply = { readonly status: number; readonly body: string };

export type RewritingProxy = {
  /** For REGAPI_URL. */
  readonly url: string;
  /** From now on the answers of a function ("domain/get_prices") are rewritten; without `rewrite`, left as they are. */
  set(functionName: string, rewrite?: Rewrite): void;
  /** From now on a function answers this, and is not asked. */
  reply(functionName: string, reply?: Reply): void;
  stop(): Promise<void>;
};

/** Stands between a panel and a registrar, and makes of the answers what it is told. */
export async function startRewritingProxy(target: string): Promise<RewritingProxy> {
  const rewrites = new Map<string, Rewrite>();
  const replies = new Map<string, Reply>();
  const server = createServer((request, response) => {
    void (async () => {
      const name = (request.url ?? '').replace(/^\/api\/regru2\//, '');
      const body = await text(request);
      const instead = replies.get(name);
      if (instead) return response.writeHead(instead.status).end(instead.body);
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const answered = await fetch(`${target}/${name}`, { method: 'POST', body, headers });
      const said = await answered.text();
      const rewrite = rewrites.get(name);
      return response.writeHead(answered.status).end(rewrite ? JSON.stringify(rewrite(JSON.parse(said))) : said);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/api/regru2`,
    set: (name, rewrite) => void (rewrite ? rewrites.set(name, rewrite) : rewrites.delete(name)),
    reply: (name, reply) => void (reply ? replies.set(name, reply) : replies.delete(name)),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return address.port;
}
