import { blur, halve, value } from './planes.ts';

// Own code: we know of no package for Node that computes SSIMULACRA 2.

/** Pixels as rows of red, green and blue bytes in sRGB. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** A picture prepared for comparisons: one entry for each scale, full size first. */
export type Perceived = Scale[];

interface Scale {
  width: number;
  height: number;
  /** X, Y and B, each only at the scales that the score needs. */
  planes: (Plane | undefined)[];
}

interface Plane {
  values: Float32Array;
  mean: Float32Array;
  square: Float32Array;
}

type Measure = 'unlike' | 'added' | 'lost';

// The published weights of SSIMULACRA 2.1 (Jon Sneyers, github.com/cloudinary/ssimulacra2) by
// channel and scale, for the mean error and its 4-norm. Weights below 0.01 are left out: they
// change a score by less than a tenth of a point, and without them two of three planes at full size
// aren't needed.
const WEIGHTS: readonly [channel: number, scale: number, Measure, mean: number, peak: number][] = [
  [0, 1, 'unlike', 0, 1.1041726426657346],
  [0, 2, 'unlike', 0, 1.8422455520539298],
  [0, 2, 'added', 0, 11.441172603757666],
  [0, 3, 'unlike', 0, 1.8787594979546387],
  [0, 3, 'added', 0, 10.94906990605142],
  [0, 4, 'added', 0.9677937080626833, 0.9981766977854967],
  [1, 0, 'unlike', 0, 7.466890328078848],
  [1, 0, 'lost', 0, 17.445833984131262],
  [1, 1, 'unlike', 0, 6.683678146179332],
  [1, 1, 'lost', 0, 1.027889937768264],
  [1, 2, 'unlike', 225.20515300849274, 19.213238186143016],
  [1, 3, 'unlike', 176.39317598450694, 24.43300999870476],
  [1, 3, 'added', 0, 0.28520802612117757],
  [1, 4, 'unlike', 0, 34.77906344483772],
  [1, 4, 'added', 0, 44.835625328877896],
  [2, 3, 'unlike', 0, 8.826982764996862],
  [2, 3, 'added', 0, 23.19243343998926],
  [2, 4, 'unlike', 95.1080498811086, 0],
  [2, 4, 'added', 0.9863978034400682, 171.2667255897307],
  [2, 4, 'lost', 0.9834382792465353, 0.9807858872435379],
];
const SCALES = 5;
const STABLE = 0.0009;

// How much each kind of cone absorbs of red, green and blue, and the bias for the eye's dark light.
const CONES = [
  [0.3, 0.622, 0.078],
  [0.23, 0.692, 0.078],
  [0.24342268924547819, 0.20476744424496821, 0.5518098665095536],
] as const;
const DARK = 0.0037930732552754493;
const REST = Math.cbrt(DARK);
const LINEAR = Float32Array.from({ length: 256 }, (_, byte) => {
  const level = byte / 255;
  return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
});

/** Prepares a picture for `ssimulacra2`. */
export function perceive({ data, width, height }: Pixels): Perceived {
  const scales: Perceived = [];
  let light = [0, 1, 2].map((channel) => lightOf(data, channel));
  for (let scale = 0; scale < SCALES && Math.min(width, height) >= 8; scale++) {
    scales.push({ width, height, planes: planesAt(scale, light, width, height) });
    light = light.map((plane) => halve(plane, width, height));
    [width, height] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  }
  return scales;
}

/**
 * How similar two pictures look, by SSIMULACRA 2: 100 is identical, 90 visually lossless, 70 high
 * quality, 50 medium. Both have the same size, at least 8×8 pixels.
 */
export function ssimulacra2(original: Perceived, copy: Perceived): number {
  let sum = 0;
  for (const [scale, first] of original.entries()) {
    for (const [channel, plane] of first.planes.entries()) {
      const other = copy[scale]?.planes[channel];
      if (plane && other) sum += errorOf(plane, other, first, channel, scale);
    }
  }
  const error = sum * 0.9562382616834844;
  const felt =
    2.326765642916932 * error -
    0.020884521182843837 * error ** 2 +
    6.248496625763138e-5 * error ** 3;
  return felt > 0 ? 100 - 10 * felt ** 0.6276336467831387 : 100;
}

function lightOf(data: Uint8Array, channel: number): Float32Array {
  const light = new Float32Array(data.length / 3);
  for (let i = 0, at = channel; i < light.length; i++, at += 3)
    light[i] = LINEAR[data[at] ?? 0] ?? 0;
  return light;
}

function planesAt(scale: number, light: Float32Array[], width: number, height: number) {
  return [0, 1, 2].map((channel): Plane | undefined => {
    if (!WEIGHTS.some((weight) => weight[0] === channel && weight[1] === scale)) return undefined;
    const values = opsinOf(light, channel);
    const square = values.map((level) => level * level);
    return { values, mean: blur(values, width, height), square: blur(square, width, height) };
  });
}

/** Colours in the XYB space, shifted to positive values as in libjxl. */
function opsinOf([red, green, blue]: Float32Array[], channel: number): Float32Array {
  if (!red || !green || !blue) return new Float32Array();
  const felt = (cone: 0 | 1 | 2, i: number) => {
    const [r, g, b] = CONES[cone];
    return Math.cbrt(r * value(red, i) + g * value(green, i) + b * value(blue, i) + DARK) - REST;
  };
  return red.map((_, i) => {
    const [long, middle] = [felt(0, i), felt(1, i)];
    if (channel === 0) return ((long - middle) / 2) * 14 + 0.42;
    if (channel === 1) return (long + middle) / 2 + 0.01;
    return felt(2, i) - (long + middle) / 2 + 0.55;
  });
}

function errorOf(
  a: Plane,
  b: Plane,
  { width, height }: Scale,
  channel: number,
  scale: number,
): number {
  const together = blur(
    a.values.map((level, i) => level * value(b.values, i)),
    width,
    height,
  );
  const sums = { unlike: [0, 0], added: [0, 0], lost: [0, 0] };
  for (let i = 0; i < together.length; i++) {
    const [mean, other] = [value(a.mean, i), value(b.mean, i)];
    const shared = 2 * (value(together, i) - mean * other) + STABLE;
    const spread = value(a.square, i) - mean * mean + (value(b.square, i) - other * other) + STABLE;
    add(sums.unlike, Math.max(0, 1 - ((1 - (mean - other) ** 2) * shared) / spread));
    const edge =
      (1 + Math.abs(value(b.values, i) - other)) / (1 + Math.abs(value(a.values, i) - mean)) - 1;
    add(edge > 0 ? sums.added : sums.lost, Math.abs(edge));
  }
  return weighed(sums, together.length, channel, scale);
}

function add(sums: number[], error: number): void {
  sums[0] = (sums[0] ?? 0) + error;
  sums[1] = (sums[1] ?? 0) + error ** 4;
}

function weighed(
  sums: Record<Measure, number[]>,
  count: number,
  channel: number,
  scale: number,
): number {
  return WEIGHTS.filter((weight) => weight[0] === channel && weight[1] === scale).reduce(
    (total, [, , measure, mean, peak]) => {
      const [first = 0, fourth = 0] = sums[measure];
      return total + (mean * first) / count + peak * (fourth / count) ** 0.25;
    },
    0,
  );
}
