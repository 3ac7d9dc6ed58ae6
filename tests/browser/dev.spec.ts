import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import type { Dev } from '../support/dev.ts';
import { startDev } from '../support/dev.ts';

/** Opens the page of a dev server that stops when the test is done with it. */
async function inDev(page: Page, work: (dev: Dev) => Promise<void>): Promise<void> {
  test.slow();
  const dev = await startDev();
  try {
    await page.goto(dev.url);
    await work(dev);
  } finally {
    await dev.stop();
  }
}

const soon = { timeout: 20_000 };

test('in dev mistakes stand on the page as soon as they are saved, and go when they are fixed', async ({
  page,
}) => {
  await inDev(page, async ({ project, said }) => {
    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toHaveText(/^North Korea/);

    await project.edit((story) =>
      story.replace('published: 2024-10-25', 'published: 2024-02-31').concat('\n{oops(\n'),
    );
    await expect(headline).toHaveText('The story has 2 mistakes', soon);
    await expect(page.getByRole('listitem')).toHaveText([/2024-02-31/, /never closed/]);
    const line = page.getByRole('link', { name: 'src/content/story/story.mdx:5:12' });
    await expect(line).toHaveAttribute('href', /open-in-editor\?file=.*story\.mdx%3A5%3A12$/);
    expect((await page.request.get(page.url())).status()).toBe(500);
    expect((await page.request.get(`${page.url()}rss.xml`)).status()).toBe(500);
    expect((await page.request.get(`${page.url()}nothing`)).status()).toBe(500);
    expect((await page.request.get(`${page.url()}states/little/`)).status()).toBe(500);

    await project.edit((story) =>
      story.replace('2024-02-31', '2024-10-25').replace('\n{oops(\n', ''),
    );
    await expect(headline).toHaveText(/^North Korea/, soon);
    // The terminal says each mistake once, and without a stack.
    expect(said().match(/2024-02-31 doesn't exist/g)).toHaveLength(1);
    expect(said()).not.toMatch(/^ +at /m);
  });
});

test('in dev the strip shows what has changed, records it with a note, and says what is next', async ({
  page,
}) => {
  await inDev(page, async ({ project }) => {
    const strip = page.getByRole('region', { name: 'For the editor' });
    await expect(strip).toContainText('Everything is recorded, as revision 1.');
    await project.edit((story) => story.replace('with additional', 'with some'));
    await expect(strip).toContainText('A note that readers were shown has changed', soon);
    await project.edit((story) => story.replace('with some', 'with additional'));
    await expect(strip).toContainText('Everything is recorded', soon);

    await project.edit((story) => story.replace('12,000', '10,000'));
    await expect(strip).toContainText('Changed in one place since revision 1', soon);
    await expect(strip.locator('del')).toContainText('12,000');
    await expect(strip.locator('ins')).toContainText('10,000');
    await expect(strip.getByRole('link', { name: /story\.mdx:\d+$/ })).toBeVisible();

    await strip.getByLabel('What changed').fill('The number of *troops* was wrong.');
    await strip.getByLabel('Kind').selectOption('correction');
    await strip.getByRole('button').click();
    await expect(strip).toContainText('Everything is recorded, as revision 2.', soon);
    await expect(page.locator('.notes.above')).toContainText('The number of troops was wrong.');
    await expect(page.locator('.notes.above em')).toHaveText('troops');
    expect((await project.run('build')).code).toBe(0);
    expect(await project.read('dist/index.html')).not.toContain('For the editor');
  });
});

test('in dev only the page itself can record, and only what it showed', async ({ page }) => {
  await inDev(page, async ({ project, url }) => {
    await project.edit((story) => story.replace('12,000', '10,000'));
    const seen = page.locator('input[name=seen]');
    await expect(seen).not.toHaveCount(0, soon);
    const form = { note: 'It was wrong.', kind: 'update', seen: await seen.inputValue() };
    const post = async (origin: string, changed: Partial<typeof form> = {}) => {
      const headers = origin ? { origin } : {};
      const options = { form: { ...form, ...changed }, headers, maxRedirects: 0 };
      return (await page.request.post(`${url}_dev/record`, options)).status();
    };
    const own = new URL(url).origin;
    expect(await post('https://elsewhere.example')).toBe(403);
    expect(await post('')).toBe(403);
    expect(await post(own, { note: ' ' })).toBe(409);
    expect(await post(own, { seen: 'something else' })).toBe(409);
    expect(await post(own, { kind: 'first' })).toBe(400);
    expect(await post(own)).toBe(303);
    expect(await project.read('src/content/story/story.mdx')).toContain('It was wrong.');
  });
});
