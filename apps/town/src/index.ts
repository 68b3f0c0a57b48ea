export * from './migrate-town';
export * from './nats-section';
export * from './services';
export * from './start-town';
