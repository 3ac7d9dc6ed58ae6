import { expect, test } from './page.ts';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole story is there, from the headline to the comments line', async ({ story }) => {
    await expect(story.getByRole('heading', { level: 1 })).toHaveText(/^North Korea says/);
    await expect(story.getByText('several written requests')).toBeVisible();
    await expect(story.getByText('Update 10/25/24, 10:30 a.m. ET:').first()).toBeVisible();
    await expect(story.getByText('Comments are closed.')).toBeVisible();
  });

  test('“More” opens the caption by keyboard, reads “Less”, and closes it again', async ({
    story,
  }) => {
    const rest = story.getByText('consistent with international law');
    const more = story.locator('figcaption summary');
    await expect(rest).toBeHidden();
    await more.focus();
    await story.keyboard.press('Enter');
    await expect(rest).toBeVisible();
    await expect(more).toHaveAccessibleName('Less');
    await story.keyboard.press('Space');
    await expect(rest).toBeHidden();
    await expect(more).toHaveAccessibleName(/More$/);
  });

  test('“What changed” opens by keyboard and shows the fingerprint', async ({ story }) => {
    const proof = story.getByText('Fingerprint', { exact: false });
    await expect(proof).toBeHidden();
    await story.locator('.history summary').focus();
    await story.keyboard.press('Enter');
    await expect(proof).toBeVisible();
  });
});

test('a link to a revision opens what it points at', async ({ story }) => {
  await story.goto(`${story.url()}#revision-1`);
  await expect(story.locator('#revision-1')).toBeVisible();
});

test('the words of the hidden caption are in the page once', async ({ story }) => {
  const text = await story.locator('main').evaluate((main) => main.textContent);
  expect(text.split('consistent with international law')).toHaveLength(2);
});

test('nothing answers with an error on a first visit, and no script is loaded', async ({
  page,
}) => {
  const answers: string[] = [];
  const complaints: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) answers.push(response.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto('', { waitUntil: 'networkidle' });
  expect(answers).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
});

test('the 404 page leads back to the story', async ({ page }) => {
  await page.goto('404.html');
  await page.getByRole('main').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^North Korea says/);
});

test('“More” has 44 pixels to be touched on, and the stars at least 24', async ({ story }) => {
  const size = (selector: string) =>
    story.locator(selector).evaluate((element) => {
      const own = element.getBoundingClientRect();
      const after = getComputedStyle(element, '::after');
      return Math.max(own.height, Number.parseFloat(after.height) || 0);
    });
  expect(await size('figcaption summary')).toBeGreaterThanOrEqual(44);
  expect(await size('.stars')).toBeGreaterThanOrEqual(24);
});

for (const width of [320, 360, 768, 1280]) {
  test(`at ${width} pixels nothing has to be scrolled sideways`, async ({ story }) => {
    await story.setViewportSize({ width, height: 800 });
    const beyond = await story.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond).toBe(0);
  });
}

test('in print all of the caption and of the changes is shown, and no control', async ({
  story,
}) => {
  await story.emulateMedia({ media: 'print' });
  await expect(story.getByText('consistent with international law')).toBeVisible();
  await expect(story.locator('#revision-1')).toBeVisible();
  await expect(story.locator('figcaption summary')).toBeHidden();
});

test('by night the page is dark, and the map has its own colours for that', async ({ story }) => {
  await story.emulateMedia({ colorScheme: 'dark' });
  const [paper, filter] = await story.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.querySelector('.lead picture') ?? document.body).filter,
  ]);
  expect(paper).toBe('rgb(20, 19, 17)');
  expect(filter).toBe('none');
});
