import type { NavTarget } from '@/components/layout/nav-link';

/** Targets whose name contains every word typed, those that begin with the text first. */
export function matchingTargets(targets: readonly NavTarget[], typed: string): readonly NavTarget[] {
  const text = typed.trim().toLowerCase();
  const words = text.split(/\s+/);
  return targets
    .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
    .sort(
      (left, right) =>
        Number(right.label.toLowerCase().startsWith(text)) - Number(left.label.toLowerCase().startsWith(text)),
    );
}

/** Whether the text could be a domain name or the beginning of one. */
export function looksLikeName(typed: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}.-]{1,252}$/u.test(typed.trim());
}
