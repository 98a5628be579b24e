/** The word for a domain's auto-renewal, which is ours. */
export function autoRenewWord(autoRenews: boolean): 'on' | 'off' {
  return autoRenews ? 'on' : 'off';
}
