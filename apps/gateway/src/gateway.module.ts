import { type DynamicModule, Module } from '@nestjs/common';

/** The HTTP door. Its routes come from the contracts (`http/operation-routes.ts`), so there are no controllers to list. */
@Module({})
export class GatewayModule {
  static create(): DynamicModule {
    return { module: GatewayModule };
  }
}
