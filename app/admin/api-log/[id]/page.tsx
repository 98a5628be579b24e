import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CallDetail } from '@/components/desk/api-log/call-detail';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { callDetail } from '@/lib/desk/api-log/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shownCall = cache(async (id: string) => (await callDetail(await requireStaff(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, call] = await Promise.all([getTranslations('apiLog.detail'), shownCall((await params).id)]);
  return { title: t('title', { function: call.functionName }) };
}

export default async function ApiCallPage({ params }: Props) {
  const [t, call] = await Promise.all([getTranslations('apiLog.detail'), shownCall((await params).id)]);
  return (
    <>
      <PageHeader
        title={t('title', { function: call.functionName })}
        actions={
          <ButtonLink href={routes.admin.apiLog()} icon="arrow-left">
            {t('back')}
          </ButtonLink>
        }
      />
      <CallDetail call={call} />
    </>
  );
}
