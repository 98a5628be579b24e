import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { CorrectButton } from '@/components/money/documents/correct-button';
import { DocumentSheet } from '@/components/money/documents/document-sheet';
import { ExchangeLinks } from '@/components/money/documents/exchange-links';
import { SendingsCard } from '@/components/money/documents/sendings-card';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DownloadLink } from '@/components/ui/download-link';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { sendDocument } from '@/lib/money/documents/actions';
import { paperView, sendingsOf } from '@/lib/money/documents/queries';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shownPaper = cache(async (id: string) => (await paperView(await requireStaff(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('documents');
  const { kind, number } = await shownPaper((await params).id);
  return { title: t('numbered', { kind: t(`kinds.${kind}`), number }) };
}

export default async function AdminDocumentPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireStaff();
  const [t, paper, sendings] = await Promise.all([getTranslations('documents'), shownPaper(id), sendingsOf(actor, id)]);
  const said = { button: t('correct.button'), title: t('correct.title'), text: t('correct.text') };
  return (
    <div className="max-w-4xl space-y-6">
      <PageHeader
        title={t('numbered', { kind: t(`kinds.${paper.kind}`), number: paper.number })}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.documents() }]} />}
        actions={
          <>
            {may(actor, 'wallet.topUp') && (
              <ActionButton action={sendDocument} fields={{ id }}>
                {t('mail.send')}
              </ActionButton>
            )}
            {paper.mayCorrect && <CorrectButton id={id} words={said} />}
            <ExchangeLinks forms={paper.exchangeForms} pathOf={(form) => routes.admin.documentExchange(id, form)} />
            <DownloadLink href={routes.admin.documentFile(id)}>{t('pdf')}</DownloadLink>
          </>
        }
      />
      <DocumentSheet paper={paper} />
      <SendingsCard sendings={sendings} />
    </div>
  );
}
