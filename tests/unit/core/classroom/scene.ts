import aruco from 'js-aruco2';
import { random } from '../../../../src/core/quiz/shuffle.ts';
import type { Letter } from '../../../../src/core/classroom/votes.ts';

/** A grey picture, one byte a pixel. */
export type Picture = { width: number; height: number; grey: Uint8Array };

/** A card in the room: its number, the letter held up, how large it looks, where, how turned and how foreshortened. */
export type Card = {
  id: number;
  letter: Letter;
  size: number;
  x: number;
  y: number;
  lean?: number;
  yaw?: number;
  pitch?: number;
};

const dictionary = new aruco.AR.Dictionary('ARUCO_MIP_36h12');

/** Cells of a marker, true for white, with its black frame. */
export function cellsOf(id: number): boolean[][] {
  const bits = dictionary.codeList[id]!;
  return Array.from({ length: 8 }, (_, r) =>
    Array.from({ length: 8 }, (__, c) => r > 0 && r < 7 && c > 0 && c < 7 && bits[(r - 1) * 6 + c - 1] === '1'),
  );
}

/** An empty classroom: a wall that gets darker to one side, with window frames and stripes that are no cards. */
export function room(width: number, height: number, seed: number): Picture {
  const next = random(seed);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) grey[y * width + x] = 95 + (90 * x) / width + 20 * Math.sin(y / 37);
  for (let n = 0; n < 12; n++) {
    const [w, h, x0, y0, tone] = [20 + next() * 120, 20 + next() * 120, next() * width, next() * height, next() * 255];
    for (let y = Math.floor(y0); y < Math.min(height, y0 + h); y++)
      for (let x = Math.floor(x0); x < Math.min(width, x0 + w); x++)
        if ((x - Math.floor(x0)) % 24 < 16) grey[y * width + x] = tone;
  }
  return { width, height, grey };
}

/** Draws a card into the picture by walking over its pixels and looking up where on the card each one lies. */
export function hold(picture: Picture, card: Card): void {
  const { id, letter, size, x, y, lean = 0, yaw = 0, pitch = 0 } = card;
  const cells = cellsOf(id);
  // Letter B on top means the card is turned a quarter to the left, and so on.
  const turn = (-(letter.charCodeAt(0) - 65) * Math.PI) / 2 + (lean * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [cy, sy, cp, sp] = [
    Math.cos((yaw * Math.PI) / 180),
    Math.sin((yaw * Math.PI) / 180),
    Math.cos((pitch * Math.PI) / 180),
    Math.sin((pitch * Math.PI) / 180),
  ];
  const depth = 6 * size;
  const reach = Math.ceil(size * 1.1);
  for (let v = -reach; v <= reach; v++)
    for (let u = -reach; u <= reach; u++) {
      const [px, py] = [Math.round(x + u), Math.round(y + v)];
      if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) continue;
      // The ray through this pixel meets the card's tilted plane; then undo tilt and turn.
      const normal = [sy * cp, sp, cy * cp] as const;
      const t = (depth * normal[2]) / (u * normal[0] + v * normal[1] + depth * normal[2]);
      const [wx, wy, wz] = [u * t, v * t, depth * (t - 1)];
      const ax = wx * cy - wz * sy;
      const az = wx * sy + wz * cy;
      const ay = wy * cp - az * sp;
      const [bx, by] = [ax * cos + ay * sin, -ax * sin + ay * cos];
      const [cx, cyy] = [(bx / size) * 8 + 4, (by / size) * 8 + 4];
      // White paper reaches one and a half cells beyond the marker.
      if (cx < -1.5 || cyy < -1.5 || cx >= 9.5 || cyy >= 9.5) continue;
      const inside = cx >= 0 && cyy >= 0 && cx < 8 && cyy < 8;
      const white = !inside || cells[Math.floor(cyy)]![Math.floor(cx)]!;
      picture.grey[py * picture.width + px] = white ? 225 : 30;
    }
}

/** A lens out of focus: box blur, three times, near enough to a Gaussian. */
export function blur({ width, height, grey }: Picture, radius: number): void {
  for (let pass = 0; pass < 3; pass++)
    for (const [step, lines, length, jump] of [
      [1, height, width, width],
      [width, width, height, 1],
    ] as const)
      for (let l = 0; l < lines; l++) {
        const line = Array.from({ length }, (_, i) => grey[l * jump + i * step]!);
        let sum = 0;
        for (let i = -radius; i <= radius; i++) sum += line[Math.max(0, Math.min(length - 1, i))]!;
        for (let i = 0; i < length; i++) {
          grey[l * jump + i * step] = sum / (2 * radius + 1);
          sum += line[Math.min(length - 1, i + radius + 1)]! - line[Math.max(0, i - radius)]!;
        }
      }
}

/** A dark room: grain, the same for the same seed. */
export function noise({ grey }: Picture, strength: number, seed: number): void {
  const next = random(seed);
  for (let i = 0; i < grey.length; i++)
    grey[i] = Math.max(0, Math.min(255, grey[i]! + (next() + next() + next() - 1.5) * strength));
}

/** As a canvas gives it. */
export function rgba({ width, height, grey }: Picture): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i++) data[i] = i % 4 === 3 ? 255 : grey[i >> 2]!;
  return { width, height, data };
}

/** Thirty cards (or fewer) in rows, as a class sits: the back row small, everybody a little askew. */
export function classroom(
  seed: number,
  cards: readonly { id: number; letter: Letter }[],
  { size = 62, tilt = 25, grow = 0.18 } = {},
): Picture {
  const picture = room(1280, 720, seed);
  const next = random(seed + 1);
  const perRow = 8;
  cards.forEach((card, i) => {
    const row = Math.floor(i / perRow);
    const near = size * (1 + grow * row);
    hold(picture, {
      ...card,
      size: near,
      x: 90 + (i % perRow) * 155 + next() * 10,
      y: 90 + row * 172 + next() * 12,
      lean: (next() - 0.5) * 24,
      yaw: (next() - 0.5) * 2 * tilt,
      pitch: (next() - 0.5) * tilt,
    });
  });
  return picture;
}
