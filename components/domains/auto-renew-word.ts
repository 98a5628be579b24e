/** The word for what is known of a domain's auto-renewal. */
export function autoRenewWord(autoRenews: boolean | null): 'on' | 'off' | 'unknown' {
  if (autoRenews === null) return 'unknown';
  return autoRenews ? 'on' : 'off';
}
