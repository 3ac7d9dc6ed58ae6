/** The rooms of `src/` from the ground up: each uses those below it, and none above. */
const FLOORS = [
  ['language'],
  ['story', 'parts'],
  ['revisions'],
  ['publication'],
  ['page'],
  ['pictures'],
  ['editions'],
  ['components', 'layouts', 'styles'],
  ['publish'],
  ['verify'],
  ['dev', 'pages'],
  ['commands'],
];

const inside = (rooms) => `^src/(?:${rooms.join('|')})/`;

/** For dependency-cruiser, in `npm run check`. It reads TypeScript, and no `.astro` files. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that import each other cannot be read apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...FLOORS.slice(0, -1).map((rooms, floor) => ({
      name: `no-way-up-from-${rooms.join('-')}`,
      comment: 'A room uses those below it, and none above.',
      severity: 'error',
      from: { path: inside(rooms) },
      to: { path: inside(FLOORS.slice(floor + 1).flat()) },
    })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
