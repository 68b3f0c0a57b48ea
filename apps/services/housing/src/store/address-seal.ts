import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { housing, Output } from '@cus/contracts';
import { PLATFORM_CONFIG, type PlatformConfig } from '@cus/platform';
import { Inject, Injectable } from '@nestjs/common';

export type Address = Output<typeof housing.readAddress>['address'];

/** Leads every sealed text, so that a later key or algorithm can stand beside this one. */
const FORMAT = 1;
const IV_END = 13;
const TAG_END = 29;

/**
 * Seals the address of a concealed flat: AES-256-GCM under a key derived for this purpose alone, bound to the flat, so
 * that a text copied to another row does not open.
 */
@Injectable()
export class AddressSeal {
  private readonly key: Buffer;

  constructor(@Inject(PLATFORM_CONFIG) config: Pick<PlatformConfig, 'OKIENKO_SECRET_KEY'>) {
    const secret = Buffer.from(config.OKIENKO_SECRET_KEY, 'hex');
    this.key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'okienko/housing/flat-address', 32));
  }

  seal(flatId: string, address: Address): Buffer {
    const iv = randomBytes(IV_END - 1);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(flatId));
    const text = Buffer.concat([cipher.update(JSON.stringify(address), 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORMAT]), iv, cipher.getAuthTag(), text]);
  }

  /** @throws Error when the text was changed or belongs to another flat */
  open(flatId: string, sealed: Buffer): Address {
    if (sealed[0] !== FORMAT) throw new Error('unknown format of a sealed address');
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(1, IV_END), {
      authTagLength: TAG_END - IV_END,
    })
      .setAAD(Buffer.from(flatId))
      .setAuthTag(sealed.subarray(IV_END, TAG_END));
    const text = Buffer.concat([decipher.update(sealed.subarray(TAG_END)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as Address;
  }
}
