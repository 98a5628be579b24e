import 'server-only';
import { env } from '@/lib/base/env/env';
import { worldTroublesOf, type WorldTrouble } from './troubles';
import { worldAnswer, type WorldAnswer } from './world';

/**
 * What the world answers for a zone. `invented`: the registrar is a simulator, whose names the world has never heard of;
 * `unasked`: nobody knows whom to ask; `unreachable`: nothing outside answers us, which says nothing about the zone.
 */
export type World =
  | (WorldAnswer & { readonly kind: 'seen'; readonly troubles: readonly WorldTrouble[] })
  | { readonly kind: 'invented' | 'unasked' | 'unreachable' };

type Delegated = {
  readonly asciiName: string;
  readonly nameServers: readonly { readonly host: string; readonly addresses: readonly string[] }[];
};

/** Takes a few seconds at most, and nothing while an answer is kept. */
export async function worldOf({ asciiName, nameServers }: Delegated): Promise<World> {
  if (isSimulated()) return { kind: 'invented' };
  if (nameServers.length === 0) return { kind: 'unasked' };
  return seenIn(await worldAnswer(asciiName, nameServers));
}

export function seenIn(answer: WorldAnswer): World {
  const isHeard = answer.delegatedTo !== null || answer.servers.some(({ kind }) => isAnswer.has(kind));
  return isHeard ? { kind: 'seen', ...answer, troubles: worldTroublesOf(answer) } : { kind: 'unreachable' };
}

const isAnswer: ReadonlySet<string> = new Set(['serves', 'refuses']);

function isSimulated(): boolean {
  const host = env.REGAPI_URL ? new URL(env.REGAPI_URL).hostname : 'localhost';
  return ['localhost', '127.0.0.1', '[::1]'].includes(host);
}
