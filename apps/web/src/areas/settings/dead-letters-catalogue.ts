import { defineCatalogue } from '@cus/ui';
import { en } from './dead-letters.en';
import { pl } from './dead-letters.pl';
import { uk } from './dead-letters.uk';

export const deadLettersCatalogue = defineCatalogue({ pl, en, uk });
export type DeadLetterKey = keyof typeof pl;
