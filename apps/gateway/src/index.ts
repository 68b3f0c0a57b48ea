export * from './gateway-config';
export * from './start-gateway';
