export { housing } from './housing.service';
