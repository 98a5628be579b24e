import { kinds } from '@/lib/desk/operations/kinds';
import { provideDefinitions } from '@/lib/queue/engine/definitions';

provideDefinitions(kinds);
