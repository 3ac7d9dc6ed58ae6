import type { Labels } from '../../language/labels.ts';
import type { DigitalSourceType } from './rights.ts';

/** The label for a picture that no camera and no hand made, or not alone. */
export type MadeBy = keyof Pick<Labels, 'aiMade' | 'aiPart' | 'programMade'>;

/** Terms of the IPTC NewsCodes that readers have to know of. */
const MADE_BY: Readonly<Record<string, MadeBy>> = {
  trainedAlgorithmicMedia: 'aiMade',
  compositeWithTrainedAlgorithmicMedia: 'aiPart',
  compositeSynthetic: 'aiPart',
  algorithmicMedia: 'programMade',
};

/** What readers are told of how a picture was made; undefined if there is nothing to tell. */
export function madeBy(type: DigitalSourceType): MadeBy | undefined {
  return Object.hasOwn(MADE_BY, type) ? MADE_BY[type] : undefined;
}
