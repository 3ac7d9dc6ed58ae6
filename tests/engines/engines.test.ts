import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../bench/serve.ts';
import { serve } from '../bench/serve.ts';
import type { Window } from '../support/engine.ts';
import { engines } from '../support/engines.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root, STEPS } from '../support/project.ts';

/** What each engine showed is kept here, to look at. */
const SCREENSHOTS = path.join(root, 'node_modules/.late-edition/engines');

/** CSS pixels that a scrollbar takes from the page, and that `sizes` counts in. */
const SCROLLBAR = 20;

const FIGURE =
  '<Figure image="./lead.svg" alt="The map" caption="Once more." credit="Map: Late Edition" />';

const FILM =
  '<Video src="./film.mp4" captions="./film.vtt" poster="./lead.svg" caption="A film." credit="Jane Doe" />';

let project: Project | undefined;
let site: Served | undefined;

/** The story that ships, with a link in its text, a picture, a film and a second revision. */
beforeAll(async () => {
  if (engines.every(({ missing }) => missing)) return;
  await mkdir(SCREENSHOTS, { recursive: true });
  project = await copyProject();
  await project.edit((story) => {
    const name = 'Korean Central News Agency';
    const linked = story.replace(name, `[${name}](https://example.org/)`);
    const noted = linked.replace('at the signing.', 'at the signing.[^a]');
    return `${noted}\n${FIGURE}\n\n${FILM}\n\n[^a]: In Pyongyang.\n`;
  });
  const story = path.join(project.folder, 'src/content/story');
  for (const file of ['film.mp4', 'film.vtt']) {
    await copyFile(path.join(root, 'src/dev/states/stories', file), path.join(story, file));
  }
  expect(await project.run('revise', ['A link was added.'])).toMatchObject({ code: 0, stderr: '' });
  const { code, stderr } = await project.run('build');
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(STEPS) });
  site = await serve(path.join(project.folder, 'dist'));
});

afterAll(async () => {
  await site?.close();
  await project?.remove();
});

for (const { name, missing, start } of engines) {
  describe.skipIf(missing)(missing ? `${name}, skipped: ${missing}` : name, () => {
    let window: Window;

    beforeAll(async () => {
      window = await start({ dark: false });
    });

    afterAll(() => window?.close());

    test.each([360, 1280])('shows the whole page %d pixels wide', async (width) => {
      await open(window, width);
      const { pictures, ...seen } = await window.evaluate(lookAtPage);
      expect(seen).toEqual({
        width,
        headline: expect.stringMatching(/^North Korea says/),
        hasItsFont: true,
        wider: [],
        origins: [new URL(site?.url ?? '').origin],
      });
      expect(pictures).toHaveLength(2);
      for (const { shown, told } of pictures) {
        expect(shown).toBeGreaterThan(0);
        expect(Math.abs(told - shown), 'what sizes tells').toBeLessThanOrEqual(SCROLLBAR);
      }
      expect(window.console ?? []).toEqual([]);
      await writeFile(path.join(SCREENSHOTS, `${name}-${width}.png`), await window.screenshot());
    });

    test.each(['.prose a', '.footer a', '.lead summary'])(
      'draws a thin line under %s',
      async (selector) => {
        await open(window, 360);
        const { line, thickness, size } = await window.evaluate(lookAtUnderline, selector);
        expect(line).toBe('underline');
        expect(thickness / size).toBeCloseTo(0.06, 3);
      },
    );

    test('opens and closes the caption by keyboard, with “More” and “Less”', async () => {
      await open(window, 360);
      const control = '.lead summary';
      const steps = [
        ['More', false],
        ['Less', true],
        ['More', false],
      ] as const;
      for (const [called, isOpen] of steps) {
        expect(await window.evaluate(nameOf, control)).toBe(called);
        expect(await window.evaluate(isShown, '.lead details > span')).toBe(isOpen);
        await window.evaluate(focusOn, control);
        await window.press('Enter');
      }
    });

    test('opens “What changed” by keyboard', async () => {
      await open(window, 360);
      expect(await window.evaluate(isShown, '#revision-2')).toBe(false);
      await window.evaluate(focusOn, '.history summary');
      await window.press('Enter');
      expect(await window.evaluate(isShown, '#revision-2')).toBe(true);
    });

    test('plays a film with its subtitles, if it has the codec', async () => {
      await open(window, 800);
      const { hasCodec, ...seen } = await window.evaluate(playFilm);
      expect(seen).toEqual(
        hasCodec
          ? { moves: true, subtitle: 'Colors move from dark to red.' }
          : { moves: false, subtitle: '' },
      );
    });

    test('shows a footnote in the margin, beside its number, and below the text where there is none', async () => {
      await open(window, 1280);
      expect(await window.evaluate(lookAtNote)).toEqual({ isBeside: true, isOnItsLine: true });
      await open(window, 1060);
      expect(await window.evaluate(lookAtNote)).toEqual({ isBeside: false, isOnItsLine: false });
    });

    test('shows a dark page where the system is dark', async () => {
      const night = await start({ dark: true });
      try {
        await open(night, 360);
        expect(await night.evaluate(paperColor)).toBe('rgb(20, 19, 17)');
        await writeFile(path.join(SCREENSHOTS, `${name}-dark.png`), await night.screenshot());
      } finally {
        await night.close();
      }
    });
  });
}

