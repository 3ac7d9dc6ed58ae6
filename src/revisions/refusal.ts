/** Why something is not done. The message is for an editor, as it stands: no stack belongs to it. */
export class Refusal extends Error {
  override name = 'Refusal';
}
