import { classNames } from '@/components/ui/class-names';
import type { FoundName } from '@/lib/shop/search/schema';

type SplitNameProps = {
  readonly name: Pick<FoundName, 'ascii' | 'unicode' | 'tld'>;
  readonly className?: string | undefined;
};

/** A name whose zone stands out; punycode on hover. */
export function SplitName({ name: { ascii, unicode, tld }, className }: SplitNameProps) {
  return (
    <span translate="no" title={ascii === unicode ? undefined : ascii} className={classNames('break-all', className)}>
      <span className="text-muted">{unicode.slice(0, -tld.length)}</span>
      <span className="font-semibold">{tld}</span>
    </span>
  );
}
