import { defineStates } from '@cus/kernel';

/** Life of one repair. A job not done can be scheduled again; a done one can be corrected or withdrawn. */
export const jobStates = defineStates({
  name: 'handyman.job',
  initial: 'to-schedule',
  transitions: {
    'to-schedule': {
      describe: 'to-schedule',
      schedule: 'scheduled',
      redirect: 'redirected',
      withdraw: 'withdrawn',
    },
    scheduled: {
      describe: 'scheduled',
      schedule: 'scheduled',
      unschedule: 'to-schedule',
      'set-off': 'on-the-way',
      arrive: 'on-site',
      'report-not-done': 'not-done',
      redirect: 'redirected',
      withdraw: 'withdrawn',
    },
    'on-the-way': {
      arrive: 'on-site',
      'report-not-done': 'not-done',
      redirect: 'redirected',
      withdraw: 'withdrawn',
    },
    'on-site': {
      'start-work': 'on-site',
      'add-photo': 'on-site',
      'remove-photo': 'on-site',
      finish: 'done',
      'report-not-done': 'not-done',
      redirect: 'redirected',
      withdraw: 'withdrawn',
    },
    'not-done': {
      describe: 'not-done',
      schedule: 'scheduled',
      unschedule: 'to-schedule',
      redirect: 'redirected',
      withdraw: 'withdrawn',
    },
    // A phone that was offline may send its last pictures after the job was finished.
    done: { 'add-photo': 'done', 'remove-photo': 'done', correct: 'done', withdraw: 'withdrawn' },
    redirected: {},
    withdrawn: {},
  },
});

export type JobState = (typeof jobStates)['initial'];
export type JobAction = Parameters<typeof jobStates.next>[1];
