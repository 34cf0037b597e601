/** A picture that is drawn strip by strip, from the top: however large it is, only one strip is held at a time. */
export type StripedPicture = {
  readonly width: number;
  readonly height: number;
  /** Physical size, for programs that set the picture into a page. */
  readonly pixelsPerInch: number;
  /** Opaque pixels (red, green, blue and an alpha that is not looked at, a byte each) of so many rows. */
  readonly readRows: (top: number, count: number) => Uint8ClampedArray;
  readonly rowsPerStrip: number;
};

/**
 * A picture as a PNG file without transparency. Browsers write a PNG of a whole canvas only, and how large a canvas may
 * be differs: on tablets a long table of marks would come out empty. Source: PNG specification (W3C, third edition).
 */
export async function encodePng(picture: StripedPicture): Promise<Blob> {
  const packer = new CompressionStream("deflate");
  const packed = new Response(packer.readable).arrayBuffer();
  const [content] = await Promise.all([packed, writeStrips(picture, packer.writable)]);
  return new Blob(
    [
      SIGNATURE,
      chunkOf("IHDR", headerOf(picture)),
      chunkOf("pHYs", densityOf(picture)),
      chunkOf("IDAT", new Uint8Array(content)),
      chunkOf("IEND", new Uint8Array(0)),
    ],
    { type: "image/png" },
  );
}

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

async function writeStrips(picture: StripedPicture, target: WritableStream<BufferSource>): Promise<void> {
  const { width, height, rowsPerStrip } = picture;
  const writer = target.getWriter();
  try {
    // The row above the first counts as black.
    let above = new Uint8Array(width * 3);
    for (let top = 0; top < height; top += rowsPerStrip) {
      const count = Math.min(rowsPerStrip, height - top);
      const strip = filterRows(picture.readRows(top, count), { width, count, above });
      await writer.write(strip.filtered);
      above = strip.last;
    }
    await writer.close();
  } catch (error) {
    // Ends the reader too, with the same reason.
    await writer.abort(error);
    throw error;
  }
}

const UP_FILTER = 2;

/** Each row as its difference from the row above, which packs drawings and letters best; and the last row as it is. */
function filterRows(
  pixels: Uint8ClampedArray,
  { width, count, above }: { readonly width: number; readonly count: number; readonly above: Uint8Array },
): { readonly filtered: Uint8Array<ArrayBuffer>; readonly last: Uint8Array<ArrayBuffer> } {
  const stride = width * 3;
  const filtered = new Uint8Array(count * (stride + 1));
  const row = new Uint8Array(above);
  let from = 0;
  let to = 0;
  for (let y = 0; y < count; y += 1) {
    filtered[to++] = UP_FILTER;
    for (let at = 0; at < stride; from += 1) {
      for (const end = at + 3; at < end; at += 1) {
        const value = pixels[from++] ?? 0;
        filtered[to++] = value - (row[at] ?? 0);
        row[at] = value;
      }
    }
  }
  return { filtered, last: row };
}

function headerOf({ width, height }: StripedPicture): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // 8 bits a channel, red, green and blue; the other fields are 0.
  view.setUint8(8, 8);
  view.setUint8(9, 2);
  return bytes;
}

const INCHES_PER_METRE = 1 / 0.0254;

function densityOf({ pixelsPerInch }: StripedPicture): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const perMetre = Math.round(pixelsPerInch * INCHES_PER_METRE);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return bytes;
}

function chunkOf(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at += 1) view.setUint8(4 + at, name.charCodeAt(at));
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checkSum(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** CRC-32 as PNG wants it. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CHECK_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const CHECK_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
