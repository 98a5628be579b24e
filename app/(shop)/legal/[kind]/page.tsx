import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale } from '@/lib/base/i18n/locales';
import { legalPage } from '@/lib/people/legal/queries';
import { legalKind, legalVersionInput } from '@/lib/people/legal/schema';
import { routes } from '@/lib/base/routes';

type Props = {
  readonly params: Promise<{ readonly kind: string }>;
  readonly searchParams: Promise<{ readonly version?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('legal');
  const kind = legalKind.safeParse((await params).kind);
  return kind.success ? { title: t(`kinds.${kind.data}`) } : {};
}

export default async function LegalTextPage({ params, searchParams }: Props) {
  const kind = legalKind.safeParse((await params).kind);
  if (!kind.success) notFound();
  const locale = await getLocale();
  const version = legalVersionInput.parse((await searchParams).version);
  const page = await legalPage(kind.data, isLocale(locale) ? locale : 'en', version);
  if (!page) notFound();
  const [t, format] = await Promise.all([getTranslations('legal'), getFormatter()]);
  const on = format.dateTime(page.publishedAt, { dateStyle: 'long' });
  return (
    <article className="mx-auto max-w-3xl space-y-5">
      <PageHeader title={t(`kinds.${kind.data}`)} />
      <p className="text-sm text-muted">{t('version', { version: page.version, on })}</p>
      <div lang={page.locale} className="wrap-anywhere whitespace-pre-line">
        {page.text}
      </div>
      {page.versions.length > 1 && (
        <nav aria-label={t('versions')} className="flex flex-wrap gap-3 text-sm">
          {page.versions.map((other) => (
            <Link key={other} href={routes.legal(kind.data, other)} className="text-link">
              {t('versionNumber', { version: other })}
            </Link>
          ))}
        </nav>
      )}
    </article>
  );
}
