import { defineCatalogue } from '@cus/ui';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';

export const photosCatalogue = defineCatalogue({ pl, en, uk });
