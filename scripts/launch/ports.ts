import { createServer } from 'node:net';

/** Whether nobody listens on the port of an address of this machine, or of any. */
export async function isFree(port: number, address?: string): Promise<boolean> {
  return (await tryListen(port, address)) !== null;
}

/** A free port: the preferred one if it is free, so that addresses stay the same from run to run. */
export async function freePort(preferred: number | null = null): Promise<number> {
  if (preferred !== null && (await isFree(preferred))) return preferred;
  const port = await tryListen(0);
  if (port === null) throw new Error('no free port is left on this machine');
  return port;
}

function tryListen(port: number, host?: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, ...(host !== undefined && { host }) }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => resolve(taken));
    });
  });
}
