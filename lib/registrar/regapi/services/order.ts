import { z } from 'zod';
import { folderOfOrder, payment, userServid } from '../input-values';

/** What every order of a service may carry (REG.API 7.4). */
export const order = {
  /** The domain that the service is for. */
  domain_name: z.string().optional(),
  /** Years or months: `unit` of service/get_servtype_details tells which. */
  period: z.int().positive().optional(),
  /** Our own id of the order, by which its outcome can be found out. */
  user_servid: userServid.optional(),
  comment: z.string().optional(),
  admin_comment: z.string().optional(),
  ...folderOfOrder,
  ...payment,
};

/** Plans change: service/get_servtype_details lists those of today. */
export const plan = z.string();
