import { deadLetterOperations, type Output } from '@cus/contracts';
import { useQueries } from '@tanstack/react-query';
import { operationQuery } from '../api';
import { useApi } from '../app-services';
import { AREAS } from '../shell/navigation';

type Operations = ReturnType<typeof deadLetterOperations>;

/** The three services everything rests on, then those that carry one service out. */
const PARTS = [
  'registry',
  'coordination',
  'commissioning',
  ...AREAS.filter((area) => area.ofOneService).map(({ id }) => id),
].map((part) => ({ part, operations: deadLetterOperations(part) }));

/** A message a part of Okienko could not take in. */
export interface DeadLetter {
  readonly part: string;
  readonly operations: Operations;
  readonly letter: Output<Operations['listDeadLetters']>['items'][number];
}

export interface DeadLetters {
  /** Nobody has decided about them yet; the longest waiting first. */
  readonly open: readonly DeadLetter[];
  /** Had their effect later, or were let go; the latest first. */
  readonly settled: readonly DeadLetter[];
  /** Parts that gave no answer. */
  readonly silent: readonly string[];
  readonly isPending: boolean;
}

/** Stopped messages of every part, read again and again while somebody looks. Only for administrators. */
export function useDeadLetters(refetchInterval: number | false = false): DeadLetters {
  const api = useApi();
  const answers = useQueries({
    queries: PARTS.map(({ operations }) => ({
      ...operationQuery(api, operations.listDeadLetters, {}),
      refetchInterval,
    })),
  });
  const letters = PARTS.flatMap((of, index) =>
    (answers[index]?.data?.items ?? []).map((letter): DeadLetter => ({ ...of, letter })),
  ).sort((a, b) => a.letter.buriedAt.localeCompare(b.letter.buriedAt));
  const isOpen = ({ letter }: DeadLetter) =>
    letter.replayedAt === undefined && letter.dismissed === undefined;
  return {
    open: letters.filter(isOpen),
    settled: letters.filter((each) => !isOpen(each)).reverse(),
    silent: PARTS.filter((_, index) => answers[index]?.isError).map(({ part }) => part),
    isPending: answers.some((answer) => answer.isPending),
  };
}
