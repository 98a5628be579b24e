import { z } from 'zod';
import { staffRoles } from '@/lib/auth/actor';
import { emailField, personName } from '@/lib/auth/schema';
import { idText } from '@/lib/values/text';

const id = idText;

export const newStaffInput = z.object({ name: personName, email: emailField, role: z.enum(staffRoles) });
export const staffRoleInput = z.object({ user: id, role: z.enum(staffRoles) });
export const staffOnlyInput = z.object({ user: id });
