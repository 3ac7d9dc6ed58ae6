import type { Page } from 'playwright/test';
import { expect, states, test, timeFor } from './page.ts';

// WCAG 1.4.12, text spacing.
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }
`;

// Without links in running text, which are as high as its letters (WCAG 2.5.8 has it so).
const CONTROLS = 'a:not(.skip, p a, figcaption a), summary';

for (const state of states) {
  test(
    `nothing of “${state}” has to be scrolled sideways, however small the screen and large the text`,
    timeFor(state),
    async ({ inState }) => {
      const page = await inState(state);
      await openAll(page);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await tooWide(page)).toEqual([]);
      const spacing = await page.addStyleTag({ content: SPACING });
      expect(await tooWide(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      await spacing.evaluate((style) => style.parentElement?.removeChild(style));
      await page.setViewportSize({ width: 412, height: 800 });
      await page.addStyleTag({ content: 'html { font-size: 212.5% !important }' });
      expect(await tooWide(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
    },
  );
}

test('every control can be hit by a finger', async ({ inState }) => {
  const page = await inState('everything');
  await openAll(page);
  const small = await page.locator(CONTROLS).evaluateAll((controls) =>
    controls
      .map((control) => {
        const { width, height } = control.getBoundingClientRect();
        const after = getComputedStyle(control, '::after');
        const reach = {
          width: parseFloat(after.width) || 0,
          height: parseFloat(after.height) || 0,
        };
        return {
          text: control.textContent.trim(),
          width: Math.max(width, reach.width),
          height: Math.max(height, reach.height),
        };
      })
      .filter(({ width, height }) => width < 24 || height < 24),
  );
  expect(small).toEqual([]);
});

test('the keyboard goes through the page in its order, and the focus is seen at each stop', async ({
  inState,
}) => {
  const page = await inState('en');
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const { width, height } = at.getBoundingClientRect();
      return {
        name: (at instanceof HTMLElement ? at.innerText : '').replace(/\s+/g, ' ').trim(),
        seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 5 && height > 5,
      };
    });
    if (!stop || stops.length > 30) break;
    expect(stop).toEqual({ name: stop.name, seen: true });
    stops.push(stop.name);
  }
  expect(stops).toEqual([
    'Skip to the story',
    'What changed',
    'March 3, 2026, 8:30 a.m. ET',
    'More',
    '3/2/26, 2:05 p.m. ET',
    'What changed',
    '3/3/26, 8:30 a.m. ET',
    'What changed',
    'Share by email',
    'Link to this revision',
    'https://www.example.org/',
    'Text edition',
    'RSS',
    'Atom',
  ]);
});

test('the skip link leads past the masthead', async ({ inState }) => {
  const page = await inState('en');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('March 3, 2026, 8:30 a.m. ET');
});

test('a draft says how to record the first revision, and asks not to be indexed', async ({
  inState,
}) => {
  const page = await inState('draft');
  await expect(page.getByText('Draft: no revision recorded yet')).toBeVisible();
  await expect(page.getByText('npm run revise')).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('.stars, .history')).toHaveCount(0);
});

test('the strip tells those who write what readers have not been told', async ({ inState }) => {
  const page = await inState('unrecorded');
  const strip = page.getByRole('region', { name: 'For the editor' });
  await expect(strip).toContainText('Changed in 2 places since revision 2');
  await expect(strip.locator('del')).toHaveText([/and sweet/, /sentence/]);
  await expect(strip.getByRole('textbox')).toHaveAccessibleName(/What changed/);
});

test('where there are more revisions than the page tells, it tells the last twenty and where the others are', async ({
  inState,
}) => {
  const page = await inState('many');
  await expect(page.locator('.changes > li')).toHaveCount(20);
  await expect(page.locator('.stars svg')).toHaveCount(5);
  await expect(page.locator('.history a[href$="changes/"]')).toHaveText(/23/);
});

test('each revision has a link to itself, and one that has made room for others leads to where they are', async ({
  inState,
}) => {
  const page = await inState('many');
  await page.locator('.history summary').click();
  await page.locator('#revision-4 time a').click();
  const [address = '', hash] = page.url().split('#');
  expect(hash).toBe('revision-4');
  const others = page.locator('.history a[href$="changes/"]');
  await page.goto('about:blank');
  await page.goto(address);
  await expect(others).toBeHidden();
  await page.goto('about:blank');
  await page.goto(`${address}#revision-3`);
  await expect(others).toBeInViewport();
});

test('what is not there leaves no empty element behind', async ({ inState }) => {
  const page = await inState('little');
  const empty = await page
    .locator('main :is(p, h2, div, section, ul, ol, b, figcaption)')
    .evaluateAll((all) => all.filter((each) => each.textContent.trim() === '').length);
  expect(empty).toBe(0);
  await expect(page.locator('.standfirst, .section, figcaption details, .closed')).toHaveCount(0);
});

test('nothing on the page moves by itself or in answer', async ({ inState }) => {
  const page = await inState('everything');
  const moving = await page.locator('body *').evaluateAll((all) =>
    all.filter((each) => {
      const { animationName, transitionDuration } = getComputedStyle(each);
      return animationName !== 'none' || parseFloat(transitionDuration) > 0;
    }),
  );
  expect(moving).toEqual([]);
});

test('with the colors of the system, changes are told apart by their lines, and the stars are seen', async ({
  inState,
}) => {
  const page = await inState('everything');
  await openAll(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const [added, star, paper] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('ins') ?? document.body).textDecorationLine,
    getComputedStyle(document.querySelector('.stars') ?? document.body).fill,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(added).toBe('underline');
  expect(star).not.toBe(paper);
});

test('who asks for more contrast gets black on white', async ({ inState }) => {
  const page = await inState('everything');
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
}

/** What reaches over the edge of the page, other than what scrolls by itself. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return (left < 0 || right > clientWidth) && !each.closest('pre, .scroll, .unseen, .skip');
      })
      .map((each) => `${each.tagName} ${each.className} ${each.textContent.trim().slice(0, 40)}`);
  });
}

/** Text whose box is too small for it. */
async function cutOff(page: Page): Promise<string[]> {
  return page.locator('body :is(p, h1, h2, li, figcaption, time, summary)').evaluateAll((all) =>
    all
      .filter(
        (each) =>
          getComputedStyle(each).overflowY === 'hidden' && !each.closest('.unseen, .sr-only'),
      )
      .filter((each) => each.scrollHeight > each.clientHeight + 1)
      .map((each) => each.textContent.trim().slice(0, 40)),
  );
}
