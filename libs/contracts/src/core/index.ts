export * from './confidential-query';
export * from './contract';
export * from './dead-letters';
export * from './event';
export * as fields from './fields';
export * from './operation';
export * from './readers';
