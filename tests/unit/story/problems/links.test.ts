import { expect, test } from 'vitest';
import { linkFault } from '../../../../src/story/problems/links.ts';

test.each([
  ...['https://example.org', 'HTTP://example.org/a?b#c', ' https://example.org ', '#toll', '#1'],
  ...['mailto:tips@example.org', 'mailto:a@example.org?subject=b', 'mailto:?subject=b'],
  ...['tel:+12025550100', 'tel:(202)555-0100', 'TEL:112', 'sms:+12025550100?body=Hello'],
  ...['whatsapp://send?text=a', 'signal://open', 'sgnl://signal.me/', 'tg://resolve?domain=a'],
  ...['threema://compose?id=A', 'viber://chat?number=1', 'matrix:u/a:example.org'],
  ...['xmpp:a@example.org', 'sip:a@example.org', 'sips:a@example.org', 'facetime:a@example.org'],
  ...['skype:a?call', 'geo:40.7,-74', 'webcal://example.org/a.ics'],
])('readers can open %s', (address) => {
  expect(linkFault(address)).toBeUndefined();
});

const WHOLE =
  'Write the whole address, with https:// at the beginning, or # and the id of a place in the story.';
const elsewhere = (address: string) =>
  `The link “${address}” leads to another page of this site, but the site has only one.`;
const code = (scheme: string) =>
  `Links with ${scheme}: aren't allowed, because they could run code.`;
const unknown = (scheme: string) => `Links with ${scheme}: don't work for readers.`;
const incomplete = (address: string) => `“${address}” isn't a complete address.`;
const PHONE = 'Write a phone number with its country, such as';

test.each([
  [' ', 'This link has no address.', WHOLE],
  ['#', elsewhere('#'), WHOLE],
  ['#a b', elsewhere('#a b'), WHOLE],
  ['toll.html#a', elsewhere('toll.html#a'), WHOLE],
  ['/a:b', elsewhere('/a:b'), WHOLE],
  ['javascript:alert(1)', code('javascript'), WHOLE],
  ['VBScript:a', code('vbscript'), WHOLE],
  ['data:text/html,a', code('data'), WHOLE],
  ['htps://example.org', `${unknown('htps')} Did you mean https: ?`, WHOLE],
  ['htp://example.org', `${unknown('htp')} Did you mean http: ?`, WHOLE],
  ['malto:a@example.org', `${unknown('malto')} Did you mean mailto: ?`, WHOLE],
  ['gopher://example.org', unknown('gopher'), WHOLE],
  ['https:example.org', incomplete('https:example.org'), WHOLE],
  ['http:example.org', incomplete('http:example.org'), WHOLE],
  ['https://', incomplete('https://'), WHOLE],
  ['mailto:', incomplete('mailto:'), 'Write a mail address, such as mailto:tips@example.org'],
  ['mailto:a', incomplete('mailto:a'), 'Write a mail address, such as mailto:tips@example.org'],
  [
    'mailto:a b@c',
    incomplete('mailto:a b@c'),
    'Write a mail address, such as mailto:tips@example.org',
  ],
  ['tel:', incomplete('tel:'), `${PHONE} tel:+12025550100`],
  ['tel:the desk', incomplete('tel:the desk'), `${PHONE} tel:+12025550100`],
  ['tel:desk', incomplete('tel:desk'), `${PHONE} tel:+12025550100`],
  ['sms:desk', incomplete('sms:desk'), `${PHONE} sms:+12025550100`],
  ['sms:1 2', incomplete('sms:1 2'), `${PHONE} sms:+12025550100`],
  ['geo:', incomplete('geo:'), WHOLE],
  ['geo:40, 74', incomplete('geo:40, 74'), WHOLE],
])('an editor is told why “%s” is no link, and what to write', (address, message, fix) => {
  expect(linkFault(address)).toEqual({ message, fix });
});
