import { defineStates } from '@cus/kernel';

/** Life of a delivery. None of its states is final: a higher revision may always correct it. */
export const deliveryStates = defineStates({
  name: 'commissioning',
  initial: 'recorded',
  transitions: {
    recorded: {
      'add-photo': 'recorded',
      'remove-photo': 'recorded',
      accept: 'accepted',
      dispute: 'disputed',
      correct: 'recorded',
      withdraw: 'withdrawn',
    },
    disputed: {
      'add-photo': 'disputed',
      'remove-photo': 'disputed',
      accept: 'accepted',
      answer: 'answered',
      correct: 'recorded',
      withdraw: 'withdrawn',
    },
    answered: {
      'add-photo': 'answered',
      'remove-photo': 'answered',
      accept: 'accepted',
      dispute: 'disputed',
      correct: 'recorded',
      withdraw: 'withdrawn',
    },
    // A phone that was offline may send its last pictures after the card was accepted.
    accepted: { 'add-photo': 'accepted', dispute: 'disputed', correct: 'recorded', withdraw: 'withdrawn' },
    withdrawn: { correct: 'recorded', withdraw: 'withdrawn' },
  },
});
