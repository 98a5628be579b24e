import { paperResponse } from '@/components/money/documents/paper-response';
import { exchangeFile } from '@/lib/money/documents/queries';
import { requireStaff } from '@/lib/people/auth/guards';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** A transfer document as its exchange operator takes it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  return paperResponse(await exchangeFile(actor, id), 'application/xml');
}
