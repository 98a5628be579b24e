import { useTranslations } from 'next-intl';
import { CodeBlock } from '@/components/ui/code-block';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import type { Piece } from '@/lib/portfolio/whois/reading/pieces';

type WhoisPiecesProps = { readonly pieces: readonly Piece[]; readonly readAt: Date };

/** The answers as they came, folded, and when that was. */
export function WhoisPieces({ pieces, readAt }: WhoisPiecesProps) {
  const t = useTranslations('whois');
  const servers = pieces.map(({ server }) => server).join(', ');
  return (
    <section aria-label={t('rawTitle')} className="space-y-2">
      {pieces.map(({ server, text }, index) => (
        <details key={`${server} ${index}`} className="group">
          <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-sm text-muted hover:text-text">
            <Icon name="chevron-right" size={14} className="group-open:rotate-90" />
            {t('raw', { server })}
          </summary>
          <div className="mt-2">
            <CodeBlock text={text} label={t('raw', { server })} copyLabel={t('copy', { server })} />
          </div>
        </details>
      ))}
      <p className="text-sm text-muted">
        {t.rich('readFrom', { server: servers, moment: () => <DateTime value={readAt} /> })}
      </p>
    </section>
  );
}
