export * from './migrate-town';
export * from './services';
export * from './start-town';
