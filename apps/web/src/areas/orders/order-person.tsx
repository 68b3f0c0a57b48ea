import { registry } from '@cus/contracts';
import { DescriptionList, PhoneText, Section, StateBadge, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery, toProblem } from '../../api';
import { useApi } from '../../app-services';
import { useMay } from '../../session/use-may';
import { Loaded } from '../../shell/loaded';
import { useWordOf } from '../../words/words';
import { ordersCatalogue } from './orders-catalogue';

/** The registry hears of an acceptance a moment after the screen does; until then it tells nobody who the person is. */
const LOOK_AGAIN_MS = 1_500;
const MOST_LOOKS = 20;

interface OrderPersonProps {
  readonly residentId: string;
  /** Not answered yet. */
  readonly isOffer?: boolean;
  /** Told only while the work lasts: the registry would refuse, so it is not asked. */
  readonly isHeldBack?: boolean;
}

/** Whom the visit is for: only what whoever goes there must know. The registry decides how much, and notes the reading. */
export function OrderPerson({ residentId, isOffer = false, isHeldBack = false }: OrderPersonProps) {
  const api = useApi();
  const t = useText(ordersCatalogue);
  const word = useWordOf();
  const mayOpen = useMay()(registry.searchResidents);
  const person = useQuery({
    ...operationQuery(api, registry.getResident, { residentId }),
    retry: false,
    enabled: !isHeldBack,
    refetchInterval: ({ state }) =>
      !isOffer && isNotTold(state.error) && state.errorUpdateCount < MOST_LOOKS ? LOOK_AGAIN_MS : false,
  });
  const isHidden = isHeldBack || isNotTold(person.error);
  return (
    <Section title={t('person')}>
      {isHidden ? (
        <p className="app-quiet">{t(isOffer ? 'personLater' : 'personBefore')}</p>
      ) : (
        <Loaded of={person}>
          {(found) => (
            <DescriptionList
              facts={[
                {
                  term: t('personName'),
                  value: mayOpen ? (
                    <Link to="/residents/$residentId" params={{ residentId }}>
                      {found.lastName} {found.firstName}
                    </Link>
                  ) : (
                    `${found.lastName} ${found.firstName}`
                  ),
                },
                {
                  term: t('phone'),
                  value: found.phone === undefined ? t('phoneMissing') : <PhoneText phone={found.phone} />,
                },
                {
                  term: t('address'),
                  value:
                    found.address !== undefined
                      ? addressLine(found.address)
                      : t(found.addressHeld ? 'addressHidden' : 'addressMissing'),
                },
                ...(found.alerts.length === 0
                  ? []
                  : [
                      {
                        term: t('alerts'),
                        value: (
                          <span className="orders-row">
                            {found.alerts.map((alert) => (
                              <StateBadge key={alert.code} tone="warning">
                                {alert.note ?? word('alert', alert.code)}
                              </StateBadge>
                            ))}
                          </span>
                        ),
                      },
                    ]),
              ]}
            />
          )}
        </Loaded>
      )}
    </Section>
  );
}

function isNotTold(error: Error | null): boolean {
  return error !== null && toProblem(error).status === 404;
}

interface AddressParts {
  readonly street?: string;
  readonly house: string;
  readonly flat?: string;
  readonly postcode?: string;
  readonly city: string;
}

function addressLine({ street, house, flat, postcode, city }: AddressParts): string {
  const number = flat === undefined ? house : `${house}/${flat}`;
  return [`${street ?? city} ${number}`, [postcode, city].filter(Boolean).join(' ')].join(', ');
}
