export { commissioning } from './commissioning.service';
