/** Why a drawing can't be published: it is broken, has no size, or has lettering that can't be set. */
export class DrawingFault extends Error {
  override name = 'DrawingFault';
  readonly kind: 'broken' | 'size' | 'lettering';
  readonly found: string;

  constructor(kind: DrawingFault['kind'], found: string) {
    super(found);
    this.kind = kind;
    this.found = found;
  }
}
