import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { AddStaffForm } from '@/components/people/staff/add-staff-form';
import { StaffTable } from '@/components/people/staff/staff-table';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { staffList } from '@/lib/people/staff/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.staff') };
}

export default async function StaffPage() {
  const actor = await requireStaff('owner');
  const [t, words, staff, chosen] = await Promise.all([
    getTranslations('settings'),
    getTranslations('staff'),
    staffList(actor),
    columnsOf('staff'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="staff" role={actor.role} />
      <Card title={words('title')} note={words('note')} padding="flush">
        <StaffTable staff={staff} chosen={chosen} />
      </Card>
      <Card title={words('add')} note={words('addNote')}>
        <AddStaffForm />
      </Card>
    </>
  );
}
