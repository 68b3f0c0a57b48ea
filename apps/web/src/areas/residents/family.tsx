import { registry } from '@cus/contracts';
import { Button, DateText, Section, useText, warsawDay } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { useWordOf } from '../../words/words';
import { AddCarer, AddHouseholdMember, AddRepresentative } from './family-forms';
import type { Resident } from './resident-screen';
import { residentsCatalogue } from './residents-catalogue';

type Details = NonNullable<Resident['details']>;

/** Who lives with the person, who cares, who may act in their name. */
export function Family({ resident }: { readonly resident: Resident }) {
  const { details } = resident;
  if (details === undefined) return null;
  return (
    <div className="app-stack">
      <Household resident={resident} details={details} />
      <Carers resident={resident} details={details} />
      <Representatives resident={resident} details={details} />
    </div>
  );
}

interface PartProps {
  readonly resident: Resident;
  readonly details: Details;
}

/** Opens one form at a time under its list. */
function useAdding(
  operation: typeof registry.addCarer | typeof registry.addRepresentative | typeof registry.createHousehold,
) {
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  return { isOpen, may: may(operation), open: () => setOpen(true), close: () => setOpen(false) };
}

function Household({ resident, details }: PartProps) {
  const t = useText(residentsCatalogue);
  const adding = useAdding(registry.createHousehold);
  const leave = useAct(registry.leaveHousehold, { done: t('householdLeft') });
  const { household } = details;
  return (
    <Section title={t('household')}>
      {household === undefined ? <p className="app-quiet">{t('noHousehold')}</p> : null}
      <ul className="app-plain-list">
        {household?.members.map((member) => (
          <li key={member.residentId}>
            {member.residentId === resident.id ? (
              <strong>
                {member.lastName} {member.firstName}
              </strong>
            ) : (
              <PersonLink id={member.residentId} name={`${member.lastName} ${member.firstName}`} />
            )}
          </li>
        ))}
      </ul>
      <ActRefusal of={leave} />
      {adding.isOpen ? (
        <AddHouseholdMember resident={resident} householdId={household?.householdId} onLeave={adding.close} />
      ) : adding.may ? (
        <div className="ok-form-actions">
          <Button onPress={adding.open}>{t('addMember')}</Button>
          {household === undefined ? null : (
            <Button
              isPending={leave.isPending}
              onPress={() =>
                leave.run({
                  householdId: household.householdId,
                  residentId: resident.id,
                  on: warsawDay(new Date()),
                })
              }
            >
              {t('moveOut')}
            </Button>
          )}
        </div>
      ) : null}
    </Section>
  );
}

function Carers({ resident, details }: PartProps) {
  const t = useText(residentsCatalogue);
  const word = useWordOf();
  const adding = useAdding(registry.addCarer);
  const end = useAct(registry.endCarer, { done: t('carerEnded') });
  return (
    <Section title={t('carers')}>
      {details.carers.length === 0 ? <p className="app-quiet">{t('noCarers')}</p> : null}
      <ul className="app-plain-list">
        {details.carers.map((carer) => (
          <li key={carer.relationId} className="resident-relation">
            <PersonLink id={carer.residentId} name={`${carer.lastName} ${carer.firstName}`} />
            <span>{word('relation', carer.relation)}</span>
            <Since from={carer.from} to={carer.to} />
            {adding.may && carer.to === undefined ? (
              <Button
                variant="quiet"
                onPress={() => end.run({ relationId: carer.relationId, on: warsawDay(new Date()) })}
              >
                {t('endCare')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ActRefusal of={end} />
      {details.caresFor.length === 0 ? null : (
        <p>
          {t('caresFor')}{' '}
          {details.caresFor.map((other) => (
            <PersonLink
              key={other.relationId}
              id={other.residentId}
              name={`${other.lastName} ${other.firstName} (${word('relation', other.relation)}) `}
            />
          ))}
        </p>
      )}
      {adding.isOpen ? <AddCarer resident={resident} onLeave={adding.close} /> : null}
      {!adding.isOpen && adding.may ? (
        <div>
          <Button onPress={adding.open}>{t('addCarer')}</Button>
        </div>
      ) : null}
    </Section>
  );
}

function Representatives({ resident, details }: PartProps) {
  const t = useText(residentsCatalogue);
  const word = useWordOf();
  const adding = useAdding(registry.addRepresentative);
  const end = useAct(registry.endRepresentative, { done: t('representativeEnded') });
  return (
    <Section title={t('representatives')}>
      {details.representatives.length === 0 ? <p className="app-quiet">{t('noRepresentatives')}</p> : null}
      <ul className="app-plain-list">
        {details.representatives.map((each) => (
          <li key={each.representativeId} className="resident-relation">
            <strong>
              {each.lastName} {each.firstName}
            </strong>
            <span>{word('representative', each.kind)}</span>
            <Since from={each.from} to={each.to} />
            {adding.may && each.to === undefined ? (
              <Button
                variant="quiet"
                onPress={() =>
                  end.run({ representativeId: each.representativeId, on: warsawDay(new Date()) })
                }
              >
                {t('endRepresentation')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ActRefusal of={end} />
      {adding.isOpen ? <AddRepresentative resident={resident} onLeave={adding.close} /> : null}
      {!adding.isOpen && adding.may ? (
        <div>
          <Button onPress={adding.open}>{t('addRepresentative')}</Button>
        </div>
      ) : null}
    </Section>
  );
}

function PersonLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link to="/residents/$residentId" params={{ residentId: id }}>
      {name}
    </Link>
  );
}

function Since({ from, to }: { readonly from: string; readonly to: string | undefined }) {
  const t = useText(residentsCatalogue);
  return (
    <span className="app-quiet">
      {t('since')} <DateText value={from} />
      {to === undefined ? null : (
        <>
          {' '}
          {t('until')} <DateText value={to} />
        </>
      )}
    </span>
  );
}
