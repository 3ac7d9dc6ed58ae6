// The blur of SSIMULACRA 2: a Gaussian with a sigma of 1.5 pixels, cut off at 5.
const RADIUS = 5;
const TAPS = Array.from({ length: RADIUS + 1 }, (_, tap) => Math.exp((-tap * tap) / 4.5));
const SUM = TAPS.reduce((sum, tap) => sum + 2 * tap, -1);
const [T0 = 0, T1 = 0, T2 = 0, T3 = 0, T4 = 0, T5 = 0] = TAPS.map((tap) => tap / SUM);

/** The plane, blurred. Values outside it count as 0. */
export function blur(plane: Float32Array, width: number, height: number): Float32Array {
  return blurColumns(blurRows(plane, width, height), width, height);
}

function blurRows(plane: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(plane.length);
  const row = new Float32Array(width + 2 * RADIUS);
  for (let y = 0; y < height; y++) {
    row.set(plane.subarray(y * width, (y + 1) * width), RADIUS);
    for (let x = 0, i = y * width; x < width; x++, i++) out[i] = weigh(row, x + RADIUS, 1);
  }
  return out;
}

function blurColumns(plane: Float32Array, width: number, height: number): Float32Array {
  const edge = RADIUS * width;
  const tall = new Float32Array(plane.length + 2 * edge);
  tall.set(plane, edge);
  const out = new Float32Array(plane.length);
  for (let i = 0; i < width * height; i++) out[i] = weigh(tall, i + edge, width);
  return out;
}

function weigh(at: Float32Array, i: number, step: number): number {
  return (
    T0 * value(at, i) +
    T1 * (value(at, i - step) + value(at, i + step)) +
    T2 * (value(at, i - 2 * step) + value(at, i + 2 * step)) +
    T3 * (value(at, i - 3 * step) + value(at, i + 3 * step)) +
    T4 * (value(at, i - 4 * step) + value(at, i + 4 * step)) +
    T5 * (value(at, i - 5 * step) + value(at, i + 5 * step))
  );
}

/** The plane at half its size: means of four values. An odd last row or column counts twice. */
export function halve(plane: Float32Array, width: number, height: number): Float32Array {
  const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    const above = 2 * y * width;
    const below = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < w; x++) {
      const [left, right] = [2 * x, Math.min(2 * x + 1, width - 1)];
      out[y * w + x] =
        (value(plane, above + left) +
          value(plane, above + right) +
          value(plane, below + left) +
          value(plane, below + right)) /
        4;
    }
  }
  return out;
}

/** A value of a plane; 0 outside it. */
export function value(plane: Float32Array, index: number): number {
  return plane[index] ?? 0;
}
