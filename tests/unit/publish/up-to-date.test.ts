import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { siteUrl } from '../../../src/page/site-url.ts';
import { inputsNow, keepReport, reportIfUpToDate } from '../../../src/publish/up-to-date.ts';
import { certificateFor } from '../../support/certificates.ts';

let root: string;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const inputs = (env = {}) => inputsNow(root, siteUrl(env)) ?? 'not known';
const stands = (env = {}) => reportIfUpToDate(root, join(root, 'dist'), inputs(env));
const keep = () => {
  keepReport(root, join(root, 'dist'), inputs(), 'Published it\n  so and so');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'late-edition-up-to-date-'));
  write('package.json', '{}');
  write('src/content/story/story.mdx', 'Words.');
  write('node_modules/.package-lock.json', '{}');
  write('dist/index.html', '<p>Words.');
  keep();
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe('a site that was built', () => {
  it('stands, and what was said of it is said again', () => {
    expect(stands()).toBe('Published it\n  so and so');
  });

  it.each([
    'package.json',
    '.env',
    'src/content/story/story.mdx',
    'src/new.ts',
    'public/_headers',
    'node_modules/.package-lock.json',
    'dist/index.html',
    'dist/more.html',
  ])('is built again once %s is another', (path) => {
    write(path, 'Other words.');
    expect(stands()).toBeUndefined();
  });

  it('is built again for another address, and for another day where one is set', () => {
    expect(stands({ SITE_URL: 'https://a.example/' })).toBeUndefined();
    vi.stubEnv('SOURCE_DATE_EPOCH', '1729866600');
    expect(stands()).toBeUndefined();
  });

  it('is built again for another certificate, and not for one that can not sign', async () => {
    const { certificate, key } = await certificateFor();
    vi.stubEnv('C2PA_CERTIFICATE', certificate);
    expect(() => stands()).toThrow("C2PA_CERTIFICATE is set, but C2PA_KEY isn't");
    vi.stubEnv('C2PA_KEY', key);
    expect(stands()).toBeUndefined();
    keep();
    expect(stands()).toBeDefined();
  });

  it('is built again while it is news, which it is for two days only', () => {
    write('dist/news-sitemap.xml', '<urlset/>');
    keep();
    expect(stands()).toBeUndefined();
  });

  it('is built again where something was interrupted, so that it is finished', () => {
    mkdirSync(join(root, '.late-edition'));
    expect(stands()).toBeUndefined();
  });

  it('is built each time where a link leads out of what is looked at', () => {
    symlinkSync(join(root, 'node_modules'), join(root, 'src/elsewhere'), 'junction');
    expect(inputsNow(root, siteUrl({}))).toBeUndefined();
  });

  it('stands whatever lies beside what it is made of', () => {
    write('notes.txt', 'Call the mayor.');
    expect(stands()).toBeDefined();
  });

  it('is built again where nothing is known of it', () => {
    rmSync(join(root, '.astro'), { recursive: true });
    expect(stands()).toBeUndefined();
  });
});
