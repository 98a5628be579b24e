import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DocumentSheet } from '@/components/money/documents/document-sheet';
import { ExchangeLinks } from '@/components/money/documents/exchange-links';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DownloadLink } from '@/components/ui/download-link';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { paperView } from '@/lib/money/documents/queries';
import { requireCustomer } from '@/lib/people/auth/guards';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shownPaper = cache(async (id: string) => (await paperView(await requireCustomer(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('documents');
  const { kind, number } = await shownPaper((await params).id);
  return { title: t('numbered', { kind: t(`kinds.${kind}`), number }) };
}

export default async function DocumentPage({ params }: Props) {
  const { id } = await params;
  const [t, paper] = await Promise.all([getTranslations('documents'), shownPaper(id)]);
  return (
    <div className="max-w-4xl space-y-6">
      <PageHeader
        title={t('numbered', { kind: t(`kinds.${paper.kind}`), number: paper.number })}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.documents() }]} />}
        actions={
          <>
            <ExchangeLinks forms={paper.exchangeForms} pathOf={(form) => routes.documentExchange(id, form)} />
            <DownloadLink href={routes.documentFile(id)}>{t('pdf')}</DownloadLink>
          </>
        }
      />
      <DocumentSheet paper={paper} />
    </div>
  );
}
