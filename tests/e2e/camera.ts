import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { room, type Picture } from '../unit/core/classroom/scene.ts';

/** Chromium plays this file as its camera and reads it anew whenever a page turns the camera on. */
export const cameraArgs = (file: string) => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];

/** Puts a picture before the camera. */
export function show(file: string, { width, height, grey }: Picture): void {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) / 2, 128)]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`), frame, frame]),
  );
}

/** A phone's screen with a QR code, held in front of the camera in a lit room. */
export async function photograph(phone: Page): Promise<Picture> {
  const picture = room(1280, 720, 11);
  const shot = (await phone.locator('.show-result .qr').screenshot()).toString('base64');
  const size = 420;
  const grey = await phone.evaluate(
    async ([png, side]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = side;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, side, side);
      return [...context.getImageData(0, 0, side, side).data].filter((_, i) => i % 4 === 0);
    },
    [shot, size] as const,
  );
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) picture.grey[(y + 150) * picture.width + x + 430] = grey[y * size + x]!;
  return picture;
}
