export { registry } from './registry.service';
