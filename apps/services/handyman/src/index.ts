export { handyman } from './handyman.service';
