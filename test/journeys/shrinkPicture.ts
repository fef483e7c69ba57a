import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const mostColours = 256;

/** Makes a PNG of a screen smaller by leaving it its 256 commonest colours. Takes a page whose browser can decode it. */
export async function shrinkPicture(page: Page, png: Buffer): Promise<Buffer> {
  // A page of its own: that of VS Code does not let pictures in from anywhere.
  const canvas = await page.context().newPage();
  const { width, height, pixels } = await canvas.evaluate<{ width: number; height: number; pixels: string }>(`(async () => {
    const picture = await createImageBitmap(await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob());
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    context.drawImage(picture, 0, 0);
    const bytes = context.getImageData(0, 0, picture.width, picture.height).data;
    let pixels = '';
    for (let at = 0; at < bytes.length; at += 30000) pixels += String.fromCharCode(...bytes.subarray(at, at + 30000));
    return { width: picture.width, height: picture.height, pixels: btoa(pixels) };
  })()`);
  await canvas.close();
  const colours = coloursOf(Buffer.from(pixels, 'base64'));
  const palette = commonest(colours);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, at) => {
    let index = nearest.get(colour);
    if (index === undefined) nearest.set(colour, (index = nearestOf(colour, palette)));
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('PLTE', entries), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function coloursOf(pixels: Buffer): Uint32Array {
  const colours = new Uint32Array(pixels.length / 4);
  for (let at = 0; at < colours.length; at++) colours[at] = ((pixels[at * 4] ?? 0) << 16) | ((pixels[at * 4 + 1] ?? 0) << 8) | (pixels[at * 4 + 2] ?? 0);
  return colours;
}

function commonest(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostColours).map(([colour]) => colour);
}

function nearestOf(colour: number, palette: readonly number[]): number {
  let [best, distance] = [0, Infinity];
  palette.forEach((other, index) => {
    const [red, green, blue] = [(colour >> 16) - (other >> 16), ((colour >> 8) & 255) - ((other >> 8) & 255), (colour & 255) - (other & 255)];
    const squares = red * red + green * green + blue * blue;
    if (squares < distance) [best, distance] = [index, squares];
  });
  return best;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
