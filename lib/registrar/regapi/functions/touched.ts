import { z } from 'zod';
import { idOrNull, textOrNull } from '../answer-values';

/** A domain that a function changed or looked at, when it says no more of it. */
export const touched = z.looseObject({ dname: textOrNull, service_id: idOrNull });
