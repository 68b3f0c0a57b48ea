import { defineCatalogue } from '@cus/ui';
import { en } from './staff.en';
import { pl } from './staff.pl';
import { uk } from './staff.uk';

export const staffCatalogue = defineCatalogue({ pl, en, uk });
