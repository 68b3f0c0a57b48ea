import type { EventData, EventDefinition, Input, Operation, RawOutput } from '@cus/contracts';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import type { CommandContext, EventContext } from './context';

export interface OperationHandler<Op extends Operation> {
  handle(input: Input<Op>, context: CommandContext): Promise<RawOutput<Op>>;
}

export interface EventHandler<E extends EventDefinition> {
  handle(data: EventData<E>, context: EventContext): Promise<void>;
}

type Class<T> = new (...args: never[]) => T;

/** A class that handlers' decorators have marked. */
export type HandlerClass = Class<{ handle(payload: never, context: never): Promise<unknown> }>;

const HANDLED = Symbol('okienko:handled');

export type Handled = { operation: Operation } | { event: EventDefinition; subscription: string };

/** Binds a class to the operation it answers: an ordinary Nest controller with one `@MessagePattern`. */
export function Handles<Op extends Operation>(operation: Op): (target: Class<OperationHandler<Op>>) => void {
  return (target) => {
    Controller()(target);
    bindMethod(target, MessagePattern(operation.id));
    Reflect.defineMetadata(HANDLED, { operation } satisfies Handled, target);
  };
}

/**
 * Binds a class to an event of another service: an ordinary Nest controller with one `@EventPattern`.
 * `subscription` names the purpose, e.g. `open-job`; it is part of the durable consumer and of the inbox key, so never rename it.
 */
export function Subscribes<E extends EventDefinition>(
  event: E,
  subscription: string,
): (target: Class<EventHandler<E>>) => void {
  return (target) => {
    Controller()(target);
    bindMethod(target, EventPattern(subscription));
    Reflect.defineMetadata(HANDLED, { event, subscription } satisfies Handled, target);
  };
}

/** What a handler class was bound to. */
export function handledBy(target: HandlerClass): Handled {
  const handled = Reflect.getMetadata(HANDLED, target) as Handled | undefined;
  if (!handled)
    throw new Error(`${target.name} is listed as a handler but has neither @Handles nor @Subscribes`);
  return handled;
}

/** As if `handle(@Payload() input, @Ctx() context)` stood under the pattern's decorator. */
function bindMethod(
  target: Class<unknown>,
  pattern: (prototype: object, key: string, descriptor: PropertyDescriptor) => void,
): void {
  const prototype = target.prototype as object;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'handle');
  if (!descriptor) throw new Error(`${target.name} has no method "handle"`);
  Payload()(prototype, 'handle', 0);
  Ctx()(prototype, 'handle', 1);
  pattern(prototype, 'handle', descriptor);
}
