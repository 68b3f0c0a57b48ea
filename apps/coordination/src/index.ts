export { coordination } from './coordination.service';
