import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHistory } from '../../src/revisions/history.ts';
import { REVISIONS } from '../../src/revisions/revision.ts';
import { serve } from '../bench/serve.ts';
import type { Project } from '../support/project.ts';
import { copyProject, STEPS } from '../support/project.ts';
import { hasOpenssl, openTimestampService } from '../support/timestamps.ts';

describe.skipIf(!hasOpenssl)('what is beside a revision, where openssl is installed', () => {
  let project: Project;
  let file: string;
  let fingerprint: string;

  beforeAll(async () => {
    project = await copyProject();
    const [first] = await readHistory(project.folder);
    [file, fingerprint] = [first?.file ?? '', first?.fingerprint ?? ''];
    const service = await openTimestampService();
    const stamp = service.stamp(fingerprint);
    service.close();
    await writeFile(path.join(project.folder, REVISIONS, `${file}.tsr`), stamp);
    await project.write(`${REVISIONS}/${file}.sig`, 'a signature\n');
    await project.edit((story) =>
      story
        .replace('at least 12,000', 'at least 10,000[^a]')
        .replace(/$/, '\n<Aside title="Who is who">A *name*.</Aside>\n\n[^a]: Says the GUR.\n'),
    );
    const revised = ['The number was wrong.', '--correction'];
    expect(await project.run('revise', revised)).toMatchObject({ code: 0 });
    expect(await project.run('build')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(STEPS),
    });
  });

  afterAll(() => project.remove());

  test('is published as it is, without compressed copies', () => {
    const published = Object.keys(project.published());
    expect(published.filter((name) => name.includes(file))).toEqual(
      ['', '.sig', '.tsr'].map((ending) => `revisions/${file}${ending}`),
    );
  });

  test('is served with its type where hosts read _headers', async () => {
    expect(await project.read('dist/_headers')).toContain(
      '/revisions/*.sig\n  Content-Type: text/plain; charset=utf-8\n\n/revisions/*.tsr\n  Content-Type: application/timestamp-reply\n',
    );
  });

  test('is checked by verify --since, which says when the version existed', async () => {
    const site = await serve(path.join(project.folder, 'dist'));
    const { code, stdout } = await project.run('verify', [site.url, '--since', fingerprint]);
    await site.close();
    expect(stdout).toMatch(/since: .* It existed at 20\S+Z, by its timestamp from “Test Stamps”\./);
    expect(stdout).toContain('1 of 2 revisions have a timestamp, from “Test Stamps”.');
    expect(code).toBe(0);
  });

  test('a saved page says what is recorded, and words that were added to it are told', async () => {
    const site = await serve(path.join(project.folder, 'dist'));
    const page = await project.read('dist/index.html');
    const saved = async (html: string) => {
      await project.write('saved.html', html);
      return project.run('verify', [site.url, '--copy', 'saved.html']);
    };
    expect((await saved(page)).stdout).not.toContain('wrong');
    const { code, stdout } = await saved(page.replace('</article>', '<p>Buy now!</p></article>'));
    await site.close();
    expect(stdout).toContain("article that revision 2 didn't record: “Buy now!”.");
    expect(code).toBe(1);
  });
});
