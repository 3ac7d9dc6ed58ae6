/**
 * Draws `lead.png`, the map that leads the story: `node src/content/story/draw-lead.ts`.
 *
 * Shapes: Natural Earth, 1:50 million, public domain, through `world-atlas`. Lettering: Newsreader,
 * the page's own face, set as outlines, so that no font of the machine has a say. Coordinates of
 * the cities: GeoNames, to two decimals.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { geoAzimuthalEqualArea, geoContains, geoGraticule, geoPath } from 'd3-geo';
import sharp from 'sharp';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';

type Point = [x: number, y: number];

interface Label {
  text: string;
  /** Longitude and latitude. */
  place: Point;
  /** Pixels from there to the left, center or right of the label's baseline. */
  offset: Point;
  anchor: 'left' | 'center' | 'right';
}

const width = 2400;
const height = 1600;

const tone = { sea: '#dbdfdb', land: '#ece8dd', edge: '#faf6ed', ink: '#24211d', soft: '#50493e' };
/** By ISO 3166-1 number, as Natural Earth has them. */
const russia = { id: '643', tone: '#d5cab5' };
const ukraine = { id: '804', tone: '#b5a485' };
const northKorea = { id: '408', tone: '#4b453c' };

const crimea: Point = [34.2, 45.2];
const kyiv: Point = [30.52, 50.45];
const vladivostok: Point = [131.87, 43.11];
const cities: Label[] = [
  { text: 'Moscow', place: [37.62, 55.75], offset: [36, 4], anchor: 'left' },
  { text: 'Kursk', place: [36.19, 51.74], offset: [36, 44], anchor: 'left' },
  { text: 'Kyiv', place: kyiv, offset: [-114, 26], anchor: 'right' },
  { text: 'Vladivostok', place: vladivostok, offset: [40, 36], anchor: 'left' },
  { text: 'Pyongyang', place: [125.75, 39.03], offset: [-46, 26], anchor: 'right' },
];
const countries: Label[] = [
  { text: 'UKRAINE', place: kyiv, offset: [-114, 90], anchor: 'right' },
  { text: 'NORTH', place: vladivostok, offset: [40, 132], anchor: 'left' },
  { text: 'KOREA', place: vladivostok, offset: [40, 190], anchor: 'left' },
];
const lands: Label[] = [
  { text: 'RUSSIA', place: [98, 62.2], offset: [0, 0], anchor: 'center' },
  { text: 'CHINA', place: [105, 33.4], offset: [0, 0], anchor: 'center' },
];
const cityType = { fontSize: 78, fontWeight: 600, color: tone.ink };
const countryType = { fontSize: 52, fontWeight: 550, letterSpacing: '.03em', color: tone.soft };
const landType = { fontSize: 76, fontWeight: 500, letterSpacing: '.3em', color: tone.soft };
/** How far Newsreader's baseline lies below the top of a line one em high, in ems. */
const baseline = 0.7375;

const view = geoAzimuthalEqualArea().rotate([-91, -50, -3]).scale(1200).translate([1202, 930]);
const path = geoPath(view.precision(0.1)).digits(1);
const world: Topology<{ countries: GeometryCollection }> = JSON.parse(
  await readFile(new URL(import.meta.resolve('world-atlas/countries-50m.json')), 'utf8'),
);
giveBackCrimea();
await sharp(Buffer.from(picture(await lettering())))
  .png({ palette: true, dither: 0, quality: 95, effort: 10, compressionLevel: 9 })
  .toFile(join(import.meta.dirname, 'lead.png'));

/** Natural Earth draws Crimea with Russia; the United Nations and the news agencies do not. */
function giveBackCrimea(): void {
  const { arcs } = country(russia.id);
  const index = arcs.findIndex((polygon) =>
    geoContains(feature(world, { type: 'Polygon', arcs: polygon }), crimea),
  );
  if (index < 0) throw new Error('Crimea is not among the polygons of Russia.');
  country(ukraine.id).arcs.push(...arcs.splice(index, 1));
}

function picture(letters: string): string {
  const { countries } = world.objects;
  const shapes = countries.geometries.filter(
    (shape) => shape.type === 'Polygon' || shape.type === 'MultiPolygon',
  );
  const borders = mesh(world, countries, (a, b) => a !== b);
  // Short of the pole, where the meridians would make a star.
  const graticule = geoGraticule()
    .step([30, 15])
    .extent([
      [-180, -75.1],
      [180, 75.1],
    ]);
  const filled = [russia, ukraine, northKorea].map(
    ({ id, tone }) => `<path d="${path(merge(world, [country(id)]))}" fill="${tone}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><g id="letters">${letters}</g></defs>
    <mask id="clear">
      <rect width="100%" height="100%" fill="#fff"/>
      <use href="#letters" stroke="#000" stroke-width="40" stroke-linejoin="round"/>
    </mask>
    <rect width="100%" height="100%" fill="${tone.sea}"/>
    <path d="${path(merge(world, shapes))}" fill="${tone.land}"/>
    ${filled.join('')}
    <g fill="none" stroke-linejoin="round" mask="url(#clear)">
      <path d="${path(graticule())}" stroke="${tone.ink}" stroke-opacity=".06" stroke-width="2.5"/>
      <path d="${path(borders)}" stroke="${tone.edge}" stroke-width="3"/>
    </g>
    ${cities.map(dot).join('')}
    <use href="#letters"/>
  </svg>`;
}

/** A city's dot, and a leader to its label where that stands off. */
function dot({ place, offset }: Label): string {
  const [x, y] = pixel(place);
  const leader = Math.abs(offset[0]) > 60 ? `M${x - 28} ${y}H${x + offset[0] + 18}` : '';
  return `<path d="${leader}" stroke="${tone.ink}" stroke-width="4"/>
    <circle cx="${x}" cy="${y}" r="15" fill="${tone.ink}" stroke="${tone.edge}" stroke-width="5"/>`;
}

async function lettering(): Promise<string> {
  const renderer = new Renderer();
  const face = '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';
  const data = await readFile(new URL(import.meta.resolve(face)));
  await renderer.registerFont({ name: 'Newsreader', data });
  const children = [
    ...cities.map((label) => line(label, cityType)),
    ...countries.map((label) => line(label, countryType)),
    ...lands.map((label) => line(label, landType)),
  ];
  const size = { width, height };
  return renderer.renderSvg({ type: 'container', style: size, children }, size);
}

/** A box as wide as the picture, hung from the label's point by its left, center or right. */
function line({ text, place, offset, anchor }: Label, type: { fontSize: number }) {
  const [x, y] = pixel(place);
  const left = x + offset[0] - width * { left: 0, center: 0.5, right: 1 }[anchor];
  const top = y + offset[1] - baseline * type.fontSize;
  const box = { position: 'absolute', left, top, width, textAlign: anchor, lineHeight: 1 } as const;
  const face = { fontFamily: 'Newsreader', fontVariationSettings: "'opsz' 16" };
  return { type: 'text' as const, text, style: { ...box, ...face, ...type } };
}

function country(id: string): MultiPolygon {
  const shape = world.objects.countries.geometries.find((geometry) => geometry.id === id);
  if (shape?.type !== 'MultiPolygon')
    throw new Error(`No country of many polygons is number ${id}.`);
  return shape;
}

function pixel(place: Point): Point {
  return view(place) ?? [0, 0];
}
