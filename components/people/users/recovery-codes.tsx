import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';
import { CodeBlock } from '@/components/ui/code-block';
import { Callout } from '@/components/ui/callout';

/** Recovery codes, shown this once, to be copied, saved or printed. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const t = useTranslations('users.recovery');
  const text = codes.join('\n');
  return (
    <div className="space-y-4">
      <Callout tone="success" title={t('shownOnce')} live>
        {t('keep')}
      </Callout>
      <CodeBlock text={text} label={t('codes')} copyLabel={t('copy')} />
      <a
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
        download="recovery-codes.txt"
        className={buttonStyle()}
      >
        {t('download')}
      </a>
    </div>
  );
}
