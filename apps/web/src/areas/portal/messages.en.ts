import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  title: 'Offers and orders',
  lead: 'Answer the offers of the centre, then record visits on the orders you accepted.',
  tabs: 'View of the organisation’s orders',
  tabOffers: 'Offers',
  tabCurrent: 'Accepted',
  tabEnded: 'All',
  offersEmptyTitle: 'No offer waits',
  offersEmpty: 'When the centre sends an order, it appears here with its answer date.',
  currentEmptyTitle: 'No accepted orders',
  currentEmpty: 'Accept an offer to record visits.',
  offer: '{service}, {quantity}',
  period: 'From {from} to {to} · {value}',
  answerBy: 'Answer by {date}: {left}',
  noLimit: 'No answer date',
  daysLeft:
    '{days, plural, =0 {last day today} one {# day left} few {# days left} many {# days left} other {# days left}}',
  expired: 'the date passed on {date}',
  progress: 'Delivered: {delivered} of {whole}',
  openRepairs: 'Open the repairs: {what}',
  openFlats: 'Open the flats: {what}',
  recordVisit: 'Record a visit: {what}',
  help: 'Questions about an order? Call the centre and ask for the services organiser.',
  helpAt: 'Questions about an order? Call the services organiser at the centre:',
};
