import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of ['', '404.html']) {
    test(`axe finds nothing wrong with /${path} in the ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await page.locator('details').evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '');
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}
