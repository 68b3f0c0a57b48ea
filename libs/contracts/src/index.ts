export * from './core';
export * as vocabulary from './core/vocabulary';
export * from './contracts';
export * as commissioning from './commissioning';
export * as coordination from './coordination';
export * as handyman from './handyman';
export * as housing from './housing';
export * as registry from './registry';
