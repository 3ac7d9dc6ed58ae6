import { describe, expect, test } from 'vitest';
import { historyJson } from '../../../../src/editions/history-json.ts';
import type { Answer } from '../../../../src/verify/answer.ts';
import type { Ask } from '../../../../src/verify/ask.ts';
import { checkHistory } from '../../../../src/verify/history/live-history.ts';
import { copyFindings, fingerprintIn, sinceFinding } from '../../../../src/verify/history/since.ts';
import { publishedFiles, SECRET, twelveRevisions } from '../../../support/published.ts';
import { site } from '../../../../src/site.ts';
import { hashOf } from '../../../../src/revisions/revision.ts';
import { chainOf, salted, wording } from '../../../support/recorded.ts';
import { pageOf } from '../../../support/small-site.ts';

const history = twelveRevisions();
const fingerprintOf = (number: number) => history[number - 1]?.fingerprint ?? '';

describe('--since', () => {
  test('says that a version is still there, unchanged', () => {
    expect(sinceFinding(history, fingerprintOf(2))).toMatchObject({
      verdict: 'right',
      what: expect.stringMatching(/^revision 2 of 12, .* unchanged\. 10 revisions followed\.$/),
    });
  });

  test('says what was redacted since', () => {
    expect(sinceFinding(history, fingerprintOf(3)).what).toContain(
      'the same but for 1 redacted block (see revision 9)',
    );
  });

  test('names the redaction that removed them from this version, where there are two', () => {
    const words = salted(SECRET);
    const [gone, rest] = [
      { of: 'text', hash: hashOf(words) } as const,
      { of: 'text', ...salted('Last.') } as const,
    ];
    const redaction = { kind: 'redaction' as const, redacts: [gone.hash], blocks: [rest] };
    const twice = chainOf({ blocks: [gone] }, redaction, { blocks: [gone] }, redaction);
    const seen = twice.map(({ fingerprint }) => sinceFinding(twice, fingerprint).what);
    expect(seen[0]).toContain('(see revision 2)');
    expect(seen[2]).toContain('(see revision 4)');
  });

  test('says that a version is gone', () => {
    const gone = sinceFinding(history, 'f'.repeat(64));
    expect(gone).toMatchObject({ verdict: 'wrong', what: expect.stringContaining('no revision') });
  });
});

describe('--copy', () => {
  const chain = chainOf({});
  const url = new URL('https://news.example.org/');
  const page = (words = wording) =>
    pageOf(words, url).replace(
      '</article>',
      `<p class="history"><code>${chain[0]?.fingerprint}</code></p></article>`,
    );

  test('finds the fingerprint in a saved page, and that its words are those recorded', () => {
    expect(copyFindings(chain, page(), site).map(({ verdict }) => verdict)).toEqual([
      'right',
      'right',
    ]);
  });

  test('names what the copy has and the record has not, in its article alone', () => {
    const said = (html: string) =>
      copyFindings(chain, html, site).flatMap(({ verdict, what }) =>
        verdict === 'wrong' ? [what] : [],
      );
    const added = page()
      .replace('<p>Last.</p>', '<p>Last.</p><p>Buy <b>now</b>!</p>')
      .replace('First.', 'First.</p><p>First.')
      .replace('</body>', '<p>Saved on Monday.</p></body>');
    expect(said(added)).toEqual([
      "has words in its article that revision 1 didn't record: “First.”.",
      "has words in its article that revision 1 didn't record: “Buy now!”.",
    ]);
    const labelled = page().replace('Late Edition', 'Late Edition</p><p>More');
    expect(said(labelled)).toEqual([]);
  });

  test('does not call words more that may have been redacted since', () => {
    const { fingerprint = '' } = history[2] ?? {};
    const copy = `<article><p>${SECRET}</p></article><code>${fingerprint}</code>`;
    const found = copyFindings(history, copy, site).map(({ what }) => what);
    expect(found.join()).not.toContain(SECRET);
  });

  test('names what the copy has in other words', () => {
    const other = page({ ...wording, headline: 'Another' });
    expect(
      copyFindings(chain, other, site).map(({ verdict, what }) => `${verdict} ${what}`),
    ).toEqual([
      expect.stringContaining('right'),
      expect.stringContaining("wrong the headline isn't on the page as it was recorded"),
      expect.stringContaining("didn't record: “Another”"),
    ]);
  });

  test('says so where there is no fingerprint', () => {
    expect(copyFindings(chain, '<p>Words.</p>', site)).toMatchObject([
      { verdict: 'wrong', about: 'copy' },
    ]);
  });

  test('takes the fingerprint of the structured data before any other', () => {
    const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
    expect(fingerprintIn(`"version": "${one}" <code>${other}</code>`)).toBe(one);
    expect(fingerprintIn(`sha256-${one} <code>${other}</code>`)).toBe(other);
  });
});

describe('the published history', () => {
  const files = publishedFiles(history);
  /** A host that has these files. */
  const host =
    (served: ReadonlyMap<string, Buffer>): Ask =>
    (url) => {
      const body = served.get(url.pathname.replace('/story/revisions/', ''));
      const answer: Answer = {
        url: url.href,
        status: body ? 200 : 404,
        headers: new Map(),
        body: body ?? Buffer.alloc(0),
      };
      return Promise.resolve(answer);
    };
  const site = new URL('https://news.example.org/story/');
  const found = async (served: ReadonlyMap<string, Buffer>) =>
    (await checkHistory(site, host(served), () => [])).map(
      ({ verdict, what }) => `${verdict} ${what}`,
    );

  test('is read and checked with nothing else at hand', async () => {
    expect(await found(files)).toEqual([expect.stringMatching(/^right 12 revisions/)]);
  });

  test.each([
    [
      'a file that is missing',
      (served: Map<string, Buffer>) => served.delete(history[4]?.file ?? ''),
      'is missing',
    ],
    [
      'a list that is missing',
      (served: Map<string, Buffer>) => served.delete('history.json'),
      'history.json is missing',
    ],
    [
      'a list that is another',
      (served: Map<string, Buffer>) =>
        served.set('history.json', Buffer.from(historyJson(history.slice(0, 11)))),
      '',
    ],
    [
      'words that came back',
      (served: Map<string, Buffer>) => {
        const name = history[2]?.file ?? '';
        const text = served.get(name)?.toString() ?? '';
        served.set(
          name,
          Buffer.from(
            text.replace(
              /"hash": "\w+"/,
              `"salt": "${'0'.repeat(32)}",\n      "text": "${SECRET}"`,
            ),
          ),
        );
      },
      'redacted',
    ],
  ])('with %s is told apart from a right one', async (name, spoil, said) => {
    const served = new Map(files);
    spoil(served);
    const told = await found(served);
    if (name === 'a list that is another')
      expect(told).toEqual([expect.stringContaining('right 11')]);
    else expect(told.join()).toMatch(new RegExp(`^wrong .*${said}`));
  });
});
