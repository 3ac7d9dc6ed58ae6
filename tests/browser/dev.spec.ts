import { spawn } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'playwright/test';
import { copyProject } from '../support/project.ts';

test('in dev a mistake stands on the page as soon as it is saved, and goes when it is mended', async ({
  page,
}) => {
  test.slow();
  const project = await copyProject();
  // Astro leaves the dev server to itself where it takes its caller for an automated one, unless it
  // is told not to look for another.
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0', '--ignore-lock'],
    { cwd: project.folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  try {
    const address = await new Promise<string>((resolve) => {
      let said = '';
      server.stdout.setEncoding('utf8').on('data', (text: string) => {
        const found = /http:\/\/localhost:\d+\//.exec((said += text));
        if (found) resolve(found[0]);
      });
    });
    await page.goto(address);
    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toHaveText(/^North Korea says/);

    await project.edit((story) => story.replace('published: 2024-10-25', 'published: 2024-02-31'));
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay).toContainText('2024-02-31', { timeout: 20_000 });
    await expect(overlay).toContainText('story.mdx:5:12');
    expect((await page.request.get(address)).status()).toBe(500);

    await project.edit((story) => story.replace('2024-02-31', '2024-10-25'));
    await expect(headline).toHaveText(/^North Korea says/, { timeout: 20_000 });
    await expect(overlay).toHaveCount(0);
  } finally {
    server.kill();
    await project.remove();
  }
});
