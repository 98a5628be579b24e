import { Agent, get } from 'node:http';

export type Load = {
  readonly perSecond: number;
  /** Milliseconds of each answer. */
  readonly taken: readonly number[];
  readonly bytes: number;
};

type Asked = {
  readonly url: string;
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
};

/** Asks for pages in turn, over so many connections at once, for so many seconds; the answer must be a table. */
export async function load({ url, paths, headers }: Asked, clients: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const taken: number[] = [];
  let bytes = 0;
  let asked = 0;
  const startedAt = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - startedAt < seconds * 1000) {
      const path = paths[asked++ % paths.length] ?? '/';
      const sentAt = performance.now();
      bytes = await answerLength(`${url}${path}`, agent, headers);
      taken.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { perSecond: (taken.length / (performance.now() - startedAt)) * 1000, taken, bytes };
}

function answerLength(url: string, agent: Agent, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode === 200 && answer.includes('</table>')) resolve(answer.length);
        else reject(new Error(`${url} answered ${response.statusCode}: ${answer.toString('utf8', 0, 300)}`));
      });
    });
    sent.once('error', reject);
  });
}
