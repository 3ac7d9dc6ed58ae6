import { expect, test } from 'vitest';
import { mailTo } from '../../../../src/editions/text/mail.ts';
import { pageFixture } from '../../../support/page.ts';

test('a letter has the headline for its subject, and the address on a line of its own', () => {
  const link = new URL(mailTo(pageFixture({ headline: 'Wall & sea: 50% gone?' })));
  expect(link.protocol).toBe('mailto:');
  expect(link.searchParams.get('subject')).toBe('Wall & sea: 50% gone?');
  expect(link.searchParams.get('body')?.split('\r\n')).toContain(
    'https://news.example.org/harbor/',
  );
});
