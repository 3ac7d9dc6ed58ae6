/** Elements of SVG that draw something, and do nothing else. */
export const ELEMENTS = new Set(
  (
    'svg g defs symbol use style path rect circle ellipse line polyline polygon ' +
    'text tspan textPath image linearGradient radialGradient stop pattern clipPath mask marker filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting ' +
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting ' +
    'feSpotLight feTile feTurbulence'
  ).split(' '),
);

const OTHERS = {
  'a script': 'script handler',
  HTML: 'foreignObject iframe embed object canvas',
  'a film': 'video',
  'a sound': 'audio',
  'an animation': 'animate animateColor animateMotion animateTransform set mpath',
  'a file from elsewhere': 'feImage cursor',
  'a link': 'view',
  'a font': 'font-face font',
};

/** What editors are told of the other elements. Drawing programs' own notes aren't worth a word. */
export const CALLED: ReadonlyMap<string, string> = new Map(
  Object.entries(OTHERS).flatMap(([called, names]) =>
    names.split(' ').map((name) => [name, called] as const),
  ),
);

const GEOMETRY =
  'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio ' +
  'transform pathLength offset orient refX refY markerWidth markerHeight markerUnits ' +
  'gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits ' +
  'patternTransform clipPathUnits maskUnits maskContentUnits dx dy rotate textLength lengthAdjust';

const FILTERS =
  'filterUnits primitiveUnits in in2 result stdDeviation mode type values tableValues slope ' +
  'intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX ' +
  'targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant ' +
  'specularExponent kernelUnitLength scale xChannelSelector yChannelSelector radius ' +
  'baseFrequency numOctaves seed stitchTiles azimuth elevation z pointsAtX pointsAtY pointsAtZ ' +
  'limitingConeAngle flood-color flood-opacity lighting-color color-interpolation-filters';

const LOOKS =
  'alignment-baseline baseline-shift clip-path clip-rule color color-interpolation ' +
  'color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter ' +
  'font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch ' +
  'font-style font-variant font-weight image-rendering isolation letter-spacing marker ' +
  'marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order ' +
  'shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset ' +
  'stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor ' +
  'text-decoration text-rendering text-transform transform-origin unicode-bidi vector-effect ' +
  'visibility white-space word-spacing writing-mode';

/** Attributes that say where something is or how it looks. */
export const ATTRIBUTES = new Set(
  `id class style href xlink:href xmlns xmlns:xlink xml:space ${GEOMETRY} ${FILTERS} ${LOOKS}`.split(
    ' ',
  ),
);

/** Properties of CSS that are allowed in a style besides those of attributes. */
export const PROPERTIES = new Set(`color-scheme ${LOOKS} ${GEOMETRY}`.split(' '));
