import type { Site } from '../../site.ts';
import { site } from '../../site.ts';

/** Another publication, to show what its own face can be: all that `site.ts` has for it. */
export const harborWire: Site = {
  ...site,
  name: 'Harbor Wire',
  logo: 'src/dev/states/harbor-wire.svg',
  accent: { light: '#00574a', dark: '#5ed3b8' },
  typeface: {
    text: { package: '@fontsource-variable/source-serif-4', axes: { opsz: 18, wght: 400 } },
    headline: { package: '@fontsource-variable/archivo', axes: { wdth: 88, wght: 780 } },
  },
  opening: 'drop cap',
  links: [
    { name: 'Who we are', url: 'https://wire.example.org/about/' },
    { name: 'Our ethics', url: 'https://wire.example.org/ethics/' },
    { name: 'Contact', url: 'mailto:desk@wire.example.org' },
    { name: 'Privacy', url: 'https://wire.example.org/privacy/' },
  ],
  tips: { name: 'Send us a tip', url: 'https://wire.example.org/tips/' },
};
