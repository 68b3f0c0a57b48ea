import { MOST_PHOTO_BYTES } from '@cus/contracts';

/** What may be wrong with a chosen file, as the key of its words. */
export type PhotoFault = 'notPicture' | 'heic' | 'tooLarge';

export class UnfitPhoto extends Error {
  constructor(readonly fault: PhotoFault) {
    super(fault);
  }
}

/** Larger files are films, or would fill the memory of a small phone. */
export const MOST_MEGABYTES = 40;

/** Sides and qualities tried in turn until the picture is small enough; the first nearly always is. */
const TRIES: readonly { readonly side: number; readonly quality: number }[] = [
  { side: 1600, quality: 0.8 },
  { side: 1600, quality: 0.65 },
  { side: 1600, quality: 0.5 },
  { side: 1200, quality: 0.5 },
  { side: 900, quality: 0.4 },
];

/** The size of a picture whose longer side is at most `side`; it never grows. */
export function sizeWithin(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A picture as it is sent: turned upright, scaled down, drawn anew as a JPEG, so that nothing of the camera's notes (place,
 * time, device) is left.
 * @returns base64
 * @throws UnfitPhoto
 */
export async function shrinkPhoto(file: File): Promise<string> {
  if (file.size > MOST_MEGABYTES * 1_000_000) throw new UnfitPhoto('tooLarge');
  const picture = await createImageBitmap(file).catch(() => {
    throw new UnfitPhoto(isHeic(file) ? 'heic' : 'notPicture');
  });
  try {
    for (const { side, quality } of TRIES) {
      const blob = await drawn(picture, side, quality);
      if (blob.size <= MOST_PHOTO_BYTES) return await base64Of(blob);
    }
  } finally {
    picture.close();
  }
  throw new UnfitPhoto('tooLarge');
}

/** What iPhones make; hardly any browser on other devices reads it. */
export function isHeic({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);
}

async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const canvas = Object.assign(
    document.createElement('canvas'),
    sizeWithin(picture.width, picture.height, side),
  );
  const context = canvas.getContext('2d');
  if (context === null) throw new UnfitPhoto('notPicture');
  // What is transparent would become black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (blob === null) throw new UnfitPhoto('notPicture');
  return blob;
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.onerror = () => reject(new UnfitPhoto('notPicture'));
    reader.readAsDataURL(blob);
  });
}
