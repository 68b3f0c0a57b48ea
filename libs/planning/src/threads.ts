export * from './workers/solve-on-threads';
