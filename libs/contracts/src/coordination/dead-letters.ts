import { deadLetterOperations } from '../core/dead-letters';

export const { dismissDeadLetter, listDeadLetters, replayDeadLetter } = deadLetterOperations('coordination');
