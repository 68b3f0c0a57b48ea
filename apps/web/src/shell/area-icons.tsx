import {
  Building2,
  ClipboardCheck,
  CalendarDays,
  House,
  Inbox,
  Gauge,
  Palette,
  PhoneIncoming,
  Send,
  UsersRound,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import type { Area } from './navigation';

export const AREA_ICONS: Record<Area['id'], LucideIcon> = {
  home: House,
  intake: PhoneIncoming,
  residents: UsersRound,
  orders: Send,
  deliveries: ClipboardCheck,
  month: CalendarDays,
  share: Gauge,
  housing: Building2,
  handyman: Wrench,
  provider: Inbox,
  gallery: Palette,
};
