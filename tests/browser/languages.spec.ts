import { directionOf } from '../../src/language/language.ts';
import { expect, languages, test, timeFor } from './page.ts';

const rightToLeft = languages.filter((language) => directionOf(language) === 'rtl');

for (const language of languages) {
  const direction = directionOf(language);
  test(
    `in ${language} the page runs ${direction}, and its words stay inside it`,
    timeFor(language),
    async ({ inState }) => {
      const page = await inState(language);
      const found = await page.evaluate(() => {
        const { direction, fontVariantNumeric } = getComputedStyle(document.documentElement);
        const column = document.querySelector('.prose p')?.getBoundingClientRect();
        const outside = [
          ...document.querySelectorAll('article :is(h1, p, time, b, summary)'),
        ].filter((each) => {
          const { left, right, width } = each.getBoundingClientRect();
          return width > 1 && (left < -1 || right > innerWidth + 1);
        });
        return {
          direction,
          fontVariantNumeric,
          measure: column?.width ?? 0,
          outside: outside.map((each) => each.textContent),
        };
      });
      expect(found.direction).toBe(direction);
      expect(found.outside).toEqual([]);
      expect(found.measure).toBeGreaterThan(400);
    },
  );

  test(`in ${language} a long caption opens and closes`, timeFor(language), async ({ inState }) => {
    const page = await inState(language);
    const details = page.locator('figcaption details');
    const control = details.locator('summary');
    const more = await control.innerText();
    await control.click();
    await expect(details).toHaveAttribute('open');
    const less = await control.innerText();
    expect(less).not.toBe(more);
    const { control: at, caption } = await page.evaluate(() => ({
      control: document.querySelector('figcaption summary')?.getBoundingClientRect().toJSON(),
      caption: document.querySelector('figcaption .caption')?.getBoundingClientRect().toJSON(),
    }));
    // The control stands below the words, where its lines begin.
    const edge = direction === 'rtl' ? 'right' : 'left';
    expect(Math.abs(at[edge] - caption[edge])).toBeLessThan(1);
    await control.click();
    await expect(details).not.toHaveAttribute('open');
  });
}

for (const language of rightToLeft) {
  test(`in ${language} addresses and fingerprints are not turned around`, async ({ inState }) => {
    const page = await inState(language);
    await page.locator('.history summary').click();
    for (const foreign of ['.footer .address', '.proof code']) {
      expect(await page.locator(foreign).evaluate((each) => getComputedStyle(each).direction)).toBe(
        'ltr',
      );
    }
    const star = await page.locator('.stars').boundingBox();
    const name = await page.locator('.masthead b').boundingBox();
    expect(star?.x).toBeLessThan(name?.x ?? 0);
  });
}

test('stress is not slanted in scripts that have no italics', async ({ inState }) => {
  const page = await inState('ja');
  const { fontStyle, emphasis } = await page.locator('.prose em').evaluate((each) => {
    const style = getComputedStyle(each);
    return { fontStyle: style.fontStyle, emphasis: style.textEmphasisStyle };
  });
  expect({ fontStyle, emphasis }).toEqual({ fontStyle: 'normal', emphasis: 'sesame' });
});

test('Korean breaks between words only, and Japanese by its strict rules', async ({ inState }) => {
  const wordBreak = await (
    await inState('ko')
  )
    .locator('.prose')
    .evaluate((each) => getComputedStyle(each).wordBreak);
  const lineBreak = await (
    await inState('ja')
  )
    .locator('.prose')
    .evaluate((each) => getComputedStyle(each).lineBreak);
  expect({ wordBreak, lineBreak }).toEqual({ wordBreak: 'keep-all', lineBreak: 'strict' });
});
