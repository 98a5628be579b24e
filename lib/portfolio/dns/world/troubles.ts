import type { WorldAnswer } from './world';

/** What is wrong as the world sees it. */
export type WorldTrouble =
  | { readonly kind: 'notDelegated' | 'noAddress' | 'disagree' }
  | { readonly kind: 'elsewhere'; readonly hosts: readonly string[] }
  | { readonly kind: 'silent' | 'refuses' | 'lost'; readonly hosts: readonly string[] };

export function worldTroublesOf({
  servers,
  delegatedTo,
}: Pick<WorldAnswer, 'servers' | 'delegatedTo'>): readonly WorldTrouble[] {
  const hosts = servers.map(({ host }) => plain(host));
  const serving = servers.flatMap((server) => (server.kind === 'serves' ? [server.said] : []));
  const elsewhere = delegatedTo?.map(plain).filter((host) => !hosts.includes(host)) ?? [];
  const those = (kind: 'silent' | 'refuses' | 'lost') => servers.filter((server) => server.kind === kind);
  return [
    ...(delegatedTo?.length === 0 ? [{ kind: 'notDelegated' } as const] : []),
    ...(elsewhere.length > 0 ? [{ kind: 'elsewhere', hosts: elsewhere } as const] : []),
    ...(['silent', 'refuses', 'lost'] as const)
      .map((kind) => ({ kind, hosts: those(kind).map(({ host }) => host) }))
      .filter((trouble) => trouble.hosts.length > 0),
    ...(new Set(serving.map(({ serial }) => serial)).size > 1 ? [{ kind: 'disagree' } as const] : []),
    ...(serving.length > 0 && serving.every(({ addresses }) => addresses.length === 0)
      ? [{ kind: 'noAddress' } as const]
      : []),
  ];
}

const plain = (host: string): string => host.toLowerCase().replace(/\.$/, '');
