import { deliveryProved as declare } from '../delivery/delivery-proved';

export const deliveryProved = declare('housing');
