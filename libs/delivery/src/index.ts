export * from './concealed-residents';
export * from './deliverable';
export * from './delivery';
export * from './delivery-tables';
export * from './photo';
export * from './resident-merges';
export * from './taken-order';
