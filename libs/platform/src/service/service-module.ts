import { type DynamicModule, Module } from '@nestjs/common';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config';
import type { ServiceDefinition } from './define-service';

/** The Nest module of one service: its handlers are controllers, everything else comes with the context. */
@Module({})
export class ServiceModule {
  static for(definition: ServiceDefinition, config: PlatformConfig): DynamicModule {
    return {
      module: ServiceModule,
      controllers: [...definition.handlers, ...definition.subscriptions],
      providers: [{ provide: PLATFORM_CONFIG, useValue: config }, ...definition.providers],
    };
  }
}
