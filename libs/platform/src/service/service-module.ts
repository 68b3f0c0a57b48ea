import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceDefinition } from './define-service';

/** The Nest module of one service: its handlers are controllers, everything else comes with the context. */
@Module({})
export class ServiceModule {
  static for(definition: ServiceDefinition): DynamicModule {
    return {
      module: ServiceModule,
      controllers: [...definition.handlers, ...definition.subscriptions],
      providers: [...definition.providers],
    };
  }
}
