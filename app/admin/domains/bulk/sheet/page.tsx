import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/components/portfolio/sheets/sheet-page';
import type { SearchParams } from '@/components/ui/list-url';
import { requireStaff } from '@/lib/people/auth/guards';
import { sheetView } from '@/lib/portfolio/sheets/queries';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sheets');
  return { title: t('title') };
}

export default async function StaffSheetPage({ searchParams }: Props) {
  const actor = await requireStaff('operator');
  return <SheetPage view={await sheetView(actor, await searchParams)} by="staff" />;
}
