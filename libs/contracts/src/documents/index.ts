export * from './asyncapi';
export * from './json-schema';
export * from './openapi';
export * from './permission-matrix';
