import { z } from 'zod';
import { staffRoles } from '@/lib/people/access/actor';
import { personName } from '@/lib/people/auth/schema';
import { mailAddress } from '@/lib/base/values/mail-address';
import { idText } from '@/lib/base/values/text';

const id = idText;

export const newStaffInput = z.object({ name: personName, email: mailAddress, role: z.enum(staffRoles) });
export const staffRoleInput = z.object({ user: id, role: z.enum(staffRoles) });
export const staffOnlyInput = z.object({ user: id });
