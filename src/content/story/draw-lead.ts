/**
 * Draws `lead.svg`, the map that leads the story: `node src/content/story/draw-lead.ts`.
 *
 * Shapes: Natural Earth, public domain, through `world-atlas`: 1:50 million, and 1:10 million for the
 * inset. Coordinates of the cities: GeoNames, to two decimals. The build sets the lettering in the
 * page's own typeface. Where the map is shown less than 600 pixels wide, it has fewer and larger
 * labels; in the dark, it has colours of its own.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import {
  geoArea,
  geoAzimuthalEqualArea,
  geoConicEqualArea,
  geoContains,
  geoDistance,
  geoGraticule,
  geoPath,
} from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Point = [x: number, y: number];
type World = Topology<{ countries: GeometryCollection }>;

const width = 2400;
const height = 1380;

/** By ISO 3166-1 number, as Natural Earth has them. */
const russia = '643';
const ukraine = '804';
const northKorea = '408';

const crimea: Point = [34.2, 45.2];
const moscow: Point = [37.62, 55.75];
const kyiv: Point = [30.52, 50.45];
const kursk: Point = [36.19, 51.74];
const kharkiv: Point = [36.25, 49.98];
const vladivostok: Point = [131.87, 43.11];
const pyongyang: Point = [125.75, 39.03];

const styles = `
.sea{fill:#dde3e2}.land{fill:#efebe1}.ru{fill:#dccfb5}.ua{fill:#c3ae83}.kp{fill:#4d463b}
.line{fill:none;stroke:#fbf8f1;stroke-linejoin:round}.net{fill:none;stroke:#24211d;stroke-opacity:.07}
.frame{fill:none;stroke:#24211d;stroke-width:4}.dot{fill:#24211d;stroke:#fbf8f1;stroke-width:5}
.city{font-weight:600;fill:#24211d}.name{font-weight:550;fill:#544c3e;letter-spacing:.12em}
.note{font-weight:500;fill:#3b362d}.bar{fill:none;stroke:#3b362d;stroke-width:4}
.on-land,.on-ru,.on-ua{paint-order:stroke;stroke-width:14;stroke-linejoin:round}
.on-land{stroke:#efebe1}.on-ru{stroke:#dccfb5}.on-ua{stroke:#c3ae83}
.narrow{display:none}
@media (max-width:599px){.wide{display:none}.narrow{display:inline}.frame,.bar{stroke-width:7}}
@media (prefers-color-scheme:dark){
.sea{fill:#15191a}.land{fill:#292725}.ru{fill:#474034}.ua{fill:#7c6a45}.kp{fill:#d8ccb4}
.line{stroke:#12110f}.net{stroke:#fff;stroke-opacity:.06}
.frame,.bar{stroke:#e9e2d6}.dot{fill:#f2ede2;stroke:#12110f}
.city{fill:#f2ede2}.name{fill:#d3cabb}.note{fill:#e9e2d6}
.on-land{stroke:#292725}.on-ru{stroke:#474034}.on-ua{stroke:#7c6a45}.name.on-ua{fill:#ece6da}}`;

const world = await read('50m', 2.2e-6);
const near = await read('10m', 8e-8);
giveBackCrimea(world);

const view = geoAzimuthalEqualArea()
  .rotate([-89, -50, -3])
  .scale(1400)
  .translate([1180, 660])
  .precision(0.3)
  .clipExtent([
    [-10, -10],
    [width + 10, height + 10],
  ]);

/** The inset: where it is, and what it shows. */
const box = { x: 60, y: 690, width: 880, height: 630 };
const nearView = geoConicEqualArea()
  .parallels([48, 56])
  .rotate([-35.7, 0])
  .center([0, 51.1])
  .scale(10800)
  .translate([box.x + box.width / 2, box.y + box.height / 2])
  .precision(0.3)
  .clipExtent([
    [box.x, box.y],
    [box.x + box.width, box.y + box.height],
  ]);

await writeFile(join(import.meta.dirname, 'lead.svg'), picture());

/** The countries, without points that change an outline by less than an area in steradians. */
async function read(scale: '10m' | '50m', least: number): Promise<World> {
  const file = new URL(import.meta.resolve(`world-atlas/countries-${scale}.json`));
  const found: World = JSON.parse(await readFile(file, 'utf8'));
  return simplify(presimplify(found, sphericalTriangleArea), least);
}

