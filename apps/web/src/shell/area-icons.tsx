import {
  Building2,
  ClipboardList,
  ClipboardCheck,
  CalendarDays,
  House,
  Inbox,
  ListTodo,
  Gauge,
  PhoneIncoming,
  Send,
  Settings,
  UsersRound,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import type { Area } from './navigation';

export const AREA_ICONS: Record<Area['id'], LucideIcon> = {
  home: House,
  intake: PhoneIncoming,
  requests: ListTodo,
  residents: UsersRound,
  plans: ClipboardList,
  orders: Send,
  deliveries: ClipboardCheck,
  month: CalendarDays,
  share: Gauge,
  housing: Building2,
  handyman: Wrench,
  provider: Inbox,
  settings: Settings,
};
