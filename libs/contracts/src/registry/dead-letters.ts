import { deadLetterOperations } from '../core/dead-letters';

export const { listDeadLetters, replayDeadLetter } = deadLetterOperations('registry');