/** Natural Earth draws Crimea with Russia; the United Nations and the news agencies do not. */
function giveBackCrimea(atlas: World): void {
  const { arcs } = manyPolygons(atlas, russia);
  const index = arcs.findIndex((polygon) =>
    geoContains(feature(atlas, { type: 'Polygon', arcs: polygon }), crimea),
  );
  if (index < 0) throw new Error('Crimea is not among the polygons of Russia.');
  manyPolygons(atlas, ukraine).arcs.push(...arcs.splice(index, 1));
}

function picture(): string {
  const graticule = geoGraticule()
    .step([30, 15])
    // Short of the pole, where the meridians would make a star.
    .extent([
      [-180, -75.1],
      [180, 75.1],
    ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<style>${styles}</style>
<rect class="sea" width="${width}" height="${height}"/>
${countries(world, view, 3e-6)}
<path class="net" d="${drawn(view, graticule())}" stroke-width="2.5"/>
<path class="line" d="${drawn(
    view,
    mesh(world, world.objects.countries, (a, b) => a !== b),
  )}" stroke-width="3"/>
${around(view)}
<clipPath id="box"><path d="${boxPath()}"/></clipPath>
<g clip-path="url(#box)"><rect class="sea" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/>
${countries(near, nearView, 0)}
<path class="line" d="${drawn(
    nearView,
    mesh(near, near.objects.countries, (a, b) => a !== b),
  )}" stroke-width="7"/></g>
<path class="frame" d="${boxPath()}"/>
${labels()}
</svg>
`;
}

/** All countries but the three in one colour, and each of those in its own. */
function countries(atlas: World, projection: GeoProjection, least: number): string {
  const ids = [russia, ukraine, northKorea];
  const others = polygons(atlas).filter(({ id }) => !ids.includes(String(id)));
  const shapes: [string, (Polygon | MultiPolygon)[]][] = [
    ['land', others],
    ['ru', [one(atlas, russia)]],
    ['ua', [one(atlas, ukraine)]],
    ['kp', [one(atlas, northKorea)]],
  ];
  return shapes
    .map(([name, some]) => {
      const shape = merge(atlas, some);
      // Islands that would be less than a dot.
      const coordinates = shape.coordinates.filter(
        (polygon) => geoArea({ type: 'Polygon', coordinates: polygon }) > least,
      );
      return [name, drawn(projection, { type: 'MultiPolygon', coordinates })];
    })
    .filter(([, path]) => path)
    .map(([name, path]) => `<path class="${name}" d="${path}"/>`)
    .join('\n');
}

function drawn(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  return geoPath(projection).digits(0)(shape) ?? '';
}

function boxPath(): string {
  return `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`;
}

/** On the map, a circle around what the inset shows, and a line from it to the inset. */
function around(projection: GeoProjection): string {
  const [x, y] = at(
    projection,
    nearView.invert?.([box.x + box.width / 2, box.y + box.height / 2]) ?? [0, 0],
  );
  const radius = 55;
  return `<path class="frame" d="M${x} ${y + radius}V${box.y}"/>
<circle class="frame" cx="${x}" cy="${y}" r="${radius}"/>`;
}

/** A text, where it is, how far its line is from there, what it is and is on, its size and anchor. */
type Label = readonly [
  text: string,
  place: Point,
  offset: Point,
  looks: string,
  size: number,
  anchor?: 'middle' | 'end',
];

function labels(): string {
  const wide: Label[] = [
    ['Moscow', moscow, [30, 16], 'city on-ru', 52],
    ['Kyiv', kyiv, [-28, 16], 'city on-land', 52, 'end'],
    ['UKRAINE', kyiv, [-106, 68], 'name on-land', 38, 'end'],
    ['Vladivostok', vladivostok, [32, 26], 'city', 52],
    ['Pyongyang', pyongyang, [-32, 34], 'city on-land', 52, 'end'],
    ['RUSSIA', [99, 63], [0, 0], 'name on-ru', 60, 'middle'],
    ['CHINA', [108, 35.5], [0, 0], 'name on-land', 50, 'middle'],
    ['MONGOLIA', [103.5, 46.2], [0, 0], 'name on-land', 38, 'middle'],
    ['NORTH', [129.6, 40.2], [44, 30], 'name', 50],
    ['KOREA', [129.6, 40.2], [44, 88], 'name', 50],
  ];
  const narrow: Label[] = [
    ['Moscow', moscow, [34, 26], 'city on-ru', 88],
    ['Kyiv', kyiv, [-36, 26], 'city on-land', 88, 'end'],
    ['Vladivostok', vladivostok, [-10, -44], 'city on-ru', 88, 'middle'],
    ['Pyongyang', pyongyang, [-40, 44], 'city on-land', 88, 'end'],
    ['RUSSIA', [96, 62.5], [0, 0], 'name on-ru', 88, 'middle'],
    ['CHINA', [106, 35], [0, 0], 'name on-land', 76, 'middle'],
    ['NORTH', [129.6, 40.2], [50, 10], 'name', 70],
    ['KOREA', [129.6, 40.2], [50, 90], 'name', 70],
  ];
  const inWide: Label[] = [
    ['Kursk', kursk, [30, 18], 'city on-ru', 60],
    ['Kharkiv', kharkiv, [30, 18], 'city on-ua', 46],
    ['RUSSIA', [37.3, 52.3], [0, 0], 'name on-ru', 46, 'middle'],
    ['UKRAINE', [33.6, 50.6], [0, 0], 'name on-ua', 46, 'middle'],
  ];
  const inNarrow: Label[] = [
    ['Kursk', kursk, [38, 30], 'city on-ru', 92],
    ['RUSSIA', [37.2, 52.3], [0, 0], 'name on-ru', 76, 'middle'],
    ['UKRAINE', [33.75, 50.52], [0, 0], 'name on-ua', 62, 'middle'],
  ];
  const dots = [moscow, kyiv, vladivostok, pyongyang].map((place) => dot(at(view, place), 13));
  const inDots = [dot(at(nearView, kursk), 17)];
  return `${dots.join('')}${inDots.join('')}
