import { chance } from './chance.ts';

// The commonest stand first, as they do in a newspaper.
const WORDS =
  `the of to and in a that for on said was is with by at from as it had be have were not has
which would but its are they will this their been who more could about after people government year new
one city water two last first when there over up than into other time only some police officials
against before home state early work group house since under while day during where three most many
years part country both public week night several between four local because through around plan
number harbor market report council river village minister children across bridge north south office
school company road health storm town members service power support court region security station money
energy family winter island question decision evidence neighbors engineers repair electricity traffic
agreement railway emergency weather committee parliament hospital construction investigation statement
responsibility international neighborhood temperature representatives`.split(/\s+/);

/** That many words of what looks like English prose, in paragraphs, the same at every run. */
export function paragraphs(words: number): string[] {
  const lot = chance(words);
  const upTo = (most: number) => Math.floor(lot() * most);
  const sentence = (length: number) => {
    const said = Array.from({ length }, () => WORDS[Math.floor(lot() ** 1.5 * WORDS.length)]);
    const text = said.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const made: string[][] = [];
  let room = 0;
  for (let left = words; left > 0;) {
    if (room <= 0) {
      made.push([]);
      room = 20 + upTo(40);
    }
    const length = Math.min(left, 8 + upTo(14));
    made.at(-1)?.push(sentence(length));
    left -= length;
    room -= length;
  }
  return made.map((sentences) => sentences.join(' '));
}
