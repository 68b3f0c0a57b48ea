export * from '../crash-point';
export * from './own-servers';
export * from './service-process';
