export * from './formats/cordeau';
export * from './rides/ride-plan';
export * from './rides/ride-problem';
export * from './rides/ride-rule';
export * from './rides/solve-rides';
export * from './search/budget';
