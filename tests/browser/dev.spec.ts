import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import type { Project } from '../support/project.ts';
import { startDev } from '../support/dev.ts';

/** Opens the page of a dev server that stops when the test is done with it. */
async function inDev(page: Page, work: (project: Project) => Promise<void>): Promise<void> {
  test.slow();
  const dev = await startDev();
  try {
    await page.goto(dev.url);
    await work(dev.project);
  } finally {
    await dev.stop();
  }
}

test('in dev a mistake stands on the page as soon as it is saved, and goes when it is mended', async ({
  page,
}) => {
  await inDev(page, async (project) => {
    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toHaveText(/^North Korea says/);

    await project.edit((story) => story.replace('published: 2024-10-25', 'published: 2024-02-31'));
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay).toContainText('2024-02-31', { timeout: 20_000 });
    await expect(overlay).toContainText('story.mdx:5:12');
    expect((await page.request.get(page.url())).status()).toBe(500);

    await project.edit((story) => story.replace('2024-02-31', '2024-10-25'));
    await expect(headline).toHaveText(/^North Korea says/, { timeout: 20_000 });
    await expect(overlay).toHaveCount(0);
  });
});

test('in dev a strip says what the build would refuse, and goes when it is recorded', async ({
  page,
}) => {
  await inDev(page, async (project) => {
    const strip = page.getByRole('note', { name: 'Not recorded yet' });
    await expect(strip).toHaveCount(0);
    await project.edit((story) => story.replace('with additional', 'with some'));
    await expect(strip).toContainText('was changed or removed', { timeout: 20_000 });
    await project.edit((story) => story.replace('with some', 'with additional'));
    await expect(strip).toHaveCount(0, { timeout: 20_000 });
    await project.edit((story) => story.replace('12,000', '10,000'));
    await expect(strip).toContainText('"at least [-12,000-]{+10,000+} troops"', {
      timeout: 20_000,
    });
    expect((await project.run('revise', ['The number was corrected.'])).code).toBe(0);
    await expect(strip).toHaveCount(0, { timeout: 20_000 });
  });
});
