import type { Page } from 'playwright/test';
import { expect, test } from './page.ts';

const NOTES = '.footnotes > ol > li';
/** All that can stand beside something else, or have something beside it. */
const BOXES = `${NOTES}, .prose > :not(.footnotes), .note > b, .footer, .lead > picture`;

for (const [state, notes] of [
  ['margin', 6],
  ['margin-ar', 4],
  ['margin-ja', 4],
] as const) {
  for (const width of [1160, 1280, 1920]) {
    test(`in “${state}”, ${width} pixels wide, nothing in the margin is over anything else`, async ({
      inState,
    }) => {
      const page = await inState(state);
      await page.setViewportSize({ width, height: 800 });
      expect(await notesBeside(page)).toBe(notes);
      expect(await overlaps(page)).toEqual([]);
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
      });
      expect(await overlaps(page)).toEqual([]);
    });
  }

  test(`in “${state}” a note begins beside the line that refers to it, and an aside beside its paragraph`, async ({
    inState,
  }) => {
    const page = await inState(state);
    await page.setViewportSize({ width: 1280, height: 800 });
    const apart = await page.evaluate(() => {
      const top = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
      return [
        top('.footnotes li') - top('.n1'),
        top('.aside.margin') - top('.aside.margin + p'),
      ].map(Math.abs);
    });
    expect(Math.max(...apart)).toBeLessThan(16);
  });

  test(`on a smaller screen and in print the notes of “${state}” are below the text, and its aside in it`, async ({
    inState,
  }) => {
    const page = await inState(state);
    for (const media of ['screen', 'print'] as const) {
      await page.setViewportSize({ width: media === 'screen' ? 1024 : 1280, height: 800 });
      await page.emulateMedia({ media });
      const places = await page
        .locator(NOTES)
        .evaluateAll((all) => all.map((note) => getComputedStyle(note).position));
      expect(new Set(places)).toEqual(new Set(['static']));
      const aside = await page.locator('.aside.margin').evaluate((each) => {
        const { left, right } = each.getBoundingClientRect();
        const column = each.nextElementSibling?.getBoundingClientRect();
        return left - (column?.left ?? 0) + right - (column?.right ?? 0);
      });
      if (media === 'screen') expect(aside).toBe(0);
    }
  });
}

test('a number leads to its note and the note back, by keyboard', async ({ inState }) => {
  const page = await inState('margin');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('.n6 a').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.footnotes li:target')).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('link');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('sup:has(:target)')).toHaveText('6');
});

/** How many notes are past the end of the text's lines. */
function notesBeside(page: Page): Promise<number> {
  return page.locator(NOTES).evaluateAll((notes) => {
    const text = document.querySelector('.prose > p')?.getBoundingClientRect();
    const isBeside = (note: Element) => {
      const { left, right } = note.getBoundingClientRect();
      return text !== undefined && (left > text.right || right < text.left);
    };
    return notes.filter(isBeside).length;
  });
}

/** The words of boxes of which one is over another. */
function overlaps(page: Page): Promise<string[]> {
  return page.locator(BOXES).evaluateAll((boxes) => {
    const places = boxes.map((box) => ({ box, at: box.getBoundingClientRect() }));
    return places.flatMap(({ box, at }, index) =>
      places.slice(index + 1).flatMap((other) => {
        const across = Math.min(at.right, other.at.right) - Math.max(at.left, other.at.left);
        const down = Math.min(at.bottom, other.at.bottom) - Math.max(at.top, other.at.top);
        if (across < 1 || down < 1) return [];
        return [`${box.textContent.slice(0, 30)} / ${other.box.textContent.slice(0, 30)}`];
      }),
    );
  });
}
