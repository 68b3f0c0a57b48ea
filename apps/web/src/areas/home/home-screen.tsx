import { coordination } from '@cus/contracts';
import { DateText, PageHeader, Section, useText, warsawDay } from '@cus/ui';
import { PhoneIncoming } from 'lucide-react';
import { useMay } from '../../session/use-may';
import { useProfile } from '../../session/use-session';
import { AppLinkButton } from '../../shell/app-link';
import { homeCatalogue } from './home-catalogue';
import './home.css';
import { panelsFor, type HomePanel } from './panels';

/** My work today: what I do, what others do, what goes wrong unless somebody looks. */
export function HomeScreen() {
  const t = useText(homeCatalogue);
  const profile = useProfile();
  const may = useMay();
  return (
    <>
      <PageHeader
        title={t('title', { name: profile?.name ?? '' })}
        lead={<DateText value={warsawDay(new Date())} style="long" />}
        action={
          may(coordination.receiveRequest) ? (
            <AppLinkButton
              to="/intake"
              variant="primary"
              icon={<PhoneIncoming aria-hidden className="ok-icon" />}
            >
              {t('takeRequest')}
            </AppLinkButton>
          ) : undefined
        }
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

const NOTHING = { todo: 'nothingTodo', waiting: 'nothingWaiting', attention: 'nothingAttention' } as const;

function Column({ place }: { readonly place: keyof typeof NOTHING }) {
  const t = useText(homeCatalogue);
  return (
    <div className="home-column">
      <Section title={t(place)}>
        <Panels place={place} />
        <p className="home-nothing app-quiet">{t(NOTHING[place])}</p>
      </Section>
    </div>
  );
}

function Panels({ place }: { readonly place: HomePanel['place'] }) {
  const roles = useProfile()?.roles ?? [];
  return panelsFor(roles, place).map(({ id, component: Panel }) => <Panel key={id} />);
}
