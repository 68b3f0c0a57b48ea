export * from './gray-jpeg';
