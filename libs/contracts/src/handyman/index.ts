export * from './carry-out-jobs';
export * from './dead-letters';
export * from './events';
export * from './job-fields';
export * from './plan-jobs';
export * from './read-jobs';
export * from './readers';
