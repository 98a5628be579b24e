import { ButtonLink } from '@/components/ui/button-link';

type OlderPagesProps = {
  readonly label: string;
  readonly newest: { readonly label: string; readonly href: string };
  /** `href` is null on the last page. */
  readonly older: { readonly label: string; readonly href: string | null };
  readonly isNewest: boolean;
};

/** Pages of a list that grows at its beginning alone: further back, or to the beginning again. */
export function OlderPages({ label, newest, older, isNewest }: OlderPagesProps) {
  if (isNewest && older.href === null) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3">
      {isNewest ? (
        <span />
      ) : (
        <ButtonLink href={newest.href} icon="chevron-left">
          {newest.label}
        </ButtonLink>
      )}
      {older.href !== null && <ButtonLink href={older.href}>{older.label}</ButtonLink>}
    </nav>
  );
}
