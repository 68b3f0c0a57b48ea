import { coordination, housing, type Operation } from '@cus/contracts';
import type { Role } from '@cus/kernel';
import type { ComponentType } from 'react';
import { AdministratorHome, StoppedMessages } from './administrator-home';
import { PlansAtApproval, RequestsPassed } from './case-waiting';
import { CaseOverdue, CaseTodo } from './case-work';
import { FieldHome } from './field-home';
import { FirstSteps } from './first-steps';
import { MyMeetings } from './my-meetings';
import { OffersOut } from './order-work';
import { CommissioningAttention, DisputesOut, OrganiserTodo } from './organiser-work';
import { ProviderHome } from './provider-home';
import { ShareSummary } from './share-summary';

export interface HomePanel {
  readonly id: string;
  /** Whose work it is. */
  readonly roles: readonly Role[];
  readonly place: 'top' | 'todo' | 'waiting' | 'attention';
  /** Renders `WorkGroup`s, or nothing while nothing waits. */
  readonly component: ComponentType;
}

const readers = (operation: Operation) => operation.allow;

/** What each role finds on its home screen. A new kind of work is one more line here. */
export const PANELS: readonly HomePanel[] = [
  { id: 'share', place: 'top', roles: ['manager'], component: ShareSummary },
  { id: 'offers-in', place: 'todo', roles: ['provider'], component: ProviderHome },
  { id: 'field', place: 'todo', roles: ['field-worker'], component: FieldHome },
  { id: 'first-steps', place: 'todo', roles: ['organiser', 'manager'], component: FirstSteps },
  { id: 'meetings', place: 'todo', roles: readers(housing.listMySessions), component: MyMeetings },
  { id: 'cases', place: 'todo', roles: readers(coordination.getMyWork), component: CaseTodo },
  { id: 'orders', place: 'todo', roles: ['organiser'], component: OrganiserTodo },
  { id: 'centre', place: 'todo', roles: ['administrator'], component: AdministratorHome },
  { id: 'approval', place: 'waiting', roles: ['coordinator'], component: PlansAtApproval },
  {
    id: 'passed',
    place: 'waiting',
    roles: ['intake', 'social-worker', 'coordinator'],
    component: RequestsPassed,
  },
  { id: 'offers-out', place: 'waiting', roles: ['organiser', 'coordinator'], component: OffersOut },
  { id: 'disputes-out', place: 'waiting', roles: ['organiser'], component: DisputesOut },
  { id: 'overdue', place: 'attention', roles: readers(coordination.getMyWork), component: CaseOverdue },
  { id: 'dead-letters', place: 'attention', roles: ['administrator'], component: StoppedMessages },
  {
    id: 'commissioning',
    place: 'attention',
    roles: ['organiser', 'manager'],
    component: CommissioningAttention,
  },
];

/** Panels of a person with these roles, in order. */
export function panelsFor(roles: readonly Role[], place: HomePanel['place']): HomePanel[] {
  return PANELS.filter((panel) => panel.place === place && panel.roles.some((role) => roles.includes(role)));
}
