import type { StoryPage } from '../../page/story-page.ts';
import type { Problem } from '../../story/errors.ts';
import { StoryError } from '../../story/errors.ts';
import { consistencyProblems } from './consistency.ts';
import type { Built } from './read-built.ts';
import { fileProblems } from './check-files.ts';
import { labelProblems } from './check-labels.ts';
import { linkProblems } from './check-links.ts';
import { markupProblems } from './check-markup.ts';
import { pictureProblems } from './check-pictures.ts';
import { unrecordedWords } from './recorded-words.ts';
import { policyProblems } from './check-policy.ts';

type Check = (built: Built) => Problem[] | Promise<Problem[]>;

const checks: Check[] = [
  fileProblems,
  markupProblems,
  policyProblems,
  linkProblems,
  pictureProblems,
  labelProblems,
  consistencyProblems,
];

/** Looks over what was built, before anybody is shown it. Throws `StoryError` with all that is wrong. */
export async function checkSite(built: Built, page?: StoryPage): Promise<void> {
  const problems = await Promise.all(checks.map((check) => check(built)));
  const html = built.pages.get('index.html');
  if (page && html !== undefined) problems.push(unrecordedWords(html, page));
  if (problems.flat().length > 0) throw new StoryError(problems.flat());
}
