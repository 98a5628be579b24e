import { ButtonLink } from '@/components/ui/button-link';

type OlderPagesProps = {
  readonly label: string;
  readonly newest: { readonly label: string; readonly href: string };
  readonly older: { readonly label: string; readonly href: string | null };
  /** Whether this is the first page: then there is nothing newer. */
  readonly isNewest: boolean;
};

/** Pages of a list that only grows at its beginning: further back, or to the beginning again. */
export function OlderPages({ label, newest, older, isNewest }: OlderPagesProps) {
  if (isNewest && older.href === null) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3">
      {isNewest ? (
        <span />
      ) : (
        <ButtonLink href={newest.href} variant="secondary" size="sm" icon="chevron-left">
          {newest.label}
        </ButtonLink>
      )}
      {older.href !== null && (
        <ButtonLink href={older.href} variant="secondary" size="sm" icon="clock">
          {older.label}
        </ButtonLink>
      )}
    </nav>
  );
}
