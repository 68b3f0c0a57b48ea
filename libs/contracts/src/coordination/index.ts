export * from './dead-letters';
export * from './events';
