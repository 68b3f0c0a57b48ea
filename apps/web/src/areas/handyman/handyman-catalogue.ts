import { defineCatalogue } from '@cus/ui';
import { en } from './messages.en';
import { pl } from './messages.pl';

export const handymanCatalogue = defineCatalogue({ pl, en });
export type HandymanKey = keyof typeof pl;
