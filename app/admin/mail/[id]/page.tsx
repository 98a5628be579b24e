import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { LetterDetail } from '@/components/people/mail/letter-detail';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';
import { shownLetter } from '@/lib/people/mail/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shown = cache(async (id: string) => (await shownLetter(await requireStaff(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const letter = await shown((await params).id);
  return { title: letter.subject };
}

export default async function LetterPage({ params }: Props) {
  const [t, letter] = await Promise.all([getTranslations('mail.log'), shown((await params).id)]);
  return (
    <>
      <PageHeader
        title={letter.subject}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.letters() }]} />}
      />
      <LetterDetail letter={letter} />
    </>
  );
}
