import { expect, test } from './page.ts';

const PAPER = [
  { format: 'A4', width: 642, height: 987 },
  { format: 'Letter', width: 665, height: 920 },
] as const;

for (const { format, width, height } of PAPER) {
  test(`on ${format} the story has its masthead and address, all of its words, and no control`, async ({
    inState,
  }) => {
    const page = await inState('everything');
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByText('Printed from https://www.example.org/')).toBeVisible();
    await expect(page.locator('.masthead b')).toBeVisible();
    await expect(page.getByText('The others are opened with a word')).toBeVisible();
    await expect(page.locator('#revision-1')).toBeVisible();
    for (const control of await page.locator('.skip, figcaption summary, .footer a').all()) {
      await expect(control).toBeHidden();
    }
    const { paper, ink, overflow, picture } = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      const figure = document.querySelector('.lead picture')?.getBoundingClientRect();
      return {
        paper: backgroundColor,
        ink: color,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        picture: figure?.height ?? 0,
      };
    });
    expect({ paper, ink, overflow }).toEqual({
      paper: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
      overflow: 0,
    });
    expect(picture).toBeGreaterThan(0);
    expect(picture).toBeLessThan(height / 2);
  });

  test(`the story that ships takes at most three sheets of ${format}`, async ({ story }) => {
    const pdf = await story.pdf({ format, preferCSSPageSize: false });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(3);
  });
}

test('no heading is left alone at the foot of a sheet, and no figure or note is cut in two', async ({
  inState,
}) => {
  const page = await inState('everything');
  await page.emulateMedia({ media: 'print' });
  const kept = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('.prose :is(h2, h3, h4)')].map(
      (each) => getComputedStyle(each).breakAfter,
    ),
    blocks: [...document.querySelectorAll('figure, .note, tr')].map(
      (each) => getComputedStyle(each).breakInside,
    ),
  }));
  expect(new Set(kept.headings)).toEqual(new Set(['avoid']));
  expect(new Set(kept.blocks)).toEqual(new Set(['avoid']));
});
