'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { copyText } from '@/components/ui/clipboard';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';

type CopyButtonProps = {
  /** What lands in the clipboard. */
  readonly text: string;
  /** What it is, for the button's name: "Copy the name servers". */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
};

export function CopyButton({ text, label, className }: CopyButtonProps) {
  const t = useTranslations('ui.copy');
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1800);
    return () => clearTimeout(timer);
  }, [copied]);

  // Told apart by what they copy, where that is a line.
  const name = label ?? (text.length > 100 ? t('copy') : `${t('copy')} ${text}`);
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      onClick={() => void copyText(text).then(setCopied)}
      className={iconButtonStyle({ size: 'sm', className })}
    >
      <Icon name={copied ? 'check' : 'copy'} className={copied ? 'text-success' : undefined} />
      <span role="status" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </button>
  );
}
