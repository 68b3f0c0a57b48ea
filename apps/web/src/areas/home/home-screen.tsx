import { DateText, PageHeader, Section, useText, warsawDay } from '@cus/ui';
import { Inbox, PhoneIncoming, Send } from 'lucide-react';
import { useProfile } from '../../session/use-session';
import { AppLinkButton } from '../../shell/app-link';
import { homeCatalogue } from './home-catalogue';
import './home.css';
import { panelsFor, type HomePanel } from './panels';

/** My work today: what I do, what others do, what goes wrong unless somebody looks. */
export function HomeScreen() {
  const t = useText(homeCatalogue);
  const profile = useProfile();
  return (
    <>
      <PageHeader
        title={t('title', { name: profile?.name ?? '' })}
        lead={<DateText value={warsawDay(new Date())} style="long" />}
        action={<FirstAct />}
      />
      <Panels place="top" />
      <div className="home-columns">
        {(['todo', 'waiting', 'attention'] as const).map((place) => (
          <Column key={place} place={place} />
        ))}
      </div>
    </>
  );
}

/** What a person of this role begins the day with; nobody is offered an act that is another's daily work. */
const FIRST_ACTS = [
  {
    roles: ['intake', 'social-worker', 'coordinator'],
    to: '/intake',
    words: 'takeRequest',
    Icon: PhoneIncoming,
  },
  { roles: ['organiser'], to: '/orders', words: 'placeOrders', Icon: Send },
  { roles: ['provider'], to: '/provider', words: 'openOffers', Icon: Inbox },
] as const;

function FirstAct() {
  const t = useText(homeCatalogue);
  const mine: readonly string[] = useProfile()?.roles ?? [];
  const act = FIRST_ACTS.find(({ roles }) => roles.some((role) => mine.includes(role)));
  if (act === undefined) return null;
  const { to, words, Icon } = act;
  return (
    <AppLinkButton to={to} variant="primary" icon={<Icon aria-hidden className="ok-icon" />}>
      {t(words)}
    </AppLinkButton>
  );
}

/** Who fills an empty list, told to whoever looks at it. */
const NOTHING_TODO = [
  { roles: ['intake', 'social-worker', 'coordinator'], words: 'nothingForCases' },
  { roles: ['organiser'], words: 'nothingToOrder' },
  { roles: ['provider'], words: 'nothingOffered' },
  { roles: ['field-worker'], words: 'nothingInField' },
  { roles: ['manager'], words: 'nothingToApprove' },
] as const;

const NOTHING = { waiting: 'nothingWaiting', attention: 'nothingAttention' } as const;

function Column({ place }: { readonly place: 'todo' | keyof typeof NOTHING }) {
  const t = useText(homeCatalogue);
  const mine: readonly string[] = useProfile()?.roles ?? [];
  const ofRole = NOTHING_TODO.find(({ roles }) => roles.some((role) => mine.includes(role)));
  return (
    <div className="home-column">
      <Section title={t(place)}>
        <Panels place={place} />
        <p className="home-nothing app-quiet">
          {t(place === 'todo' ? (ofRole?.words ?? 'nothingTodo') : NOTHING[place])}
        </p>
      </Section>
    </div>
  );
}

function Panels({ place }: { readonly place: HomePanel['place'] }) {
  const roles = useProfile()?.roles ?? [];
  return panelsFor(roles, place).map(({ id, component: Panel }) => <Panel key={id} />);
}
