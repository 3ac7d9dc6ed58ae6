/** The id of a post in the page, by its time. */
export const postId = (at: string): string => `post-${at.replace(/[^\d]+/g, '-')}`;
