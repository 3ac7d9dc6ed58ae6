import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Site, Typeface } from '../site.ts';
import type { Place, Problem } from '../story/errors.ts';
import { linkFault } from '../story/problems/links.ts';
import { faintAccents, LEAST_CONTRAST } from './accent.ts';
import { cleaned, logoFault } from './logo.ts';
import { familyOf, fileOf, packageFile } from './typeface.ts';

/** Where they are set. */
const FILE = 'src/site.ts';

/** A problem, and the setting that it is about, by which its line is found. */
type Fault = Omit<Problem, 'place'> & { setting: string };

/** What is wrong with the publication's own face: its colours, typefaces, logo and links. */
export async function publicationProblems(site: Site, root: string): Promise<Problem[]> {
  const faults = [
    ...(await colourFaults(site)),
    ...[site.typeface.text, site.typeface.headline].flatMap((one) =>
      one ? typefaceFaults(one) : [],
    ),
    ...(await logoFaults(site, root)),
    ...linkFaults(site),
  ];
  return faults.map(({ setting, ...problem }) => ({ ...problem, place: placeOf(setting, root) }));
}

const hex = z.string().regex(/^#[\da-f]{6}$/i);

async function colourFaults(site: Site): Promise<Fault[]> {
  const { accent } = site;
  if (!accent) return [];
  const wrong = [accent.light, accent.dark].filter((one) => !hex.safeParse(one).success);
  if (wrong.length > 0) {
    return wrong.map((found) => ({
      setting: 'accent',
      message: "A color of the accent isn't written as # and six hexadecimal digits.",
      found,
      fix: 'Write it like this: #a01812',
    }));
  }
  return (await faintAccents(site)).map(({ mode, contrast, instead }) => ({
    setting: 'accent',
    message: `The ${mode} accent can't be read well: its contrast with the paper is ${contrast} to 1, and WCAG asks for ${LEAST_CONTRAST}.`,
    found: accent[mode],
    fix: `Take ${instead}, which is the nearest color that has it, or a ${mode === 'light' ? 'darker' : 'lighter'} one.`,
  }));
}

function typefaceFaults(typeface: Typeface): Fault[] {
  const { package: name, axes } = typeface;
  const setting = name;
  if (!isInstalled(name)) {
    return [
      {
        setting,
        message: `The package ${name} isn't installed.`,
        found: name,
        fix: `Install it: npm install --save-exact ${name}. Variable fonts are listed at https://fontsource.org/`,
      },
    ];
  }
  const family = familyOf(typeface);
  const unknown = Object.keys(axes).filter((axis) => !family.axes.includes(axis));
  if (unknown.length > 0) {
    return unknown.map((axis) => ({
      setting,
      message: `${family.name} has no axis “${axis}”.`,
      found: axis,
      fix: `Its axes are ${family.axes.join(', ')}.`,
    }));
  }
  if (family.subsets.every(({ name: subset }) => isInstalled(fileOf(typeface, subset, 'normal')))) {
    return [];
  }
  return [
    {
      setting,
      message: `The package ${name} has no file with ${Object.keys(axes).join(' and ')} for each part of its letters.`,
      found: name,
      fix: 'Leave an axis out, or take another family. Chinese, Japanese and Korean ones come in too many parts: leave those to the system of the reader.',
    },
  ];
}

function isInstalled(specifier: string): boolean {
  try {
    packageFile(specifier.endsWith('.woff2') ? specifier : `${specifier}/metadata.json`);
    return true;
  } catch {
    return false;
  }
}

async function logoFaults({ logo }: Site, root: string): Promise<Fault[]> {
  if (logo === undefined) return [];
  const about = { setting: 'logo', found: logo };
  const file = join(root, logo);
  if (!existsSync(file) || !logo.endsWith('.svg')) {
    const fix = 'Write its path from the root of the project: src/logo.svg';
    return [{ ...about, message: `There is no SVG file ${logo}.`, fix }];
  }
  const svg = await readSvg(file);
  if (svg === undefined) {
    const fix = 'Export it again, as a plain SVG.';
    return [{ ...about, message: `${logo} isn't valid SVG.`, fix }];
  }
  const found = logoFault(svg);
  if (found === undefined) return [];
  return [
    {
      setting: 'logo',
      found,
      message: `${logo} has something in it that a page can't have.`,
      fix: 'Export it with its letters as outlines, and without styles, links, pictures and animations.',
    },
  ];
}

async function readSvg(file: string): Promise<string | undefined> {
  try {
    const svg = await cleaned(readFileSync(file, 'utf8'));
    return svg.startsWith('<svg') ? svg : undefined;
  } catch {
    return undefined;
  }
}

function linkFaults({ links = [], tips }: Site): Fault[] {
  return [...links, ...(tips ? [tips] : [])].flatMap(({ name, url }): Fault[] => {
    const about = { setting: url, found: url };
    if (name.trim() === '') {
      return [{ ...about, message: 'A link has no name.', fix: 'Write what it leads to.' }];
    }
    const isWhole = /^(?:https?|mailto|tel|sms|signal|sgnl):./i.test(url);
    if (isWhole && linkFault(url) === undefined) return [];
    const message = `The link “${name}” has no address that works from every page.`;
    return [
      { ...about, message, fix: 'Write the whole address, with https:// or mailto: before it.' },
    ];
  });
}

function placeOf(setting: string, root: string): Place {
  const lines = readFileSync(join(root, FILE), 'utf8').split('\n');
  // Settings are described above, and made below.
  const line = lines.findLastIndex((one) => one.includes(setting));
  const column = (lines[line] ?? '').indexOf(setting);
  return { file: FILE, line: Math.max(0, line) + 1, column: Math.max(0, column) + 1 };
}
