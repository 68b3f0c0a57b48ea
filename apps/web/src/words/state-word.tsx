import { StateBadge } from '@cus/ui';
import { toneOf, useWordOf } from './words';

interface StateWordProps {
  readonly of: 'request' | 'plan' | 'version';
  readonly state: string;
}

/** A state of a request, a plan or its version as people say it. */
export function StateWord({ of, state }: StateWordProps) {
  const word = useWordOf();
  return <StateBadge tone={toneOf(of, state)}>{word(of, state)}</StateBadge>;
}
