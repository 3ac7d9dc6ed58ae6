const FILE_NAME = /^\S+\.(?:jpe?g|png|gif|webp|avif|heic|heif|tiff?|bmp|svg)$/i;
const CAMERA_NAME = /^(?:img|dsc[fn]?|dcim|pict?|photo|image|screenshot)[-_ ]?\d[\w-]*$/i;

/** Why an alt text doesn't describe its picture; undefined if nothing is wrong with it. */
export function altFault(
  alt: string,
  caption: string,
): { message: string; fix: string } | undefined {
  const fix = "Describe what the picture shows, for readers who can't see it.";
  if (FILE_NAME.test(alt.trim()) || CAMERA_NAME.test(alt.trim())) {
    return { message: 'The alt text is only a file name.', fix };
  }
  if (words(alt) !== '' && words(alt) === words(caption)) {
    return {
      message: 'The alt text repeats the caption. Screen readers would read it twice.',
      fix,
    };
  }
  return undefined;
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
