import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { registry } from '@cus/contracts';
import type { Pesel } from '@cus/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '@cus/platform';
import { Inject, Injectable } from '@nestjs/common';

/** A text under a key of its own, which is itself under the installation's key: one person can be re-keyed or forgotten alone. */
export interface Envelope {
  readonly wrappedKey: Buffer;
  readonly cipher: Buffer;
}

/** Leads every cipher text, so that a later key or algorithm can stand beside this one. */
const FORMAT = Buffer.from([1]);
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what a leaked database must not tell: AES-256-GCM, bound to the resident it belongs to, so that a cipher
 * text copied to another row does not open. Keys for each purpose are derived (HKDF) from `OKIENKO_SECRET_KEY`.
 */
@Injectable()
export class ResidentSecrets {
  private readonly peselKey: Buffer;
  private readonly indexKey: Buffer;
  private readonly addressKey: Buffer;

  constructor(@Inject(PLATFORM_CONFIG) config: Pick<PlatformConfig, 'OKIENKO_SECRET_KEY'>) {
    const secret = Buffer.from(config.OKIENKO_SECRET_KEY, 'hex');
    const derive = (purpose: string) =>
      Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `okienko/registry/${purpose}`, 32));
    this.peselKey = derive('pesel');
    this.indexKey = derive('pesel-index');
    this.addressKey = derive('concealed-address');
  }

  encryptPesel(residentId: string, pesel: Pesel): Buffer {
    return seal(this.peselKey, residentId, Buffer.from(pesel));
  }

  /** @throws Error when the cipher text was changed or belongs to another resident */
  decryptPesel(residentId: string, cipher: Buffer): Pesel {
    return open(this.peselKey, residentId, cipher).toString() as Pesel;
  }

  /** Equal for equal numbers of one centre and useless without the key: lets the database find and forbid a second one. */
  peselIndex(centreId: string, pesel: Pesel): Buffer {
    return createHmac('sha256', this.indexKey).update(`${centreId}/${pesel}`).digest();
  }

  sealAddress(residentId: string, address: registry.Address): Envelope {
    const key = randomBytes(32);
    return {
      wrappedKey: seal(this.addressKey, residentId, key),
      cipher: seal(key, residentId, Buffer.from(JSON.stringify(address))),
    };
  }

  /** @throws Error when the envelope was changed or belongs to another resident */
  openAddress(residentId: string, { wrappedKey, cipher }: Envelope): registry.Address {
    const key = open(this.addressKey, residentId, wrappedKey);
    return JSON.parse(open(key, residentId, cipher).toString()) as registry.Address;
  }
}

function seal(key: Buffer, boundTo: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([FORMAT, iv, cipher.getAuthTag(), sealed]);
}

function open(key: Buffer, boundTo: string, sealed: Buffer): Buffer {
  if (sealed[0] !== FORMAT[0]) throw new Error('unknown format of an encrypted field');
  const [tagAt, textAt] = [1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES];
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, tagAt), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(sealed.subarray(tagAt, textAt));
  return Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]);
}
