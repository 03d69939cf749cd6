import { decode, type DecodedPng } from 'fast-png';

/** A picture of three bytes a pixel: red, green, blue. */
export interface OpaqueImage {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Reads one sample of an uncompressed PNG: rows are packed to whole bytes, the highest bits first. */
function sampleReader({ width, depth, channels, data }: DecodedPng): (row: number, sample: number) => number {
  if (depth >= 8) return (row, sample) => data[row * width * channels + sample] ?? 0;
  const rowBytes = Math.ceil((width * channels * depth) / 8);
  const mask = 2 ** depth - 1;
  return (row, sample) => {
    const bit = sample * depth;
    return ((data[row * rowBytes + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & mask;
  };
}

/** Draws a PNG of any kind on white, as paper is. Throws where it is damaged. */
export function drawPng(bytes: Uint8Array): OpaqueImage {
  const png = decode(bytes);
  const { width, height, depth, channels, palette, transparency } = png;
  const read = sampleReader(png);
  const most = 2 ** depth - 1;
  const colours = channels >= 3 ? 3 : 1;
  const hasAlpha = channels === 2 || channels === 4;
  const rgb = new Uint8Array(width * height * 3);
  const samples = [0, 0, 0];
  let at = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const first = column * channels;
      for (let colour = 0; colour < 3; colour++) samples[colour] = read(row, first + (colour % colours));
      const entry = palette?.[samples[0] ?? 0];
      const isClear = transparency !== undefined && samples.every((sample, n) => sample === transparency[n % colours]);
      const opacity = hasAlpha ? read(row, first + channels - 1) / most : isClear ? 0 : (entry?.[3] ?? 255) / 255;
      for (let colour = 0; colour < 3; colour++) {
        const value = palette === undefined ? ((samples[colour] ?? 0) * 255) / most : (entry?.[colour] ?? 0);
        rgb[at++] = Math.round(255 + (value - 255) * opacity);
      }
    }
  }
  return { width, height, rgb };
}
