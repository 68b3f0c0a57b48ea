// What most would build: one Nest process on Express, TypeORM's save(), a JWT guard. No outbox, audit, idempotency or row security.
import 'reflect-metadata';
import {
  Body,
  CanActivate,
  Controller,
  Get,
  Injectable,
  Module,
  NotFoundException,
  Param,
  Post,
  UnprocessableEntityException,
  UseGuards,
  type ExecutionContext,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';
import { z } from 'zod';
import { baselineSettings, CONTRACTS } from './settings';

const { databaseUrl, issuer, port } = baselineSettings();

@Entity({ name: 'usual_contract_line' })
class ContractLine {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('bigint') unitPriceGrosze!: string;
  @Column('bigint') limitGrosze!: string;
  @Column('bigint', { default: 0 }) orderedGrosze!: string;
}

@Entity({ name: 'usual_order' })
class Order {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') contractLineId!: string;
  @Column('uuid') residentId!: string;
  @Column('int') quantityMilli!: number;
  @Column('bigint') valueGrosze!: string;
  @Column('date') from!: string;
  @Column('date') to!: string;
  @Column('text', { default: 'offered' }) state!: string;
  @CreateDateColumn() createdAt!: Date;
}

const newOrder = z.object({
  contractLineId: z.uuid(),
  residentId: z.uuid(),
  quantityMilli: z.int().min(1),
  from: z.iso.date(),
  to: z.iso.date(),
});

const keys = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`));

@Injectable()
class JwtGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string> }>();
    const token = request.headers['authorization']?.replace('Bearer ', '') ?? '';
    const { payload } = await jwtVerify(token, keys, { issuer, audience: 'okienko-api' });
    return ((payload['realm_access'] as { roles: string[] }).roles ?? []).includes('organiser');
  }
}

@Controller('orders')
@UseGuards(JwtGuard)
class OrdersController {
  constructor(
    @InjectRepository(Order) private readonly orders: Repository<Order>,
    @InjectRepository(ContractLine) private readonly lines: Repository<ContractLine>,
  ) {}

  @Post()
  async place(@Body() body: unknown): Promise<{ id: string }> {
    const input = newOrder.parse(body);
    const line = await this.lines.findOneBy({ id: input.contractLineId });
    if (!line) throw new NotFoundException();
    const value = Math.round((Number(line.unitPriceGrosze) * input.quantityMilli) / 1000);
    const ordered = Number(line.orderedGrosze) + value;
    if (ordered > Number(line.limitGrosze)) throw new UnprocessableEntityException();
    line.orderedGrosze = String(ordered);
    await this.lines.save(line);
    const order = await this.orders.save(this.orders.create({ ...input, valueGrosze: String(value) }));
    return { id: order.id };
  }

  @Get(':id')
  async read(@Param('id') id: string): Promise<Order> {
    const order = await this.orders.findOneBy({ id });
    if (!order) throw new NotFoundException();
    return order;
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: databaseUrl,
      entities: [Order, ContractLine],
      synchronize: true,
      uuidExtension: 'pgcrypto',
    }),
    TypeOrmModule.forFeature([Order, ContractLine]),
  ],
  controllers: [OrdersController],
  providers: [JwtGuard],
})
class UsualModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create(UsualModule, { logger: ['error'] });
  const lines = app.get<Repository<ContractLine>>('ContractLineRepository');
  const made = await lines.save(
    Array.from({ length: CONTRACTS }, () =>
      lines.create({ unitPriceGrosze: '5000', limitGrosze: '100000000000' }),
    ),
  );
  await app.listen(port, '127.0.0.1');
  process.send?.({ contractLineIds: made.map(({ id }) => id) });
}

void main();

// The bench is gone: so is its stack.
process.once('disconnect', () => process.exit(0));
