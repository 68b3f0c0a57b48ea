import { defineStates } from '@cus/kernel';

/** Life of a delivery. None of its states is final: a higher revision may always correct it. */
export const deliveryStates = defineStates({
  name: 'commissioning',
  initial: 'recorded',
  transitions: {
    recorded: { accept: 'accepted', dispute: 'disputed', correct: 'recorded', withdraw: 'withdrawn' },
    disputed: { accept: 'accepted', answer: 'answered', correct: 'recorded', withdraw: 'withdrawn' },
    answered: { accept: 'accepted', dispute: 'disputed', correct: 'recorded', withdraw: 'withdrawn' },
    accepted: { dispute: 'disputed', correct: 'recorded', withdraw: 'withdrawn' },
    withdrawn: { correct: 'recorded', withdraw: 'withdrawn' },
  },
});
