import { Agent, request } from 'node:http';

export type Load = {
  readonly callsPerSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly bytes: number;
};

/** Sends the same call again and again over so many connections, for so long; a first second is not counted. */
export async function measure(url: string, body: string, connections: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const warmUntil = performance.now() + 1000;
  const until = warmUntil + seconds * 1000;
  const times: number[] = [];
  let bytes = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      bytes = await post(agent, url, body);
      if (startedAt > warmUntil) times.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  agent.destroy();
  times.sort((left, right) => left - right);
  return { callsPerSecond: times.length / seconds, median: at(times, 0.5), p99: at(times, 0.99), bytes };
}

/** The length of the answer; throws when it is no success. */
function post(agent: Agent, url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answer = Buffer.concat(chunks);
        if (answer.includes('"result" : "success"\n}')) resolve(answer.length);
        else reject(new Error(answer.toString('utf8', 0, 300)));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
