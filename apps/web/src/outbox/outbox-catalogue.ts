import { defineCatalogue } from '@cus/ui';
import { en } from './messages.en';
import { pl } from './messages.pl';

export const outboxCatalogue = defineCatalogue({ pl, en });