<g class="wide">
${dot(at(nearView, kharkiv), 12)}
${[...wide.map((label) => text(view, label)), ...inWide.map((label) => text(nearView, label))].join('\n')}
${note(40, 500)}
</g>
<g class="narrow">
${[...narrow.map((label) => text(view, label)), ...inNarrow.map((label) => text(nearView, label))].join('\n')}
${note(72, 1000)}
</g>`;
}

function dot([x, y]: Point, radius: number): string {
  return `<circle class="dot" cx="${x}" cy="${y}" r="${radius}"/>`;
}

function text(
  projection: GeoProjection,
  [text, place, offset, looks, size, anchor]: Label,
): string {
  const [x, y] = at(projection, place);
  const side = anchor ? ` text-anchor="${anchor}"` : '';
  return `<text class="${looks}" x="${x + offset[0]}" y="${y + offset[1]}" font-size="${size}"${side}>${text}</text>`;
}

/** The day of the map and its scale at the bottom right, and the scale of the inset in it. */
function note(size: number, miles: number): string {
  const right = width - 80;
  const bottom = height - 80;
  return `<text class="note" x="${right}" y="${bottom - 1.15 * size}" font-size="${size}" text-anchor="end">October 25, 2024</text>
${bar(view, miles, [right - lengthOf(view, miles, [right, bottom]), bottom + 40], size, 'end')}
${bar(nearView, 100, [box.x + 40, box.y + box.height - 36], size, 'start')}`;
}

/** A line of so many miles that begins at a point, with its length above one of its ends. */
function bar(
  projection: GeoProjection,
  miles: number,
  [x, y]: Point,
  size: number,
  side: 'start' | 'end',
): string {
  const length = lengthOf(projection, miles, [x, y]);
  const above = side === 'end' ? x + length : x;
  return `<path class="bar" d="M${x} ${y - 14}v14h${length}v-14"/>
<text class="note" x="${above}" y="${y - 38}" font-size="${size}" text-anchor="${side}">${miles.toLocaleString('en-US')} miles</text>`;
}

/** How long so many miles are there, in pixels. */
function lengthOf(projection: GeoProjection, miles: number, [x, y]: Point): number {
  const [from, to] = [projection.invert?.([x, y]), projection.invert?.([x + 100, y])];
  const kilometres = geoDistance(from ?? [0, 0], to ?? [0, 0]) * 6371;
  return Math.round((100 * miles * 1.609344) / kilometres);
}

function polygons(atlas: World) {
  return atlas.objects.countries.geometries.filter(
    (shape) => shape.type === 'Polygon' || shape.type === 'MultiPolygon',
  );
}

function one(atlas: World, id: string) {
  const shape = polygons(atlas).find((geometry) => geometry.id === id);
  if (!shape) throw new Error(`No country is number ${id}.`);
  return shape;
}

function manyPolygons(atlas: World, id: string): MultiPolygon {
  const shape = one(atlas, id);
  if (shape.type !== 'MultiPolygon') throw new Error(`Country ${id} is one polygon.`);
  return shape;
}

function at(projection: GeoProjection, place: Point): Point {
  const [x = 0, y = 0] = projection(place) ?? [];
  return [Math.round(x), Math.round(y)];
}
