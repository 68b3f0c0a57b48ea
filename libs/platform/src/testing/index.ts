export * from './eventually';
export * from './notebook';
export * from './test-database';
export * from './test-issuer';
export * from './test-town';
