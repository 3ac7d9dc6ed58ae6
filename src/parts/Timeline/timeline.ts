import { h } from 'hastscript';
import { z } from 'zod';
import { isBefore } from '../../language/dates/partial-date.ts';
import { definePart } from '../define-part.ts';

export default definePart({
  about: 'What happened, one event after the other.',
  props: z.strictObject({}),
  children: { only: 'Event', least: 2 },
  resolve: (_, { inside }) => {
    const times = inside.map(({ props }) => props['at'] ?? '');
    const late = times.findIndex((at, index) => index > 0 && isBefore(at, times[index - 1] ?? ''));
    if (late < 0) return {};
    const [at = '', before = ''] = [times[late], times[late - 1]];
    return {
      faults: [
        {
          message:
            'The events of a timeline go from the first to the last, and this one is earlier than the one above it.',
          found: `${at} after ${before}`,
          fix: `Move the <Event at="${at}"> up, or correct its date.`,
        },
      ],
    };
  },
  feed: (_, children) => h('ul', children),
  example:
    '<Timeline>\n<Event at="2024-10-25" title="What happened">Some words on it.</Event>\n<Event at="2024-10-26">What happened then.</Event>\n</Timeline>',
});
