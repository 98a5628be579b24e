export const legalKinds = ['consent', 'policy', 'offer'] as const;
export type LegalKind = (typeof legalKinds)[number];

export type LegalVersion = { readonly kind: LegalKind; readonly version: number };

/** "consent.2,offer.1": what a form was shown, so that nobody agrees to a text that appeared after. */
export function versionsText(versions: readonly LegalVersion[]): string {
  return versions.map(({ kind, version }) => `${kind}.${version}`).join(',');
}
