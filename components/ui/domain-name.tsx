import { CopyButton } from '@/components/ui/copy-button';
import { classNames } from '@/components/ui/class-names';

type DomainNameProps = {
  /** As people write it: пример.рф. */
  readonly unicode: string;
  /** As machines read it: xn--e1afmkfd.xn--p1ai. Shown on hover, and what is copied. */
  readonly ascii: string;
  readonly copy?: boolean | undefined;
  readonly className?: string | undefined;
};

export function DomainName({ unicode, ascii, copy = false, className }: DomainNameProps) {
  const name = (
    <span
      translate="no"
      title={unicode === ascii ? undefined : ascii}
      className={classNames('wrap-anywhere', className)}
    >
      {unicode}
    </span>
  );
  if (!copy) return name;
  return (
    <span className="inline-flex items-center gap-1">
      {name}
      <CopyButton text={ascii} />
    </span>
  );
}