const open = (window: Window, width: number) => window.open(site?.url ?? '', width, 900);

// What follows runs on the page, in the engine.

async function lookAtPage() {
  await document.fonts.ready;
  const images = [...document.querySelectorAll<HTMLImageElement>('main img')];
  for (const image of images) image.loading = 'eager';
  await Promise.all(images.map((image) => image.decode()));
  const [family = ''] = getComputedStyle(document.body).fontFamily.split(',');
  const requests = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
  return {
    width: innerWidth,
    headline: document.querySelector('h1')?.innerText,
    hasItsFont: [...document.fonts].some(
      (font) => font.family.replaceAll('"', '') === family && font.status === 'loaded',
    ),
    pictures: images.map((image) => ({
      shown: image.getBoundingClientRect().width,
      // With `srcset` this is what `sizes` gives, whichever file was taken; a drawing has no sizes.
      told: image.currentSrc.endsWith('.svg')
        ? image.getBoundingClientRect().width
        : image.naturalWidth,
    })),
    wider: [...document.querySelectorAll('body, body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth)
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    origins: [...new Set(requests)],
  };
}

function lookAtUnderline(selector: string) {
  const [element = document.body] = document.querySelectorAll(selector);
  const style = getComputedStyle(element);
  return {
    line: style.textDecorationLine,
    thickness: Number.parseFloat(style.textDecorationThickness),
    size: Number.parseFloat(style.fontSize),
  };
}

/** What a control is called: its text, and what styles put before it. */
function nameOf(selector: string) {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  const { content } = getComputedStyle(element, '::before');
  const before = content
    // Firefox gives the function, the others its value.
    .replace(/^attr\((.+)\)$/, (_, attribute: string) => element.getAttribute(attribute) ?? '')
    .replace(/^none$/, '')
    .replaceAll('"', '');
  return before + element.innerText;
}

async function playFilm() {
  const film = document.querySelector('video');
  const seen = { hasCodec: false, moves: false, subtitle: '' };
  if (!film?.canPlayType('video/mp4; codecs="avc1.42E01E"')) return seen;
  film.muted = true;
  const track = film.textTracks[0];
  // WebKit shows subtitles to those who asked for them.
  if (track) track.mode = 'showing';
  const spoken = new Promise((resolve) =>
    track?.addEventListener('cuechange', resolve, { once: true }),
  );
  const moved = new Promise((resolve) =>
    film.addEventListener('timeupdate', resolve, { once: true }),
  );
  await film.play();
  await Promise.all([spoken, moved]);
  const cue = track?.activeCues?.[0];
  return {
    hasCodec: true,
    moves: film.currentTime > 0,
    subtitle: cue && 'text' in cue ? String(cue.text) : '',
  };
}

function lookAtNote() {
  const [note, number, text] = ['.footnotes li', '[data-footnote-ref]', '.prose > p'].map(
    (selector) => (document.querySelector(selector) ?? document.body).getBoundingClientRect(),
  );
  return {
    isBeside: (note?.left ?? 0) > (text?.right ?? 0),
    isOnItsLine: Math.abs((note?.top ?? 0) - (number?.top ?? 0)) < 16,
  };
}

const paperColor = () => getComputedStyle(document.documentElement).backgroundColor;

const isShown = (selector: string) => document.querySelector(selector)?.checkVisibility();

const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
