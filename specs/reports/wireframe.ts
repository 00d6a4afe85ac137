// Wireframe: small PNG pictures of an imaginary portal, painted without a browser, for the sample run.
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

/** Takes a size in pixels and rectangles, painted in order on white; gives the bytes of a PNG. */
export const paintPng = (width: number, height: number, rectangles: readonly Rectangle[]): Buffer => {
  const stride = width * 3 + 1;
  const pixels = Buffer.alloc(stride * height, 255);
  for (let row = 0; row < height; row += 1) pixels[row * stride] = 0;
  for (const rectangle of rectangles) paint(pixels, stride, rectangle);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const paint = (pixels: Buffer, stride: number, { x, y, width, height, colour }: Rectangle): void => {
  for (let row = y; row < y + height; row += 1) {
    for (let column = x; column < x + width; column += 1) pixels.set(colour, row * stride + 1 + column * 3);
  }
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

const painted = new Map<number, Buffer>();

/** A page with header, menu, cards and one highlighted button; `variant` moves things so that pictures differ. */
export const wireframe = (variant: number): Buffer => {
  const picture = painted.get(variant) ?? paintWireframe(variant);
  painted.set(variant, picture);
  return picture;
};

const paintWireframe = (variant: number): Buffer => {
  const rows = Array.from({ length: 5 }, (_, index) => row(index, variant));
  return paintPng(960, 600, [
    { x: 0, y: 0, width: 960, height: 600, colour: [246, 247, 249] },
    { x: 0, y: 0, width: 960, height: 48, colour: [36, 58, 94] },
    { x: 24, y: 18, width: 110, height: 12, colour: [214, 224, 240] },
    { x: 0, y: 48, width: 200, height: 552, colour: [255, 255, 255] },
    ...Array.from({ length: 7 }, (_, index) => menuEntry(index, variant)),
    { x: 232, y: 76, width: 240, height: 20, colour: [70, 80, 98] },
    ...rows.flat(),
    { x: 780, y: 72, width: 140, height: 34, colour: [43, 108, 196] },
    { x: 812, y: 85, width: 76, height: 8, colour: [235, 242, 252] },
  ]);
};

const menuEntry = (index: number, variant: number): Rectangle => ({
  x: 24,
  y: 76 + index * 34,
  width: 90 + ((index * 37) % 60),
  height: 10,
  colour: index === variant % 7 ? [43, 108, 196] : [176, 184, 198],
});

const row = (index: number, variant: number): readonly Rectangle[] => [
  { x: 232, y: 124 + index * 84, width: 688, height: 68, colour: [255, 255, 255] },
  { x: 250, y: 142 + index * 84, width: 44, height: 32, colour: [208, 218, 232] },
  {
    x: 310,
    y: 144 + index * 84,
    width: 180 + ((index * 53 + variant * 31) % 120),
    height: 10,
    colour: [96, 106, 124],
  },
  { x: 310, y: 162 + index * 84, width: 120, height: 8, colour: [190, 198, 210] },
  {
    x: 840,
    y: 148 + index * 84,
    width: 60,
    height: 20,
    colour: index === variant % 5 ? [222, 240, 229] : [238, 240, 244],
  },
];
